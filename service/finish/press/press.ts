/** Printing one copy of what was handed in: what goes in and comes out is plain data that one thread can send to another. */
import type { Answers, DeclarationFacts } from '#templates/format.ts';
import { formatWithId, formats } from '#templates/formats/index.ts';
import { Problem } from '#templates/problem.ts';

import type { Signer } from '../../documents/certificate.ts';
import { printFinal, type Copy } from '../print.ts';

export interface Order {
  /** By id. */
  readonly format: string;
  readonly answers: Answers;
  readonly declaration: DeclarationFacts;
  readonly copy: Copy;
  /** ISO time of the hand-in, which print and seal name. */
  readonly at: string;
}

/** Gives the sealed PDF; the same order and seal give the same bytes. */
export type Press = (order: Order) => Promise<Uint8Array>;

/** A press in this thread. It was checked when it was handed in, so nothing is found now. */
export const pressWith =
  (signer: Signer): Press =>
  ({ format: id, answers, declaration, copy, at }) => {
    const format = formatWithId(id);
    if (!format) throw new Problem('unknown-format', { format: id, known: formats.map((known) => known.id) });
    return printFinal({ format, answers, declaration, findings: [] }, copy, signer, at);
  };
