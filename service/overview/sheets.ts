/**
 * The tables of an overview, except the answers. What is chosen from a list stands there twice: its id for who counts with it, and its
 * words for who reads it.
 */
import { listed } from '#templates/phrases.ts';

import type { Area } from './areas.ts';
import type { CoverageArea } from './coverage.ts';
import type { IncompleteRow } from './incomplete.ts';
import type { KeyFigure, KeyFigureSheet } from './key-figures.ts';
import type { SchoolRef, SchoolRow } from './school-row.ts';
import type { SpecialisedOffer } from './specialised.ts';
import { tableOf, type Column, type Table } from './table.ts';
import { areaWords, audienceWords, placeWords, stateWords, tableTitles, unitWords } from './words.ts';

const schoolColumns: readonly Column<SchoolRow>[] = [
  { head: 'vestiging', cell: ({ school }) => school },
  { head: 'school', cell: ({ name }) => name },
  { head: 'bestuur', cell: ({ board }) => board },
  { head: 'samenwerkingsverband', cell: ({ consortium }) => consortium },
  { head: 'gemeente', cell: ({ municipality }) => municipality },
  { head: 'format', cell: ({ format }) => format },
  { head: 'ronde', cell: ({ round }) => round },
  { head: 'toestand', cell: ({ state }) => state },
  { head: 'toestand in woorden', cell: ({ state }) => stateWords[state] },
  { head: 'nog te doen', cell: ({ findings }) => findings.blocking },
  { head: 'advies', cell: ({ findings }) => findings.advice },
  { head: 'ter informatie', cell: ({ findings }) => findings.info },
  { head: 'telt mee', cell: ({ counts }) => counts },
  { head: 'opmerking', cell: ({ remark }) => remark },
  { head: 'eerste punten', cell: ({ toDo }) => toDo.join('\n') },
  { head: 'bestand', cell: ({ file }) => file },
];

/** One line per document. */
export const schoolsTable = (rows: readonly SchoolRow[]): Table =>
  tableOf({ name: 'scholen', title: tableTitles.schools, leading: 2 }, schoolColumns, rows);

/** One school that does something for one need, or did not answer. */
interface CoverageLine {
  readonly consortium: string | null;
  readonly format: string;
  readonly need: string;
  readonly label: string;
  readonly way: string;
  readonly wayLabel: string;
  readonly school: SchoolRef;
  readonly details: string;
}

const coverageColumns: readonly Column<CoverageLine>[] = [
  { head: 'samenwerkingsverband', cell: ({ consortium }) => consortium },
  { head: 'format', cell: ({ format }) => format },
  { head: 'behoefte', cell: ({ need }) => need },
  { head: 'behoefte in woorden', cell: ({ label }) => label },
  { head: 'hoe', cell: ({ way }) => way },
  { head: 'hoe in woorden', cell: ({ wayLabel }) => wayLabel },
  { head: 'vestiging', cell: ({ school }) => school.school },
  { head: 'school', cell: ({ school }) => school.name },
  { head: 'toestand', cell: ({ school }) => school.state },
  { head: 'toestand in woorden', cell: ({ school }) => stateWords[school.state] },
  { head: 'toelichting', cell: ({ details }) => details },
];

/** One line per need, way and school; nobody twice, so without the area that holds all. */
export const coverageTable = (areas: readonly CoverageArea[]): Table =>
  tableOf(
    { name: 'dekkend-aanbod', title: tableTitles.coverage, leading: 0 },
    coverageColumns,
    areas.filter(({ area }) => area.scope !== 'all').flatMap((area) => [...answers(area), ...offers(area)]),
  );

const consortiumOf = (area: Area): string | null => (area.scope === 'consortium' ? area.consortium : null);

const answers = ({ area, sheets }: CoverageArea): CoverageLine[] =>
  sheets.flatMap(({ format, needs }) =>
    needs.flatMap(({ need, label, columns, unanswered }) =>
      [...columns, { id: 'unanswered', label: placeWords.unanswered, schools: unanswered }].flatMap(
        (column) =>
          column.schools.map((school) => ({
            consortium: consortiumOf(area),
            format,
            need,
            label,
            way: column.id,
            wayLabel: column.label,
            school,
            details: '',
          })),
      ),
    ),
  );

const offers = ({ area, specialised }: CoverageArea): CoverageLine[] =>
  specialised.flatMap(({ need, label, targetGroups, outreach }) => {
    const line = (way: 'target-group' | 'outreach') => (offer: SpecialisedOffer) => ({
      consortium: consortiumOf(area),
      format: offer.format,
      need,
      label,
      way,
      wayLabel: placeWords[way],
      school: offer.school,
      details: offer.details.map((detail) => `${detail.label}: ${detail.words}`).join('\n'),
    });
    return [...targetGroups.map(line('target-group')), ...outreach.map(line('outreach'))];
  });

interface FigureLine extends KeyFigure {
  readonly format: string;
  readonly area: Area;
}

const figureColumns: readonly Column<FigureLine>[] = [
  { head: 'format', cell: ({ format }) => format },
  { head: 'gebied', cell: ({ area }) => area.scope },
  { head: 'gebied in woorden', cell: ({ area }) => areaWords(area) },
  { head: 'kengetal', cell: ({ key }) => key },
  { head: 'kengetal in woorden', cell: ({ label }) => label },
  { head: 'eenheid', cell: ({ unit }) => unitWords[unit] },
  { head: 'voor wie', cell: ({ audience }) => audienceWords[audience] },
  { head: 'scholen met antwoord', cell: ({ answered }) => answered },
  { head: 'scholen zonder antwoord', cell: ({ missing }) => missing.length },
  { head: 'som', cell: ({ sum }) => sum },
  { head: 'laagste', cell: ({ min }) => min },
  { head: 'mediaan', cell: ({ median }) => median },
  { head: 'hoogste', cell: ({ max }) => max },
  // Of all together the list could be longer than a cell of a spreadsheet holds.
  {
    head: 'wie ontbreekt',
    cell: ({ area, missing }) => (area.scope === 'all' ? null : listed(missing.map(({ name }) => name))),
  },
];

/** One line per format, area and figure. Internal: it holds figures of single schools. */
export const keyFiguresTable = (sheets: readonly KeyFigureSheet[]): Table =>
  tableOf(
    { name: 'kengetallen', title: tableTitles.keyFigures, leading: 0 },
    figureColumns,
    sheets.flatMap(({ format, areas }) =>
      areas.flatMap(({ area, figures }) => figures.map((figure) => ({ ...figure, format, area }))),
    ),
  );

const incompleteColumns: readonly Column<IncompleteRow>[] = [
  { head: 'samenwerkingsverband', cell: ({ consortium }) => consortium },
  { head: 'bestuur', cell: ({ board }) => board },
  { head: 'vestiging', cell: ({ school }) => school },
  { head: 'school', cell: ({ name }) => name },
  { head: 'toestand', cell: ({ state }) => state },
  { head: 'toestand in woorden', cell: ({ state }) => stateWords[state] },
  { head: 'nog te doen', cell: ({ sections }) => sections.reduce((sum, { count }) => sum + count, 0) },
  {
    head: 'onderdelen',
    cell: ({ sections }) =>
      sections.map(({ section, count }) => `${section ?? 'document'}: ${count}`).join('\n'),
  },
  {
    head: 'onderdelen in woorden',
    cell: ({ sections }) =>
      sections.map(({ title, count }) => `${title ?? placeWords.document}: ${count}`).join('\n'),
  },
  { head: 'eerste punten', cell: ({ toDo }) => toDo.join('\n') },
  { head: 'bestand', cell: ({ file }) => file },
];

/** One line per document that is not complete or cannot be read. */
export const incompleteTable = (rows: readonly IncompleteRow[]): Table =>
  tableOf({ name: 'niet-compleet', title: tableTitles.incomplete, leading: 0 }, incompleteColumns, rows);
