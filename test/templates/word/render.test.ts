import { describe, expect, it } from 'vitest';

import { cellsOf } from '#templates/cells.ts';
import { computeAll } from '#templates/compute.ts';
import type { Format } from '#templates/format.ts';
import { formats } from '#templates/formats/index.ts';
import type { Value } from '#templates/kinds/kind.ts';
import { fill } from '#templates/word/fill.ts';
import { put } from '#templates/word/put.ts';
import { readDocument } from '#templates/word/read.ts';
import {
  fragmentsBetween,
  readTyped,
  renderDocument,
  renderedHtml,
  rerender,
  type Rendering,
} from '#templates/word/render.ts';
import { controlsOf, slotsOf, type Slot } from '#templates/word/slots.ts';
import { writeTemplate } from '#templates/word/template.ts';

import { faultsOf } from '../../html-judge.ts';
import { exampleAnswers, exampleDeclaration } from '../../samples/answers.ts';
import { documentOf } from '../../samples/documents.ts';
import { sampleSchools } from '../../samples/schools.ts';
import { DOCUMENT, withNewParts, withPart } from './edit.ts';
import { inControl, reviewed } from './reviewed.ts';
import { problemOf } from './small.ts';

const htmlOf = (bytes: Uint8Array): string => renderedHtml(renderDocument(bytes, formats));

/** The tags with this attribute, each with its attributes. */
const tagsWith = (html: string, attribute: string): Record<string, string>[] =>
  [...html.matchAll(new RegExp(`<(\\w+)((?: [^<>]*)? ${attribute}="[^"]*"[^<>]*)>`, 'g'))].map(
    ([, tag = '', attributes = '']) => ({
      tag,
      ...Object.fromEntries(
        [...attributes.matchAll(/ ([\w-]+)(?:="([^"]*)")?/g)].map(([, name = '', value = '']) => [
          name,
          value,
        ]),
      ),
    }),
  );

const fieldOf = (html: string, key: string): Record<string, string> =>
  tagsWith(html, 'data-key').find((tag) => tag['data-key'] === key) ?? {};

const plain = (html: string): string =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) =>
      String({ amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }[name]),
    )
    .replace(/\s+/g, ' ');

/** The text of the element with this id, whatever stands in it. */
const textWithId = (html: string, id: string): string => {
  const from = html.indexOf(` id="${id}"`);
  const start = html.lastIndexOf('<', from);
  const name = /^<(\w+)/.exec(html.slice(start))?.[1] ?? '';
  return plain(html.slice(start, html.indexOf(`</${name}>`, from)));
};

const own = (format: Format, wanted: (slot: Slot) => boolean): Slot =>
  slotsOf(format).find((slot) => slot.cell?.field.filledBy === 'school' && wanted(slot))!;

const longText = (format: Format): Slot =>
  own(format, ({ part, cell }) => part.kind === 'text' && part.lines > 1 && cell?.field.kind === 'text');
const numberIn = (format: Format): Slot => own(format, ({ part }) => part.kind === 'number');
const keyOf = ({ cell }: Slot): string => cell!.key;

const page = (html: string): string =>
  `<!DOCTYPE html>\n<html lang="nl"><head><meta charset="utf-8"><title>Profiel</title></head><body><main>${html}</main></body></html>`;

/** A native checkbox has no read-only state, and one that is disabled cannot be reached. */
const faultsIn = (html: string): Promise<string[]> =>
  faultsOf(page(html), { 'prefer-native-element': ['error', { exclude: ['checkbox'] }] });

describe.each(formats)('the live document of $id', (format) => {
  const answers = exampleAnswers(format);
  const filled = fill(format, answers, { declaration: exampleDeclaration(format), round: '2024' });
  const rendering = renderDocument(filled, formats);
  const html = renderedHtml(rendering);
  const empty = htmlOf(writeTemplate(format));
  const text = longText(format);
  const number = numberIn(format);

  it('has every control as a field that can get the focus, in the order of the document', () => {
    const found = tagsWith(html, 'data-key');
    expect(found).toHaveLength(controlsOf(format).length);
    expect(
      found.every((tag) => ['input', 'textarea', 'select'].includes(tag.tag!) || tag.tabindex === '0'),
    ).toBe(true);
    expect(new Set(found.map((tag) => tag['data-key']))).toEqual(
      new Set([
        ...cellsOf(format).map(({ key }) => key),
        ...format.declaration.facts.map(({ id }) => `verklaring@${id}`),
      ]),
    );
  });

  it('shows what the document says, and reads it back from the fields', () => {
    const reading = readDocument(filled, formats);
    const typed: Record<string, Value> = {};
    for (const cell of cellsOf(format)) {
      const fields = rendering.fields.filter(({ frame }) => frame.key === cell.key);
      const value = readTyped(
        format,
        cell.key,
        fields.map(({ value: { content } }) => (typeof content === 'boolean' ? content : (content ?? ''))),
      );
      if (value !== null) typed[cell.key] = value;
    }
    expect(typed).toEqual(reading.answers);
  });

  it('names every field, and tells those who hear it how to fill it in', () => {
    for (const tag of tagsWith(html, 'data-key')) expect(tag['aria-label'], tag['data-key']).toBeTruthy();
    const described = fieldOf(html, keyOf(text))['aria-describedby']!.split(' ');
    const said = described.map((id) => textWithId(html, id)).join(' ');
    expect(said).toContain(text.cell!.field.hint.slice(0, 40));
    expect(said).toMatch(/\d+ van \d+ tekens/);
    const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    for (const tag of tagsWith(html, 'aria-describedby'))
      for (const id of tag['aria-describedby']!.split(' ')) expect(ids, id).toContain(id);
    expect(ids.size).toBe([...html.matchAll(/ id="/g)].length);
  });

  it('says what is required, empty, filled or locked', () => {
    const required = own(format, ({ cell, part }) => cell!.field.required === true && part.kind === 'text');
    expect(fieldOf(html, keyOf(required))['aria-required']).toBe('true');
    expect(fieldOf(html, keyOf(text))['data-state']).toBe('filled');
    expect(fieldOf(empty, keyOf(text))['data-state']).toBe('empty');
    const computed = slotsOf(format).find(({ part }) => part.kind === 'computed')!;
    expect(fieldOf(html, keyOf(computed))).toMatchObject({ readonly: '', 'data-locked': '' });
    const known = slotsOf(format).find(({ cell }) => cell?.field.filledBy === 'schoolList')!;
    expect(fieldOf(html, keyOf(known))).toHaveProperty('readonly');
    expect(fieldOf(empty, keyOf(known))).not.toHaveProperty('readonly');
  });

  it('keeps headings, tables with headings for columns and rows, and instructions', () => {
    expect([...html.matchAll(/<h1/g)]).toHaveLength(1);
    for (const { title } of format.sections) expect(plain(html)).toContain(title);
    expect(html).toMatch(/<table><caption class="sop-heard">[^<]+<\/caption><thead><tr><th scope="col"/);
    expect(html).toContain('<th scope="row">');
    expect(html).toMatch(/<p class="sop-hint" id="sop-uitleg-\d+">/);
    expect(html).toMatch(/<ul class="sop-hint">/);
    expect(html).toMatch(/<header class="sop-edge"><span>/);
    expect(html).not.toMatch(/Pagina \d/);
  });

  it('is good HTML', async () => {
    expect(await faultsIn(html)).toEqual([]);
    expect(await faultsIn(empty)).toEqual([]);
  });

  describe('after a change', () => {
    const update = rerender(rendering, { [keyOf(text)]: 'Een <b>nieuwe</b> tekst\nop twee regels' });

    it('gives the changed field only', () => {
      expect(update.fragments.map(({ key }) => key)).toEqual([keyOf(text)]);
      expect(update.fragments[0]).toMatchObject({ state: 'filled' });
      expect(update.fragments[0]!.html).toContain(
        'Een &lt;b&gt;nieuwe&lt;/b&gt; tekst\nop twee regels</textarea>',
      );
      expect(renderedHtml(rendering)).toBe(html);
    });

    it('looks as the document does in which it was put', () => {
      const changes = {
        [keyOf(text)]: 'Een nieuwe tekst',
        [keyOf(number)]: 3,
        [keyOf(own(format, ({ part }) => part.kind === 'choices'))]: null,
      };
      const again = renderDocument(put(filled, format, changes), formats);
      const updated = rerender(rendering, changes);
      expect(renderedHtml(updated.rendering)).toBe(renderedHtml(again));
      expect(fragmentsBetween(rendering, again)).toEqual(updated.fragments);
      expect(fragmentsBetween(updated.rendering, again)).toEqual([]);
    });

    it('also shows the computed values that follow', () => {
      const computes = cellsOf(format).find(
        ({ key, part }) =>
          part.kind === 'number' &&
          JSON.stringify(computeAll(format, { ...answers, [key]: 7 })) !==
            JSON.stringify(computeAll(format, answers)),
      )!;
      const { fragments } = rerender(rendering, { [computes.key]: 7 });
      expect(fragments.some(({ key }) => key === computes.key)).toBe(true);
      expect(
        fragments.some(({ key }) =>
          slotsOf(format).some(({ cell, part }) => cell?.key === key && part.kind === 'computed'),
        ),
      ).toBe(true);
    });

    it('says what cannot be read, and what is too long', () => {
      const unreadable = rerender(rendering, { [keyOf(number)]: { raw: 'een paar' } }).fragments[0]!;
      expect(unreadable).toMatchObject({ state: 'unreadable' });
      expect(unreadable.html).toContain('aria-invalid="true"');
      expect(plain(unreadable.html)).toContain('Vul een getal in');
      const long = rerender(rendering, { [keyOf(text)]: 'x'.repeat(5000) }).fragments[0]!;
      expect(long).toMatchObject({ state: 'wrong' });
      expect(long.count).toMatch(/^5000 van \d+ tekens$/);
    });

    it('refuses what put refuses', () => {
      expect(problemOf(() => rerender(rendering, { onbekend: 'x' }))).toBe('answers-wrong');
      const computed = slotsOf(format).find(({ part }) => part.kind === 'computed')!;
      expect(problemOf(() => rerender(rendering, { [keyOf(computed)]: 1 }))).toBe('answers-wrong');
    });
  });

  describe('that colleagues have worked on', () => {
    const line = own(
      format,
      ({ part, controls }) => part.kind === 'text' && !part.pattern && controls[0]!.sort === 'text',
    );
    const bytes = reviewed(filled, text, line);
    const shown: Rendering = renderDocument(bytes, formats);
    const live = renderedHtml(shown);

    it('has each comment at its place and as a text, with author, time, replies and whether it is resolved', () => {
      expect(plain(live)).toContain('Klopt dit nog na de fusie?');
      const [first, second] = [
        ...live.matchAll(/<article id="sop-opmerking-\d+"[^>]*aria-label="([^"]*)"/g),
      ].map(([, name]) => name!);
      expect([first, second].join()).toContain('van Anna MR, afgehandeld');
      expect(live).toMatch(/aria-label="Opmerking 1 van Anna MR, open, 1 reactie"/);
      expect(plain(live)).toMatch(/Bram directie 2 oktober 2024, 09\.30 uur Ja, nagevraagd bij het bestuur/);
      for (const number of [1, 2, 3]) {
        expect(live.split(` id="sop-bij-opmerking-${number}"`)).toHaveLength(2);
        expect(live).toContain(`href="#sop-opmerking-${number}"`);
        expect(live).toContain(`href="#sop-bij-opmerking-${number}"`);
      }
      expect(live).toContain('<details><summary>');
    });

    it('links a field to the comment about it', () => {
      expect(fieldOf(live, keyOf(text))['aria-details']).toBe('sop-opmerking-1');
      expect(fieldOf(live, keyOf(line))['aria-details']).toBe('sop-opmerking-3');
    });

    it('shows tracked changes as insertions and deletions, with who made them', () => {
      expect(live).toMatch(
        /<del datetime="2024-10-05"><span class="sop-heard">Geschrapt door Anna MR: <\/span>Weg\. <\/del>/,
      );
      expect(live).toMatch(
        /<ins datetime="2024-10-05"><span class="sop-heard">Toegevoegd door Bram directie: <\/span>Erbij\. <\/ins>/,
      );
      const field = shown.fields.find(({ frame }) => frame.key === keyOf(line))!;
      expect(field.html).toMatch(/class="sop-changes">.*<ins [^>]*>.* met iets erbij<\/ins>/);
      const after = rerender(shown, { [keyOf(line)]: 'Kort' }).fragments[0]!;
      expect(after.html).not.toContain('<ins');
    });

    it('is good HTML', async () => {
      expect(await faultsIn(live)).toEqual([]);
    });
  });

  it('says so when a field stands there twice with different texts', () => {
    const twice = withPart(filled, DOCUMENT, (xml) =>
      inControl(xml, text, (sdt) => sdt + sdt.replace(/(<w:t(?: [^>]*)?>)[^<]*/, '$1Iets anders')),
    );
    const copies = tagsWith(htmlOf(twice), 'data-key').filter((tag) => tag['data-key'] === keyOf(text));
    expect(copies.map((tag) => tag['data-state'])).toEqual(['differs', 'differs']);
    expect(new Set(copies.map(({ id }) => id)).size).toBe(2);
  });

  it('never takes for markup what somebody wrote in it', async () => {
    const nasty =
      '</textarea></p><script>alert("x")</script><img src=x onerror=\'y\'>&lt;" autofocus onfocus="z';
    const escaped = nasty.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
    const everywhere = withPart(filled, DOCUMENT, (xml) =>
      xml
        .replace(/(<w:t(?: [^>]*)?>)[^<]+/g, (_, open: string) => open + escaped)
        .replace(
          /(<w:(?:pStyle|rStyle|tblStyle|tblCaption) w:val=")[^"]*/g,
          (_, open: string) => open + escaped,
        ),
    );
    const live = htmlOf(everywhere);
    expect(live.match(/<script|<img/g)).toBeNull();
    // What is left of the tags without the values of their attributes.
    expect(live.replace(/"[^"]*"/g, '""').match(/<[^>]* (?:on\w+|style|autofocus)\b/g)).toBeNull();
    expect(await faultsIn(live)).toEqual([]);
    expect(plain(live).includes(nasty)).toBe(true);
  });
});

describe('what is not of our template', () => {
  const [format] = formats;
  const bytes = writeTemplate(format!);
  const withBody = (added: string, relationships = '', parts: Record<string, string> = {}): string =>
    htmlOf(
      withNewParts(
        withPart(
          withPart(bytes, DOCUMENT, (xml) => xml.replace('<w:sectPr>', `${added}<w:sectPr>`)),
          'word/_rels/document.xml.rels',
          (xml) => xml.replace('</Relationships>', `${relationships} </Relationships>`),
        ),
        parts,
      ),
    );
  const run = (text: string): string => `<w:r><w:t>${text}</w:t></w:r>`;

  it('keeps links to the web, and no others', () => {
    const link = (id: string, target: string): string =>
      `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="${target}" TargetMode="External"/>`;
    const html = withBody(
      `<w:p><w:hyperlink r:id="a1">${run('goed')}</w:hyperlink><w:hyperlink r:id="a2">${run('fout')}</w:hyperlink></w:p>`,
      link('a1', 'https://www.school.example/?a=1&amp;b=2') + link('a2', 'javascript:alert(1)'),
    );
    expect(html).toContain('<a href="https://www.school.example/?a=1&amp;b=2" rel="noreferrer">goed</a>fout');
    expect(html).not.toContain('javascript:');
  });

  it('shows a picture that is one, and says so of one that is not', () => {
    const picture = (id: string): string =>
      `<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:docPr id="1" name="x" descr="De &quot;school&quot;"/><a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" r:embed="${id}"/></wp:inline></w:drawing></w:r></w:p>`;
    const image = (id: string, target: string): string =>
      `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="${target}"/>`;
    const html = withBody(
      picture('p1') + picture('p2'),
      image('p1', 'media/a.gif') + image('p2', 'media/b.svg'),
      {
        'word/media/a.gif': 'GIF89a...',
        'word/media/b.svg': '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
      },
    );
    expect(html).toContain('<img src="data:image/gif;base64,R0lGODlhLi4u" alt="De &quot;school&quot;">');
    expect(plain(html)).toContain('[Afbeelding: De "school"]');
  });

  it('puts a list in a list, each counted or not as its level is', () => {
    const item = (text: string, level: number): string =>
      `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="77"/></w:numPr></w:pPr>${run(text)}</w:p>`;
    const level = (number: number, look: string): string =>
      `<w:lvl w:ilvl="${number}"><w:numFmt w:val="${look}"/></w:lvl>`;
    const html = htmlOf(
      withPart(
        withPart(bytes, DOCUMENT, (xml) =>
          xml.replace(
            '<w:sectPr>',
            `${item('Eerst', 0)}${item('Daarin', 1)}${item('Nog dieper', 2)}${item('Ook daarin', 1)}${item('Dan', 0)}<w:sectPr>`,
          ),
        ),
        'word/numbering.xml',
        (xml) =>
          xml
            .replace(
              /(?=<w:num )/,
              `<w:abstractNum w:abstractNumId="77">${level(0, 'decimal')}${level(1, 'bullet')}${level(2, 'lowerLetter')}</w:abstractNum>`,
            )
            .replace(
              '</w:numbering>',
              '<w:num w:numId="77"><w:abstractNumId w:val="77"/></w:num></w:numbering>',
            ),
      ),
    );
    expect(html).toContain(
      '<ol><li>Eerst<ul><li>Daarin<ol type="a"><li>Nog dieper</li></ol></li><li>Ook daarin</li></ul></li><li>Dan</li></ol>',
    );
  });

  describe('with merged cells', () => {
    const cell = (text: string, properties = ''): string =>
      `<w:tc><w:tcPr>${properties}</w:tcPr><w:p>${text === '' ? '' : run(text)}</w:p></w:tc>`;
    const [begins, continues] = ['<w:vMerge w:val="restart"/>', '<w:vMerge/>'];
    const row = (...cells: readonly string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
    const head = (...cells: readonly string[]): string =>
      `<w:tr><w:trPr><w:tblHeader/></w:trPr>${cells.join('')}</w:tr>`;
    const page = withBody(
      `<w:tbl>${head(cell('Groep', begins), cell('Aantal', '<w:gridSpan w:val="2"/>'))}` +
        head(cell('', continues), cell('Nu'), cell('Straks')) +
        row(cell('Onderbouw', begins), cell('een'), cell('twee', begins)) +
        row(cell('', continues), cell('drie'), cell('', continues)) +
        `${row(cell('', continues), cell('vier'), cell('vijf'))}</w:tbl>`,
    );
    const table = /<table>(?:(?!<table>)[\s\S])*Onderbouw[\s\S]*?<\/table>/.exec(page)![0];

    it('shows each once, as high as it is', () => {
      expect(table).toMatch(/<th scope="col" rowspan="2"[^>]*>.*?Groep/);
      expect(table).toMatch(/<th scope="row" rowspan="3"[^>]*>.*?Onderbouw/);
      expect(table).toMatch(/<td rowspan="2" data-column="Straks">.*?twee/);
      expect(table.match(/<t[dh][ >]/g)).toHaveLength(4 + 3 + 1 + 2);
    });

    it('names the lowest heading above a cell', () => {
      expect(table.match(/data-column="[^"]+"/g)).toEqual(
        ['Nu', 'Straks', 'Nu', 'Nu', 'Straks'].map((name) => `data-column="${name}"`),
      );
    });

    it('is good HTML', async () => {
      expect(
        await faultsOf(
          `<!DOCTYPE html><html lang="nl"><head><title>x</title></head><body>${table}</body></html>`,
        ),
      ).toEqual([]);
    });

    it('never hides a field behind another cell', () => {
      const live = htmlOf(
        withPart(bytes, DOCUMENT, (xml) => xml.replaceAll('<w:tcPr>', '<w:tcPr><w:vMerge/>')),
      );
      expect(live.match(/data-key="/g)).toHaveLength(htmlOf(bytes).match(/data-key="/g)!.length);
    });
  });

  it('shows text boxes, somebody else’s controls and deleted rows, and leaves out what a program keeps for itself', () => {
    const html = withBody(
      `<w:p><w:r><w:t>Om de</w:t></w:r><w:r><w:pict><w:txbxContent><w:p>${run('In een vak')}</w:p></w:txbxContent></w:pict></w:r></w:p>` +
        `<w:sdt><w:sdtPr><w:tag w:val="van-een-ander"/></w:sdtPr><w:sdtContent><w:p>${run('Van een ander')}</w:p></w:sdtContent></w:sdt>` +
        `<w:tbl><w:tr><w:trPr><w:del w:id="1" w:author="Cis"/></w:trPr><w:tc><w:p>${run('Weg')}</w:p></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>` +
        '<w:p><w:r><w:instrText>HYPERLINK geheim</w:instrText></w:r></w:p>',
    );
    expect(html).toContain('<p>Om de</p><p>In een vak</p><p>Van een ander</p>');
    expect(html).toMatch(/<del><span class="sop-heard">Geschrapt door Cis: <\/span>deze rij<\/del>/);
    expect(html).not.toContain('geheim');
  });
});

it('refuses what reading refuses', () => {
  const problems = sampleSchools
    .filter(({ damage }) => damage)
    .map((school) => {
      const bytes = documentOf(school);
      return [problemOf(() => readDocument(bytes, formats)), problemOf(() => renderDocument(bytes, formats))];
    });
  expect(problems.length).toBeGreaterThan(2);
  for (const [reading, rendering] of problems) expect(rendering).toBe(reading);
});
