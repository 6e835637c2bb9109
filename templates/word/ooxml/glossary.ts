/**
 * The glossary document: the texts that Word shows in a control again when somebody empties it. Every control has one of
 * its own, and its name is made from the tag: LibreOffice 7.4 drops all tags and keeps these names, so that they tell
 * which control is which.
 */
import { wordRoot } from './namespaces.ts';
import { paragraph, run } from './paragraph.ts';
import { element, fixed, val, XML_HEAD } from './xml.ts';

export interface PlaceholderText {
  readonly docPart: string;
  readonly text: string;
}

/** Any number that differs will do; a fixed one keeps the bytes the same. */
const guid = (at: number): string =>
  `{50F0D0C5-0000-4000-8000-${at.toString(16).toUpperCase().padStart(12, '0')}}`;

export const glossaryPart = (placeholders: readonly PlaceholderText[]): string =>
  XML_HEAD +
  fixed(
    element(
      'w:glossaryDocument',
      wordRoot,
      element(
        'w:docParts',
        {},
        ...placeholders.map(({ docPart, text }, at) =>
          element(
            'w:docPart',
            {},
            element(
              'w:docPartPr',
              {},
              val('w:name', docPart),
              element('w:category', {}, val('w:name', 'General'), val('w:gallery', 'placeholder')),
              element('w:types', {}, val('w:type', 'bbPlcHdr')),
              element('w:behaviors', {}, val('w:behavior', 'content')),
              val('w:guid', guid(at + 1)),
            ),
            element('w:docPartBody', {}, paragraph('Normal', {}, run(text, 'PlaceholderText'))),
          ),
        ),
      ),
    ),
  );
