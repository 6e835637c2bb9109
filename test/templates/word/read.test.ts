/** Reading a document that people have worked on: whose control is whose, and what is wrong with the document as such. */
import { describe, expect, it } from 'vitest';

import { cellsOf, type Cell } from '#templates/cells.ts';
import { formats } from '#templates/formats/index.ts';
import { check } from '#templates/check.ts';
import type { Finding } from '#templates/finding.ts';
import { optionTag, tagOf } from '#templates/tags.ts';
import { fill } from '#templates/word/fill.ts';
import { readDocument, type DocumentReading } from '#templates/word/read.ts';
import { slotsOf } from '#templates/word/slots.ts';
import { writeTemplate } from '#templates/word/template.ts';

import { exampleAnswers, exampleDeclaration } from '../../samples/answers.ts';
import { DOCUMENT, withPart } from './edit.ts';
import { control, documentXml, paragraph, relationships, run, smallDocument } from './small.ts';

const format = formats[0]!;
const answers = exampleAnswers(format);
const filled = fill(format, answers, {
  school: '99XX00',
  round: '2024',
  dossier: '2024.99XX00',
  declaration: exampleDeclaration(format),
});

const cellThat = (is: (cell: Cell) => boolean): Cell => cellsOf(format).find(is)!;
const requiredText = cellThat(
  ({ part, field }) =>
    part.kind === 'text' && field.kind === 'text' && field.required === true && field.filledBy === 'school',
);
const optionalText = cellThat(
  ({ part, field }) =>
    part.kind === 'text' && field.kind === 'text' && field.required === false && field.filledBy === 'school',
);
const ticks = cellThat(({ part }) => part.kind === 'choices');
const day = cellThat(({ part, field }) => part.kind === 'date' && field.kind === 'date');

const read = (bytes: Uint8Array): DocumentReading => readDocument(bytes, formats);
const edited = (change: (xml: string) => string): DocumentReading => read(withPart(filled, DOCUMENT, change));
const codes = ({ findings }: DocumentReading): string[] => findings.map(({ code }) => code);
const only = ({ findings }: DocumentReading, code: Finding['code']): Finding[] =>
  findings.filter((finding) => finding.code === code);

/** The whole control with this tag. */
const sdtOf = (xml: string, tag: string): string => {
  const at = xml.indexOf(`<w:tag w:val="${tag}"/>`);
  return xml.slice(xml.lastIndexOf('<w:sdt>', at), xml.indexOf('</w:sdt>', at) + '</w:sdt>'.length);
};
/** The same control with another text. */
const saying = (sdt: string, text: string): string => sdt.replace(/(<w:t(?: [^>]*)?>)[^<]*/, `$1${text}`);
const without = (tag: string) => (xml: string) => xml.replace(sdtOf(xml, tag), '');

describe('a document as it was made', () => {
  it('says its format, school, round, dossier, answers and declaration, and nothing is wrong with it', () => {
    expect(read(filled)).toEqual({
      format,
      school: '99XX00',
      round: '2024',
      dossier: '2024.99XX00',
      answers,
      declaration: exampleDeclaration(format),
      comments: [],
      findings: [],
    });
  });

  it('is not changed by reading it', () => {
    const before = filled.slice();
    read(filled);
    expect(filled).toEqual(before);
  });

  it.each(formats.map((one) => [one.id, one] as const))('is empty as the template of %s', (_, one) => {
    const reading = read(writeTemplate(one));
    expect([reading.format, reading.answers, reading.findings]).toEqual([one, {}, []]);
  });
});

describe('the controls of a document', () => {
  const forgotten =
    (...elements: string[]) =>
    (xml: string) =>
      elements.reduce(
        (text, element) =>
          text.replaceAll(new RegExp(`<w:${element} w:val="(?!sop:instructie)[^"]*"/>`, 'g'), ''),
        xml,
      );

  it('are known by their placeholder when a program drops every tag', () => {
    expect(edited(forgotten('tag', 'alias')).answers).toEqual(answers);
  });

  it('are known by their title when the placeholder is gone too', () => {
    expect(edited(forgotten('tag', 'docPart')).answers).toEqual(answers);
  });

  it('are not guessed when nothing of them is left', () => {
    const reading = edited(forgotten('tag', 'alias', 'docPart'));
    expect(reading.answers).toEqual({});
    expect(codes(reading)).toContain('control-missing');
  });

  it('tell which format it is when the properties are gone', () => {
    for (const one of formats) {
      const bytes = withPart(fill(one, exampleAnswers(one)), 'docProps/custom.xml', (xml) =>
        xml.replaceAll('SOP', 'XYZ'),
      );
      expect(read(bytes).format).toBe(one);
    }
  });

  it('do not take the placeholder name of another sort of control', () => {
    const tag = optionTag(
      ticks.key,
      slotsOf(format)
        .find(({ cell }) => cell === ticks)!
        .controls[0]!.tag.split('#')[1]!,
    );
    const { docPart } = slotsOf(format).find(({ cell }) => cell === requiredText)!.controls[0]!;
    const reading = edited((xml) => {
      const box = sdtOf(xml, tag);
      const leaked = box
        .replace(/<w:tag [^>]*>/, '')
        .replace(/<w:docPart [^>]*>/, `<w:docPart w:val="${docPart}"/>`);
      return without(tagOf(requiredText.key))(xml).replace(box, leaked);
    });
    expect(reading.answers[requiredText.key]).toBeUndefined();
  });

  it('that somebody deleted are reported: blocking where the answer is asked for, else as advice', () => {
    const severity = (cell: Cell): unknown =>
      only(edited(without(tagOf(cell.key))), 'control-missing').map((finding) => [
        finding.field,
        finding.severity,
      ]);
    expect(severity(requiredText)).toEqual([[requiredText.key, 'blocking']]);
    expect(severity(optionalText)).toEqual([[optionalText.key, 'advice']]);
  });

  it('that are computed may be deleted', () => {
    const computed = cellThat(({ part }) => part.kind === 'computed');
    expect(codes(edited(without(tagOf(computed.key))))).not.toContain('control-missing');
  });

  it('that were copied with another answer count for neither', () => {
    const tag = tagOf(requiredText.key);
    const reading = edited((xml) => {
      const one = sdtOf(xml, tag);
      return xml.replace(one, one + saying(one, 'Iets anders'));
    });
    expect(reading.answers[requiredText.key]).toBeUndefined();
    expect(only(reading, 'control-duplicate')).toMatchObject([
      { field: requiredText.key, severity: 'blocking', facts: { label: requiredText.label, count: 2 } },
    ]);
  });

  it('that were copied with the same answer do no harm', () => {
    const reading = edited((xml) => xml.replace(sdtOf(xml, tagOf(requiredText.key)), (one) => one + one));
    expect(reading.answers).toEqual(answers);
    expect(codes(reading)).not.toContain('control-duplicate');
  });

  it('of another format are named and passed over', () => {
    const foreign = control(run('x'), '<w:tag w:val="sop:zz.bestaat-niet"/><w:text/>');
    const reading = edited((xml) => xml.replace('<w:body>', `<w:body>${paragraph(foreign)}`));
    expect(only(reading, 'control-unknown')).toMatchObject([
      { severity: 'info', facts: { tag: 'sop:zz.bestaat-niet' } },
    ]);
    expect(reading.answers).toEqual(answers);
  });

  it('with the placeholder as their text are empty', () => {
    const { controls } = slotsOf(format).find(({ cell }) => cell === requiredText)!;
    const reading = edited((xml) => {
      const one = sdtOf(xml, tagOf(requiredText.key));
      return xml.replace(one, saying(one, ` ${controls[0]!.placeholder} `));
    });
    expect(reading.answers[requiredText.key]).toBeUndefined();
    expect(only(reading, 'control-missing')).toEqual([]);
  });

  it('that became a date picker whose day and text differ are a conflict', () => {
    const reading = read(
      smallDocument({
        xml: documentXml(
          paragraph(
            control(
              run('05-11-2024'),
              `<w:tag w:val="${tagOf(day.key)}"/><w:date w:fullDate="2024-12-24T00:00:00Z"/>`,
            ),
          ),
        ),
      }),
    );
    expect(only(reading, 'value-conflict')).toMatchObject([
      { field: day.key, severity: 'blocking', facts: { first: '05-11-2024', second: '24-12-2024' } },
    ]);
  });
});

describe('what people do beside the fields', () => {
  it('is reported when they type beside a field, with what it stands after', () => {
    const reading = edited((xml) => {
      const one = sdtOf(xml, tagOf(requiredText.key));
      return xml.replace(one, `${one}${run(' en dit nog')}`);
    });
    expect(only(reading, 'text-outside')).toMatchObject([
      { severity: 'advice', facts: { text: 'en dit nog', after: requiredText.label } },
    ]);
  });

  it('is reported when they type after a label or in a new paragraph', () => {
    const reading = edited((xml) =>
      xml
        .replace(/(<w:t [^>]*>[^<]*Naam van de school)/, '$1 De Linde')
        .replace('<w:sectPr', `${paragraph(run('Helemaal onderaan'))}<w:sectPr`),
    );
    expect(only(reading, 'text-outside').map(({ facts }) => (facts as { text: string }).text)).toEqual([
      'De Linde',
      'Helemaal onderaan',
    ]);
  });

  it('is not reported when they delete an instruction or a fixed text', () => {
    const reading = edited((xml) =>
      xml.replace(/<w:sdt><w:sdtPr><w:tag w:val="sop:instructie".*?<\/w:sdt>/, ''),
    );
    expect(reading.findings).toEqual([]);
  });

  it('blocks as long as tracked changes wait', () => {
    const reading = edited((xml) => {
      const one = sdtOf(xml, tagOf(requiredText.key));
      return xml.replace(
        one,
        one.replace(/<w:r>.*<\/w:r>/, (runs) => `<w:ins w:id="1" w:author="x">${runs}</w:ins>`),
      );
    });
    expect(reading.answers).toEqual(answers);
    expect(only(reading, 'pending-revisions')).toMatchObject([{ severity: 'blocking', facts: { count: 1 } }]);
  });

  it('is advised upon when the document fetches from elsewhere, but not for links', () => {
    const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const body = paragraph(control(run('x'), `<w:tag w:val="${tagOf(requiredText.key)}"/><w:text/>`));
    const kindsOf = (...targets: [string, string][]): unknown =>
      only(
        read(
          smallDocument({
            xml: documentXml(body),
            parts: {
              'word/_rels/document.xml.rels': relationships(
                ...targets.map(([type, target]) => [`${office}/${type}`, target, 'External'] as const),
              ),
              'word/_rels/settings.xml.rels': relationships([
                `${office}/attachedTemplate`,
                'file:///c:/x.dotm',
                'External',
              ]),
            },
          }),
        ),
        'external-reference',
      );
    expect(
      kindsOf(['hyperlink', 'https://school.example'], ['image', 'http://10.0.0.1/x.png']),
    ).toMatchObject([{ severity: 'advice', facts: { kinds: ['afbeelding', 'sjabloon'] } }]);
  });

  it('is too long when it is, and read whole', () => {
    const max = 'maxCharacters' in requiredText.part ? requiredText.part.maxCharacters : 0;
    const text = 'lang '.repeat(max * 2).trim();
    const reading = edited((xml) => {
      const one = sdtOf(xml, tagOf(requiredText.key));
      return xml.replace(one, saying(one, text));
    });
    expect(reading.answers[requiredText.key]).toBe(text);
    expect(
      check(format, reading.answers, { purpose: 'writing' }).map(({ code, field }) => [code, field]),
    ).toContainEqual(['too-long', requiredText.key]);
  });
});
