import { describe, expect, it } from 'vitest';

import { publishers, publisherNamed } from '#service/publish/index.ts';

import { publisherContract } from '../../contracts/publisher.contract.ts';

describe.each(publishers.map((publisher) => ({ id: publisher.id, publisher })))('$id', ({ publisher }) => {
  publisherContract(publisher);
});

describe('the list', () => {
  it('has ids and names of files that occur once', () => {
    expect(new Set(publishers.map(({ id }) => id)).size).toBe(publishers.length);
  });

  it('finds a publisher by its id, and names those there are when there is none', () => {
    for (const publisher of publishers) expect(publisherNamed(publisher.id)).toBe(publisher);
    expect(() => publisherNamed('krant')).toThrow(/unknown-publisher.*schoolgids-docx/);
  });
});
