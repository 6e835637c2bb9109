/** Formats of any size, for seeing how the cost grows. */
import type { Field, Format } from '#templates/format.ts';
import { formatWithId } from '#templates/formats/index.ts';

const base = formatWithId('bao-2024');

/** A format with so many text fields in ten sections and nothing else. */
export const formatOfSize = (size: number): Format => {
  if (!base) throw new Error('bao-2024 is gone');
  const sections = Array.from({ length: 10 }, (_, at) => ({
    id: `deel-${at}`,
    title: `Deel ${at}`,
    intro: 'Dit deel dient om te meten.',
    questions: [],
  }));
  const fields = Array.from({ length: size }, (_, at): Field => ({
    id: `z.veld${at}`,
    section: `deel-${at % 10}`,
    kind: 'text',
    label: `Veld ${at}`,
    hint: 'Vul een korte tekst in.',
    example: 'Een voorbeeld van een antwoord',
    maxCharacters: 120,
    lines: 1,
    required: true,
    filledBy: 'school',
    audience: 'public',
    change: 'editorial',
    shownIn: ['database'],
    provenance: 'own',
  }));
  return {
    ...base,
    id: `maat-${size}-2024`,
    sections,
    fields,
    tables: [],
    rules: [],
    onePage: [],
    prefill: { schoolList: [], consortium: [], openData: [] },
    perConsortium: [],
  };
};
