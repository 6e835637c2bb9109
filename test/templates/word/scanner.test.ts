/** The scanner: what it tells of XML that is fine, and what it refuses. */
import { describe, expect, it } from 'vitest';

import { scan } from '#templates/word/scanner.ts';

import { problemOf, STRICT_W, W } from './small.ts';

/** Everything that is told of, in order. */
const told = (xml: string, attribute = 'val'): string[] => {
  const events: string[] = [];
  scan(xml, 'part.xml', {
    meaning: (namespace, local) => `${namespace}:${local}`,
    open: (element, tag) => {
      const value = tag.attribute(attribute);
      events.push(`<${element}${value === undefined ? '' : ` ${value}`}`);
    },
    close: (element) => events.push(`/${element}`),
    text: (value) => events.push(JSON.stringify(value())),
  });
  return events;
};

const refusal = (xml: string): string => problemOf(() => told(xml));

describe('the scanner', () => {
  it('tells of tags and text in order', () => {
    expect(told('<a><b val="1"/>t<c val = \'2\' >u</c ></a>')).toEqual([
      '<none:a',
      '<none:b 1',
      '/none:b',
      '"t"',
      '<none:c 2',
      '"u"',
      '/none:c',
      '/none:a',
    ]);
  });

  it('goes by namespaces, not by prefixes', () => {
    expect(told(`<x:p xmlns:x="${W}"><y:p xmlns:y="${STRICT_W}"/><p xmlns="${W}"/><x:r/></x:p>`)).toEqual([
      '<w:p',
      '<w:p',
      '/w:p',
      '<w:p',
      '/w:p',
      '<w:r',
      '/w:r',
      '/w:p',
    ]);
    expect(told(`<w:a\n   xmlns:w="${W}"/>`)).toEqual(told(`<w:a xmlns:w="${W}"/>`));
    expect(told(`<a xmlns="${W}"><b xmlns=""/><c/></a>`)).toEqual([
      '<w:a',
      '<none:b',
      '/none:b',
      '<w:c',
      '/w:c',
      '/w:a',
    ]);
    expect(told(`<w:a xmlns:w="${W}"><w:b xmlns:w="urn:else"><w:c/></w:b><w:d/></w:a>`)).toEqual([
      '<w:a',
      '<other:b',
      '<other:c',
      '/other:c',
      '/other:b',
      '<w:d',
      '/w:d',
      '/w:a',
    ]);
  });

  it('reads an attribute by its local name, but not one of another vocabulary', () => {
    const root = `xmlns:w="${W}" xmlns:z="urn:else"`;
    expect(told(`<w:a ${root} z:val="no" w:val="yes"/>`)[0]).toBe('<w:a yes');
    expect(told(`<w:a ${root} z:val="no"/>`)[0]).toBe('<w:a');
    expect(told(`<w:a ${root} w:interval="no"/>`)[0]).toBe('<w:a');
  });

  it('decodes references in text and attributes, and leaves literal text as it is', () => {
    expect(told('<a val="&lt;&#233;&quot;">&amp;&#x2610;&#128512;<![CDATA[<&amp;>]]></a>')).toEqual([
      '<none:a <é"',
      '"&☐😀"',
      '"<&amp;>"',
      '/none:a',
    ]);
  });

  it('passes over comments, instructions and a byte order mark', () => {
    expect(told('\ufeff<?xml version="1.0"?><!-- <b> --><a><?word x?>t<!--c--></a>\n')).toEqual([
      '<none:a',
      '"t"',
      '/none:a',
    ]);
  });

  it('tells names with the same hash apart, however many there are', () => {
    // In base 31, "Aa" and "BB" come to the same.
    const names = Array.from({ length: 64 }, (_, at) =>
      Array.from({ length: 6 }, (_, bit) => ((at >> bit) & 1 ? 'BB' : 'Aa')).join(''),
    );
    const xml = `<a>${names.map((name) => `<${name}/>`).join('')}</a>`;
    expect(told(xml + '\n').filter((event) => event.startsWith('<'))).toEqual([
      '<none:a',
      ...names.map((name) => `<none:${name}`),
    ]);
  });

  it('says where tags stand', () => {
    const xml = '<a><b x="1">t</b><c/></a>';
    const places: string[] = [];
    scan(xml, 'part.xml', {
      meaning: (_, local) => local,
      open: (_, { start, end }) => places.push(xml.slice(start, end)),
      close: (_, start, end) => places.push(xml.slice(start, end)),
    });
    expect(places).toEqual(['<a>', '<b x="1">', '</b>', '<c/>', '', '</a>']);
  });

  it('accepts greater-than in an attribute and 256 levels', () => {
    expect(told('<a val="x>y"/>')[0]).toBe('<none:a x>y');
    expect(refusal('<a>'.repeat(256) + '</a>'.repeat(256))).toBe('none');
  });

  it.each([
    ['a document type', '<!DOCTYPE a><a/>'],
    ['a document type with entities', '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>'],
    ['an external entity', '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>'],
    ['an entity declaration inside', '<a><!ENTITY x "y"></a>'],
  ])('refuses %s', (_, xml) => {
    expect(refusal(xml)).toBe('forbidden-xml');
  });

  it.each([
    ['257 levels', '<a>'.repeat(257) + '</a>'.repeat(257)],
    ['a hundred thousand levels', '<a>'.repeat(100_000)],
  ])('refuses %s', (_, xml) => {
    expect(refusal(xml)).toBe('too-deep');
  });

  it.each([
    ['raw', '<a>\u0001</a>'],
    ['in an attribute', '<a b="\u0008"/>'],
    ['as a reference', '<a>&#1;</a>'],
    ['as a hexadecimal reference in an attribute nobody asks for', '<a b="&#x1F;"/>'],
    ['that are no characters', '<a>\uffff</a>'],
  ])('refuses control characters %s', (_, xml) => {
    expect(refusal(xml)).toBe('control-character');
  });

  it.each([
    '',
    'text',
    '<a>',
    '<a',
    '<a b="1',
    '<a b="1"',
    '<a></b>',
    '<a><b></a></b>',
    '<a></a',
    '</a>',
    '<a/><b/>',
    '<a/>text',
    'text<a/>',
    '<a b=c/>',
    '<a b/>',
    '<a ="1"/>',
    '<a b="1"c="2"/>',
    '<a b="1" c="2" b="3"/>',
    '<a b="1" b="1"/>',
    '<a b="<"/>',
    '<a b="1" c="<"/>',
    '<a /b="1"/>',
    '<a / >',
    '<>',
    '< a/>',
    '<1a/>',
    '<a:b/>',
    '<a:b:c xmlns:a="x"/>',
    '<a>&unknown;</a>',
    '<a>&amp</a>',
    '<a>& b</a>',
    '<a b="&unknown;"/>',
    '<a b="1" c="&unknown;"/>',
    '<a>&#xD800;</a>',
    '<a>&#x110000;</a>',
    '<a>&#;</a>',
    '<a><!-- x</a>',
    '<a><!-- x -- y --></a>',
    '<a><![CDATA[x</a>',
    '<a><?x</a>',
    '<a><?xml version="1.0"?></a>',
    '<a><!b></a>',
    `<a ${Array.from({ length: 300 }, (_, at) => `b${at}="1"`).join(' ')}/>`,
  ])('refuses %j as not well-formed', (xml) => {
    expect(refusal(xml)).toBe('malformed-xml');
  });
});
