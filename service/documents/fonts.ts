/**
 * The fonts of every print, as bytes. Only fonts that may be shipped (SIL Open Font License), from their npm packages, so
 * that a document looks the same on every machine.
 *
 * The compiler also knows the fonts of the system it runs on. A font of ours wins from a system font of the same family and
 * weight, so both weights that the designs use are given for every family that has them, and designs switch fallback off.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import families from '#templates/print/fonts.json' with { type: 'json' };

const require = createRequire(import.meta.url);

/** In the order in which the typesetter looks for a glyph. */
export const fontFamilies: readonly string[] = families.map(({ family }) => family);

/** Where the files of these families lie; of all when none is named. */
export const fontPaths = (wanted: readonly string[] = fontFamilies): string[] =>
  families
    .filter(({ family }) => wanted.includes(family))
    .flatMap(({ files }) => files.map((file) => require.resolve(`@expo-google-fonts/${file}`)));

/** Reads every font file: 5 MB, so once per process. */
export const readFonts = (): Buffer[] => fontPaths().map((path) => readFileSync(path));
