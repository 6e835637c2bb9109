/** The shapes of what comes in over HTTP, each with the Dutch words for what is expected. */
import { z } from '@hono/zod-openapi';

const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);

const safely = (test: (text: string) => boolean) => (text: string) => {
  try {
    return test(text);
  } catch {
    return false;
  }
};

/** `yyyy-mm-dd`, and a day that exists. */
export const day = z
  .string('een datum zoals 2024-11-28')
  .refine(safely(isDay), 'een datum zoals 2024-11-28')
  .openapi({ format: 'date' });

/** A content hash, or the SHA-256 of a file. */
export const sha256 = z
  .string('een controlegetal van 64 tekens')
  .regex(/^[0-9a-f]{64}$/, 'een controlegetal van 64 tekens (0-9 en a-f)');

const MOST_CHARACTERS = 4_000;

/** What a person wrote; how long it may be in its place is for the decision. */
export const words = z
  .string('een tekst')
  .trim()
  .min(1, 'een tekst')
  .max(MOST_CHARACTERS, `een tekst van ten hoogste ${MOST_CHARACTERS} tekens`);

export const brin6 = z
  .string('een BRIN-nummer met vestiging, zoals 14AB00')
  .regex(/^\d{2}[A-Z]{2}\d{2}$/, 'een BRIN-nummer met vestiging, zoals 14AB00');

export const consortium = z
  .string('een samenwerkingsverband, zoals PO3105')
  .regex(/^PO\d{4}$/, 'een samenwerkingsverband, zoals PO3105');

/** A name that we gave: of a dossier, a round or a hand-in. */
export const id = z
  .string('een naam')
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/, 'een naam van letters, cijfers, punten en streepjes');
