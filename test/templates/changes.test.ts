import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { cellAt, cellsOf } from '#templates/cells.ts';
import { changes, notCompared, type Change } from '#templates/changes.ts';
import { changeSentence } from '#templates/change-words.ts';
import type { Answers, Format } from '#templates/format.ts';
import { formats, formatWithId } from '#templates/formats/index.ts';
import { Problem } from '#templates/problem.ts';
import { published } from '#templates/published.ts';
import { sameValue } from '#templates/values.ts';

import { anyAnswers } from '../arbitraries.ts';
import { exampleAnswers } from '../samples/answers.ts';
import { BEGUN, ENDED, inNextFormat, nextFormat, renamed } from '../samples/follow-up.ts';

const bao = formatWithId('bao-2024')!;
const sbo = formatWithId('sbo-so-2024')!;

const between = (earlier: Answers, now: Answers, format = bao): Change[] =>
  changes({ format, answers: earlier }, { format, answers: now });

const said = (earlier: Answers, now: Answers, format = bao): string[] =>
  between(earlier, now, format).map(changeSentence);

describe('how support for a need is organised', () => {
  it('is told from what to what', () => {
    expect(said({ 'm.tos.niveau': 'n4' }, { 'm.tos.niveau': 'n3' })).toEqual([
      'Bij spraak- en taalontwikkeling: van een vaste externe partner naar eigen deskundigen.',
    ]);
  });

  it('is told for what begins and ends, and for what was not filled in', () => {
    expect(said({ 'm.ass.niveau': 'geen' }, { 'm.ass.niveau': 'n2' })).toEqual([
      'Bij autisme: van geen vast aanbod naar de leraar in de groep.',
    ]);
    expect(said({}, { 'm.nt2.niveau': 'n2' })).toEqual([
      'Bij Nederlands als tweede taal, nieuwkomers: nu de leraar in de groep, eerst niet ingevuld.',
    ]);
    expect(said({ 'm.jk.niveau': 'n2' }, {})).toEqual([
      'Bij het jonge kind met een ondersteuningsbehoefte: niet meer ingevuld, eerst de leraar in de groep.',
    ]);
  });

  it('says which need it touches and what it means for an advice', () => {
    expect(between({ 'm.tos.niveau': 'n4' }, { 'm.tos.niveau': 'geen' })).toMatchObject([
      {
        code: 'organised',
        field: 'm.tos.niveau',
        need: 'tos',
        changeClass: 'substantive',
        audience: 'public',
      },
    ]);
  });

  it('has a sentence for every pair of ways and every need', () => {
    const levels = cellsOf(bao).filter(({ field }) => field.role === 'coverage-level');
    const ways = (bao.offerLevels ?? []).map(({ id }) => id);
    expect(levels.length * ways.length).toBeGreaterThan(60);
    for (const { key } of levels)
      for (const from of ways)
        for (const to of ways.filter((way) => way !== from))
          expect(said({ [key]: from }, { [key]: to })[0]).toMatch(
            /^Bij [^:“”()]+: van [^“”()]+ naar [^“”()]+\.$/,
          );
  });
});

describe('a value that is not a list', () => {
  it('of a number is told with both values', () => {
    expect(said({ 'o.fte#ib': 0.75 }, { 'o.fte#ib': 1.2 })).toEqual([
      'Ingezette FTE per taak op 1-2-2024 – Intern begeleider (ook als de taak anders heet): van 0,75 naar 1,2.',
    ]);
    expect(said({ 'k.leerlingen@2024': 0 }, { 'k.leerlingen@2024': 12 })[0]).toContain('van 0 naar 12');
  });

  it('that could not be read is told as it stood', () => {
    expect(said({ 'o.fte#rt': { raw: 'twee dagen' } }, { 'o.fte#rt': 0.4 })[0]).toContain(
      'van twee dagen naar 0,4',
    );
  });

  it('of a choice, a date and a yes or no', () => {
    expect(said({ 'b.getij': 'gelijk' }, { 'b.getij': 'krimp' })).toHaveLength(1);
    expect(said({ 'q.inspectie_datum': '2023-05-04' }, { 'q.inspectie_datum': '2024-06-05' })).toEqual([
      'Datum van het rapport van de Inspectie: van 04-05-2023 naar 05-06-2024.',
    ]);
    expect(said({ 'x.outreach_ja': true }, { 'x.outreach_ja': false }, sbo)).toEqual([
      'Biedt de school hulp aan andere scholen? Van “Ja” naar “Nee”.',
    ]);
  });

  it('of several choices is told as what came and what went', () => {
    expect(
      said({ 'm.voorzieningen': ['plusgroep', 'praktisch'] }, { 'm.voorzieningen': ['plusgroep', 'ikc'] }),
    ).toEqual(['Voorzieningen op school: erbij “Integraal kindcentrum”; niet meer “Praktische leerroute”.']);
  });

  it('of a short text is told whole, of a long one by the words that differ', () => {
    expect(said({ 'a.telefoon': '043 000 65 66' }, { 'a.telefoon': '043 000 65 67' })).toEqual([
      'Telefoonnummer van de school: eerst “043 000 65 66”, nu “043 000 65 67”.',
    ]);
    const text =
      'Wij kijken twee keer per jaar met ouders en kind hoe het gaat, en schrijven samen op wat er beter kan.';
    const thrice = text.replace('twee', 'drie');
    expect(between({ 'b.visie': text }, { 'b.visie': thrice })[0]!.facts).toMatchObject({
      from: { value: text },
      to: { value: thrice },
    });
    expect(said({ 'b.visie': text }, { 'b.visie': thrice })).toEqual([
      'Visie op ondersteuning: eerst “Wij kijken twee keer per …”, nu “Wij kijken drie keer per …”.',
    ]);
    expect(said({ 'b.visie': text }, { 'b.visie': `${text} Dat werkt.` })).toEqual([
      'Visie op ondersteuning: erbij gekomen is “… Dat werkt.”.',
    ]);
    expect(said({ 'b.visie': `${text} Dat werkt.` }, { 'b.visie': text })).toEqual([
      'Visie op ondersteuning: weggelaten is “… Dat werkt.”.',
    ]);
    expect(said({ 'b.visie': text }, { 'b.visie': text.replace(' per', '\nper') })[0]).toContain(
      'anders over regels',
    );
  });

  it('whose label has a colon keeps apart from it', () => {
    expect(said({ 'o.niveau.2': 33 }, { 'o.niveau.2': 27 })).toEqual([
      '“Aantal leerlingen op niveau 2: ondersteuning in de groep”: van 33 naar 27.',
    ]);
  });

  it('that was emptied or filled in is told so', () => {
    expect(said({ 'g.schoolplan': 'Hoofdstuk 4' }, {})).toEqual([
      'Waar staat dit in het schoolplan? Niet meer ingevuld, eerst “Hoofdstuk 4”.',
    ]);
    expect(said({}, { 'g.schoolplan': 'Hoofdstuk 4' })).toEqual([
      'Waar staat dit in het schoolplan? Nu “Hoofdstuk 4”, eerst niet ingevuld.',
    ]);
  });
});

const ambition = (row: number, text: string, ready = '2025-2026'): Answers => ({
  [`g.ambities@ambitie#${row}`]: text,
  [`g.ambities@ankerpunt#${row}`]: 'ap1',
  [`g.ambities@gereed#${row}`]: ready,
});
const group = (row: number, name: string, pupils: number, need = 'ass'): Answers => ({
  [`x.doelgroepen@doelgroep#${row}`]: name,
  [`x.doelgroepen@behoefte#${row}`]: need,
  [`x.doelgroepen@leerlingen#${row}`]: pupils,
  [`x.doelgroepen@groepsgrootte#${row}`]: 12,
});
const someGroups = (
  cellAt(sbo, 'x.doelgroepen@doelgroep#1')!.part as { options: { id: string }[] }
).options.map(({ id }) => id);
const [one = '', two = '', three = ''] = someGroups;

describe('a list', () => {
  it('that is only in another order has not changed', () => {
    expect(
      said(
        { ...group(1, one, 20), ...group(2, two, 30) },
        { ...group(1, two, 30), ...group(2, one, 20) },
        sbo,
      ),
    ).toEqual([]);
  });

  it('is matched by what a line is known by: one came, one went, one changed', () => {
    const found = between(
      { ...group(1, one, 20), ...group(2, two, 30) },
      { ...group(1, three, 10, 'emb'), ...group(2, one, 25) },
      sbo,
    );
    expect(found.map(({ code, keys, need }) => ({ code, keys, need }))).toEqual([
      { code: 'row-added', keys: { earlier: null, now: 'x.doelgroepen@doelgroep#1' }, need: 'emb' },
      {
        code: 'row-altered',
        keys: { earlier: 'x.doelgroepen@doelgroep#1', now: 'x.doelgroepen@doelgroep#2' },
        need: 'ass',
      },
      { code: 'row-gone', keys: { earlier: 'x.doelgroepen@doelgroep#2', now: null }, need: 'ass' },
    ]);
    expect(changeSentence(found[1]!)).toMatch(
      /^Doelgroepen van de school: “[^”]+”\. Leerlingen op 1-2-2024: van 20 naar 25\.$/,
    );
  });

  it('with two lines known by the same joins those that are most alike', () => {
    expect(
      said(
        { ...group(1, one, 20), ...group(2, one, 30, 'emb') },
        { ...group(1, one, 31, 'emb'), ...group(2, one, 20) },
        sbo,
      ),
    ).toEqual([expect.stringContaining('van 30 naar 31')]);
  });

  it('knows a text that was rewritten in part', () => {
    expect(
      between(
        ambition(1, 'Elke groep heeft een eigen taalhoek'),
        ambition(2, 'Elke groep heeft een eigen rustige taalhoek'),
      ),
    ).toMatchObject([{ code: 'row-altered', facts: { columns: [{ code: 'text' }] } }]);
    expect(
      between(
        ambition(1, 'Elke groep heeft een eigen taalhoek'),
        ambition(1, 'Alle leraren volgen scholing over autisme'),
      ).map(({ code }) => code),
    ).toEqual(['row-added', 'row-gone']);
  });

  it('does not mistake one choice for another that sounds like it', () => {
    expect(between(group(1, one, 20), group(1, two, 20), sbo).map(({ code }) => code)).toEqual([
      'row-added',
      'row-gone',
    ]);
  });
});

describe('between formats that follow each other', () => {
  const whole = exampleAnswers(bao);
  const earlier = { format: bao, answers: whole };

  it('the same answers under other names are no change', () => {
    const same = { format: nextFormat, answers: inNextFormat(whole) };
    expect(changes(earlier, same)).toEqual([]);
  });

  it('a change is told in the words of the new format', () => {
    const answers = inNextFormat({ ...whole, 'm.tos.niveau': 'n4', 'k.leerlingen@2024': 231 });
    const from = { format: bao, answers: { ...whole, 'm.tos.niveau': 'geen' } };
    const found = changes(from, { format: nextFormat, answers });
    expect(found.map(changeSentence)).toEqual([
      'Aantal leerlingen: van 218 (1-2-2024) naar 231 (1-2-2025).',
      'Bij spraak- en taalontwikkeling: van geen vast aanbod naar een vaste externe partner.',
    ]);
    expect(found[1]).toMatchObject({
      field: renamed('m.tos.niveau'),
      keys: { earlier: 'm.tos.niveau', now: renamed('m.tos.niveau') },
    });
  });

  it('questions that began or ended are no change, and are named apart', () => {
    const now = { format: nextFormat, answers: { ...inNextFormat(whole), [BEGUN]: 'Een taalklas.' } };
    expect(changes(earlier, now)).toEqual([]);
    const left = notCompared(earlier, now);
    expect({ begun: left.begun.map(({ id }) => id), ended: left.ended.map(({ id }) => id) }).toEqual({
      begun: [BEGUN],
      ended: [ENDED],
    });
  });

  it('the trail leads through a format in between', () => {
    const third: Format = {
      ...nextFormat,
      id: 'bao-2026',
      fields: nextFormat.fields.map((field) => ({
        ...field,
        follows: { format: nextFormat.id, field: field.id },
      })),
    };
    const now = { format: third, answers: inNextFormat({ ...whole, 'b.visie': 'Anders.' }) };
    expect(changes(earlier, now, [nextFormat])).toMatchObject([{ field: renamed('b.visie') }]);
    expect(() => changes(earlier, now)).toThrow(Problem);
  });

  it('a choice whose option got another id but kept its label has not changed', () => {
    const other: Format = {
      ...nextFormat,
      fields: nextFormat.fields.map((field) =>
        field.kind === 'choice' && field.options
          ? { ...field, options: field.options.map((option) => ({ ...option, id: `nieuw-${option.id}` })) }
          : field,
      ),
    };
    const answers = { ...inNextFormat({ 'b.getij': 'krimp' }), [renamed('b.getij')]: 'nieuw-krimp' };
    expect(changes({ format: bao, answers: { 'b.getij': 'krimp' } }, { format: other, answers })).toEqual([]);
  });

  it('and formats that do not are refused, with a hint when they were swapped', () => {
    const answers = {};
    const refused = (a: Format, b: Format): unknown => {
      try {
        return changes({ format: a, answers }, { format: b, answers });
      } catch (error) {
        return (error as Problem).facts;
      }
    };
    expect(refused(bao, sbo)).toEqual({ earlier: 'bao-2024', now: 'sbo-so-2024', reversed: false });
    expect(refused(nextFormat, bao)).toMatchObject({ reversed: true });
  });
});

describe('what the public may see of changes', () => {
  it('says nothing internal, and no number of pupils below five', () => {
    const then = { 'k.leerlingen@2024': 4, 'k.opp@2024': 31, 'g.grenzen': 'Rust.' };
    const later = { 'k.leerlingen@2024': 38, 'k.opp@2024': 77, 'g.grenzen': 'Ruimte.' };
    const open = (answers: Answers): Answers => published(bao, answers).answers;
    const sentences = said(open(then), open(later)).join(' ');
    expect(sentences).toContain('van <5 naar 38');
    expect(sentences).not.toMatch(/OPP|31|77/);
    expect(between(then, later).filter(({ audience }) => audience === 'internal')).toMatchObject([
      { field: 'k.opp' },
    ]);
  });
});

describe.each(formats)('of any two documents in $id', (format) => {
  const pair = fc.tuple(anyAnswers(format), anyAnswers(format));

  it('nothing changed between a document and itself', () => {
    fc.assert(
      fc.property(anyAnswers(format), (answers) => {
        expect(between(answers, { ...answers }, format)).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it('every place that differs is mentioned, and no other', () => {
    fc.assert(
      fc.property(pair, ([a, b]) => {
        const mentioned = new Set(between(a, b, format).flatMap(({ keys }) => [keys.earlier, keys.now]));
        for (const { key, part, field } of cellsOf(format)) {
          if (field.kind === 'rows' || part.kind === 'computed') continue;
          expect({ key, mentioned: mentioned.has(key) }).toEqual({
            key,
            mentioned: !sameValue(part, a[key], b[key]),
          });
        }
      }),
      { numRuns: 30 },
    );
  });

  it('a list is mentioned when its lines differ, in whatever order they stand', () => {
    const lists = format.fields.filter(({ kind }) => kind === 'rows');
    const linesOf = (id: string, answers: Answers): string[] => {
      const lines = new Map<string, unknown[]>();
      for (const { key, field, row } of cellsOf(format))
        if (field.id === id) lines.set(row!.id, [...(lines.get(row!.id) ?? []), answers[key] ?? null]);
      return [...lines.values()]
        .filter((line) => line.some((value) => value !== null))
        .map((line) => JSON.stringify(line))
        .sort();
    };
    fc.assert(
      fc.property(pair, ([a, b]) => {
        const mentioned = new Set(between(a, b, format).map(({ field }) => field));
        for (const { id } of lists)
          expect({ id, mentioned: mentioned.has(id) }).toEqual({
            id,
            mentioned: linesOf(id, a).join() !== linesOf(id, b).join(),
          });
      }),
      { numRuns: 30 },
    );
  });

  it('every change has one sentence that ends', () => {
    fc.assert(
      fc.property(pair, ([a, b]) => {
        for (const sentence of said(a, b, format)) expect(sentence).toMatch(/^\S.*\S\.$/su);
      }),
      { numRuns: 20 },
    );
  });
});
