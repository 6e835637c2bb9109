/**
 * The contract of a publisher: one way in which the profile of one school reaches readers outside. A publisher is one file
 * that exports a `Publisher`, one line in `index.ts`, and its own tests; `test/contracts/publisher.contract.ts` then runs on
 * it by itself.
 *
 * A publisher is pure: the same publication gives the same findings and the same bytes, and nothing is written or sent here.
 * That holds for a publisher that delivers to an outside place, such as a website, too: its files are the messages that have
 * to arrive there (a JSON body is a file with a media type). Who calls it puts files where they belong: the command line in a
 * folder, the service in the library or, as a step that may run twice, at an address from its own settings. Whether the
 * other side has a message already follows from its bytes, so the contract needs to know of no address, token or answer.
 */
import type { Finding } from '#templates/finding.ts';
import { Problem } from '#templates/problem.ts';
import { sentence } from '#templates/words.ts';

import type { Publication } from './publication.ts';

export interface PublishedFile {
  /** Without a folder, the same for every school: `schoolgids.docx`. */
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

export interface Publisher {
  /** A slug, never used again for another publisher. */
  readonly id: string;
  /** What people call it. */
  readonly title: string;
  /** One sentence: what for, and what to do with it. */
  readonly purpose: string;
  /** What stands in the way (`blocking`), or what somebody should know before it goes out. */
  readonly check: (publication: Publication) => readonly Finding[];
  /** The files; only called when nothing blocks. */
  readonly publish: (publication: Publication) => Promise<readonly PublishedFile[]>;
}

export interface Result {
  readonly publisher: Publisher;
  readonly files: readonly PublishedFile[];
  /** What `check` said; nothing in it is blocking. */
  readonly findings: readonly Finding[];
}

/**
 * Checks and publishes.
 * @throws Problem `publish-blocked` when something stands in the way.
 */
export const publishWith = async (publisher: Publisher, publication: Publication): Promise<Result> => {
  const findings = publisher.check(publication);
  const first = findings.find(({ severity }) => severity === 'blocking');
  if (first) throw new Problem('publish-blocked', { publisher: publisher.title, first: sentence(first) });
  return { publisher, files: await publisher.publish(publication), findings };
};
