/** The reading rules of a body: what counts as the text of a control, and what is found beside it. */
import { describe, expect, it } from 'vitest';

import { readBody, type Body, type Control } from '#templates/word/body.ts';

import { control, documentXml, paragraph, run, STRICT_W } from './small.ts';

const read = (body: string, namespace?: string): Body =>
  readBody(documentXml(body, namespace), 'document.xml');
const first = (body: string): Control => read(body).controls[0]!;
const textIn = (content: string): string | undefined => first(paragraph(control(content))).text;

describe('the text of a control', () => {
  it('is one text, also when Word split it over runs', () => {
    expect(
      textIn(
        `${run('Re')}<w:proofErr w:type="spellStart"/><w:r><w:rPr><w:b/></w:rPr><w:t>ken</w:t></w:r>${run(' en')}`,
      ),
    ).toBe('Reken en');
  });

  it('has line ends, tabs, hyphens and symbols', () => {
    expect(
      textIn(
        '<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:tab/><w:t>c</w:t><w:cr/><w:noBreakHyphen/><w:softHyphen/><w:sym w:font="Wingdings" w:char="00FC"/></w:r>',
      ),
    ).toBe('a\nb\tc\n\u2011\u00adü');
  });

  it('has a line per paragraph, and no line end after the last', () => {
    expect(first(control(paragraph(run('1')) + paragraph() + paragraph(run('3')))).text).toBe('1\n\n3');
  });

  it('has no tab stops of the layout', () => {
    expect(
      first(
        control(
          '<w:p><w:pPr><w:tabs><w:tab w:val="left" w:pos="1"/></w:tabs></w:pPr><w:r><w:t>x</w:t></w:r></w:p>',
        ),
      ).text,
    ).toBe('x');
  });

  it('reads hyperlinks, smart tags and field results, and no field codes', () => {
    expect(
      textIn(
        '<w:hyperlink><w:r><w:t>a</w:t></w:r></w:hyperlink><w:smartTag><w:r><w:t>b</w:t></w:r></w:smartTag>' +
          '<w:r><w:instrText> HYPERLINK "x" </w:instrText></w:r><w:fldSimple w:instr="x"><w:r><w:t>c</w:t></w:r></w:fldSimple>' +
          '<w:r><w:footnoteReference w:id="1"/></w:r>',
      ),
    ).toBe('abc');
  });

  it('reads one branch of alternative content, also nested', () => {
    const choice = (one: string, other: string): string =>
      `<mc:AlternateContent><mc:Choice Requires="wps">${one}</mc:Choice><mc:Choice Requires="x">${other}</mc:Choice><mc:Fallback>${other}</mc:Fallback></mc:AlternateContent>`;
    expect(textIn(choice(run('a') + choice(run('b'), run('x')) + run('c'), run('y')) + run('d'))).toBe(
      'abcd',
    );
  });

  it('reads a text box', () => {
    const box = `<w:r><w:pict><w:txbxContent>${paragraph(run('in het vak'))}</w:txbxContent></w:pict></w:r>`;
    expect(textIn(run('voor ') + box)).toBe('voor in het vak');
    expect(
      read(
        paragraph(
          `<w:r><w:pict><w:txbxContent>${paragraph(control(run('x')))}</w:txbxContent></w:pict></w:r>`,
        ),
      ).controls,
    ).toHaveLength(1);
  });

  it('reads references and literal text', () => {
    expect(textIn('<w:r><w:t>a&amp;b&#xE9;<![CDATA[<&c>]]></w:t></w:r>')).toBe('a&bé<&c>');
  });

  it('is read from a strict file and with any prefix', () => {
    const body = paragraph(control(run('s')));
    expect(read(body, STRICT_W).controls[0]!.text).toBe('s');
    expect(
      readBody(documentXml(body).replaceAll(/(?<=[</ :])w(?=[:=])/g, 'ns0'), 'x').controls[0]!.text,
    ).toBe('s');
  });
});

describe('a control', () => {
  it('stands around runs, paragraphs, cells or rows', () => {
    const cell = (text: string): string => `<w:tc>${paragraph(run(text))}</w:tc>`;
    const found = read(
      paragraph(control(run('r'))) +
        control(paragraph(run('b'))) +
        `<w:tbl><w:tr>${control(cell('c'))}</w:tr>${control(`<w:tr>${cell('1')}${cell('2')}</w:tr><w:tr>${cell('3')}</w:tr>`)}</w:tbl>`,
    ).controls;
    expect(found.map(({ level, text }) => [level, text])).toEqual([
      ['run', 'r'],
      ['block', 'b'],
      ['cell', 'c'],
      ['row', '1\t2\n3'],
    ]);
  });

  it('may stand in another one', () => {
    const inner = control(run('Klik'), '<w:tag w:val="b"/><w:showingPlcHdr/>');
    const [outer, within] = read(paragraph(control(run('x') + inner + run('y')))).controls;
    expect(within!.parent).toBe(outer);
    expect(within!.showsPlaceholder).toBe(true);
    expect(within!.text).toBeUndefined();
    expect(outer!.text).toBe('xy');
  });

  it.each([
    ['', true],
    [' w:val="1"', true],
    [' w:val="true"', true],
    [' w:val="0"', false],
    [' w:val="false"', false],
  ])('with <w:showingPlcHdr%s/> shows its placeholder: %s', (value, shows) => {
    expect(first(control(run('x'), `<w:showingPlcHdr${value}/>`)).showsPlaceholder).toBe(shows);
  });

  it.each([
    ['1', true],
    ['true', true],
    ['on', true],
    ['0', false],
    ['false', false],
  ])('that is a checkbox with value %s is ticked: %s', (value, checked) => {
    const found = first(control(run('☐'), `<w14:checkbox><w14:checked w14:val="${value}"/></w14:checkbox>`));
    expect([found.type, found.checked]).toEqual(['checkbox', checked]);
  });

  it('has names, and the items of its list', () => {
    const found = first(
      control(
        run('Ja'),
        '<w:alias w:val="Titel &amp; zo"/><w:tag w:val="sop:x"/><w:placeholder><w:docPart w:val="SOP_x"/></w:placeholder>' +
          '<w:dropDownList w:lastValue="ja"><w:listItem w:displayText="Ja" w:value="ja"/><w:listItem w:value="nee"/></w:dropDownList>',
      ),
    );
    expect(found).toMatchObject({
      alias: 'Titel & zo',
      tag: 'sop:x',
      docPart: 'SOP_x',
      type: 'dropDownList',
      items: [
        { display: 'Ja', value: 'ja' },
        { display: 'nee', value: 'nee' },
      ],
    });
  });

  it('that is a date picker has the day that it stores', () => {
    const found = first(control(run('5 november 2024'), '<w:date w:fullDate="2024-11-05T00:00:00Z"/>'));
    expect([found.type, found.fullDate]).toEqual(['date', '2024-11-05']);
  });

  it('says where it stands, its properties and its content', () => {
    const xml = documentXml(paragraph(run('voor'), control(run('x')), run('na')));
    const { start, end, prStart, prEnd, contentStart, contentEnd } = readBody(xml, 'x').controls[0]!;
    expect(xml.slice(start, end)).toBe(control(run('x')));
    expect(xml.slice(prStart, prEnd)).toBe('<w:sdtPr><w:tag w:val="a"/></w:sdtPr>');
    expect(xml.slice(contentStart, contentEnd)).toBe(run('x'));
  });

  it('without properties or content is still a control', () => {
    const { controls } = read(paragraph('<w:sdt/>', '<w:sdt><w:sdtPr/></w:sdt>', control(run('x'))));
    expect(controls.map(({ tag, text }) => [tag, text])).toEqual([
      ['', ''],
      ['', ''],
      ['a', 'x'],
    ]);
  });
});

describe('tracked changes', () => {
  const del = (content: string): string => `<w:del w:id="1" w:author="x">${content}</w:del>`;
  const ins = (content: string): string => `<w:ins w:id="2" w:author="x">${content}</w:ins>`;

  it('are read as if they were accepted', () => {
    expect(textIn(run('a') + del('<w:r><w:delText>weg</w:delText></w:r>') + ins(run('nieuw')))).toBe(
      'anieuw',
    );
    expect(
      textIn(`<w:moveFrom w:id="1">${run('weg')}</w:moveFrom><w:moveTo w:id="1">${run('hier')}</w:moveTo>`),
    ).toBe('hier');
  });

  it('of a paragraph mark join its paragraph to the next', () => {
    const marked = `<w:p><w:pPr><w:rPr>${del('').replace('></w:del>', '/>')}</w:rPr></w:pPr>${run('a')}</w:p>`;
    expect(first(control(marked + paragraph(run('b')))).text).toBe('ab');
  });

  it('of a row or a cell take it away', () => {
    const cell = (text: string, properties = ''): string =>
      `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(control(run(text)))}</w:tc>`;
    const { controls, pendingRevisions } = read(
      `<w:tbl><w:tr><w:trPr><w:del w:id="1"/></w:trPr>${cell('weg')}</w:tr><w:tr>${cell('ook weg', '<w:cellDel w:id="2"/>')}${cell('blijft')}</w:tr></w:tbl>`,
    );
    expect(controls.map(({ text }) => text)).toEqual(['blijft']);
    expect(pendingRevisions).toBe(2);
  });

  it('are counted where content changes, not where only the layout does', () => {
    const layout =
      '<w:r><w:rPr><w:b/><w:rPrChange w:id="9"><w:rPr><w:i/></w:rPr></w:rPrChange></w:rPr><w:t>x</w:t></w:r>';
    expect(read(paragraph(layout)).pendingRevisions).toBe(0);
    expect(read(paragraph(del(run('a')), ins(run('b')), layout)).pendingRevisions).toBe(2);
  });

  it('mark the controls that stand in them or hold them', () => {
    const { controls } = read(
      paragraph(ins(control(run('a'))), control(control(run('b') + del(run('c')))), control(run('d'))),
    );
    expect(controls.map(({ tracked }) => tracked)).toEqual([true, true, true, false]);
  });
});

describe('text outside the fields', () => {
  const field = control(run('antwoord'), '<w:tag w:val="sop:x"/>');
  const instruction = control(run('uitleg'), '<w:tag w:val="sop:instructie"/><w:richText/>');

  it('is told per stretch, with the field and the text before it', () => {
    const { outside } = read(
      paragraph(run('Naam: '), field, run(' en nog iets')) + paragraph() + paragraph(run('Los'), instruction),
    );
    expect(outside.map(({ text, after, previous }) => [text, after?.tag, previous])).toEqual([
      ['Naam:', undefined, undefined],
      ['en nog iets', 'sop:x', 'Naam:'],
      ['Losuitleg', undefined, 'en nog iets'],
    ]);
  });

  it('in another cell of the same row still comes after the field', () => {
    const cell = (content: string): string => `<w:tc>${paragraph(content)}</w:tc>`;
    const { outside } = read(
      `<w:tbl><w:tr>${cell(field)}${cell(run('ernaast'))}</w:tr><w:tr>${cell(run('eronder'))}</w:tr></w:tbl>`,
    );
    expect(outside.map(({ text, after }) => [text, after?.tag])).toEqual([
      ['ernaast', 'sop:x'],
      ['eronder', undefined],
    ]);
  });
});

describe('the anchor of a comment', () => {
  const from = (id: number): string => `<w:commentRangeStart w:id="${id}"/>`;
  const to = (id: number): string => `<w:commentRangeEnd w:id="${id}"/>${at(id)}`;
  const at = (id: number): string => `<w:r><w:commentReference w:id="${id}"/></w:r>`;

  it('is in a control, around controls, or beside them', () => {
    const { anchors, controls } = read(
      paragraph(
        from(1),
        run('label'),
        to(1),
        from(2),
        control(from(3) + run('a') + to(3)),
        control(run('b')),
        to(2),
        control(at(4)),
      ),
    );
    const within = (id: string): number[] => [anchors.get(id)!.from, anchors.get(id)!.to];
    expect(within('1')).toEqual([0, 0]);
    expect([anchors.get('1')!.rowFrom, anchors.get('1')!.rowTo]).toEqual([0, 3]);
    expect(within('2')).toEqual([0, 2]);
    expect(anchors.get('3')!.enclosing).toBe(controls[0]);
    expect(anchors.get('4')!.enclosing).toBe(controls[2]);
  });

  it('of a range without an end stops at the reference', () => {
    const { anchors } = read(paragraph(from(1), control(run('a')), at(1), control(run('b'))));
    expect([anchors.get('1')!.from, anchors.get('1')!.to]).toEqual([0, 1]);
  });
});
