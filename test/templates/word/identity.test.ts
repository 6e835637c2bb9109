/** The names of controls: each must lead back to one control, also after a program forgot the others. */
import { describe, expect, it } from 'vitest';

import { formats } from '#templates/formats/index.ts';
import { aliasFor, docPartName, MAX_ALIAS_LENGTH } from '#templates/word/identity.ts';
import { controlsOf } from '#templates/word/slots.ts';

describe.each(formats.map((format) => [format.id, format] as const))('the controls of %s', (_, format) => {
  const controls = controlsOf(format).map(({ control }) => control);

  it.each(['tag', 'docPart', 'alias'] as const)('each have their own %s of at most 64 characters', (name) => {
    const names = controls.map((control) => control[name]);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((text) => text.length === 0 || text.length > 64)).toEqual([]);
  });

  it('have placeholder names that any program can keep', () => {
    expect(controls.filter(({ docPart }) => !/^SOP_[A-Za-z0-9_]+$/.test(docPart))).toEqual([]);
  });
});

describe('names', () => {
  it('of placeholders differ where tags differ only in what a name cannot hold', () => {
    const tags = [
      'sop:a.b',
      'sop:a-b',
      'sop:a@b',
      'sop:a#b',
      'sop:a_b',
      `sop:${'x'.repeat(60)}`,
      `sop:${'x'.repeat(59)}y`,
    ];
    expect(new Set(tags.map(docPartName)).size).toBe(tags.length);
    expect(docPartName('sop:a.b')).toBe(docPartName('sop:a.b'));
  });

  it('of controls keep the end of a long label, and number what would be the same', () => {
    const taken = new Set<string>();
    const label = `Uitgangspunten van handelingsgericht werken – ${'heel '.repeat(9)}lang`;
    const alias = aliasFor(label, taken);
    expect(alias.length).toBeLessThanOrEqual(MAX_ALIAS_LENGTH);
    expect(alias).toMatch(/^Uitgangspunten van .*… .*heel lang$/);
    expect(aliasFor('Naam', taken)).toBe('Naam');
    expect(aliasFor(' Naam ', taken)).toBe('Naam (2)');
  });
});
