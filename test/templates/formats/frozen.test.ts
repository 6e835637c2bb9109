import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import type { Format } from '#templates/format.ts';
import { frozen, frozenFault } from '#templates/formats/frozen.ts';
import { formats } from '#templates/formats/index.ts';
import { readFormat } from '#templates/read-format.ts';
import { formatHash } from '#templates/canonical.ts';

const published = (change: (format: Format & { title: string }) => unknown = (format) => format): Format => {
  const file = new URL('a published format.json', import.meta.url);
  const data = JSON.parse(readFileSync(file, 'utf8')) as Format & { title: string };
  return readFormat(change(data), 'a published format.json');
};

/** Published in the spring of 2023; this line and the fixture belong together for ever. */
const hashes = { 'proef-2023': '36f60403d23c7cac421dee4442e5a055587c0b0650c72fa72a7877ff9187ce01' };

describe('a published format', () => {
  it('is as it was published', () => {
    expect(frozenFault(published(), hashes)).toBeUndefined();
  });

  it('that is edited is named', () => {
    const edited = published((format) => ({ ...format, title: `${format.title}!` }));
    expect(frozenFault(edited, hashes)).toMatch(/^proef-2023 is published and was edited/);
  });

  it('may not go back to draft', () => {
    const again = published((format) => ({ ...format, status: 'draft' }));
    expect(frozenFault(again, hashes)).toMatch(/^proef-2023 is published: its status/);
  });

  it('has to be listed', () => {
    expect(frozenFault(published(), {})).toContain(formatHash(published()));
  });
});

describe.each(formats)('$id', (format) => {
  it('is as it was published, or a draft', () => {
    expect(frozenFault(format, frozen)).toBeUndefined();
  });
});
