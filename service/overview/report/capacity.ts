/** Places and pupils of specialised schools beside each other. It names schools with internal figures: for the consortium only. */
import { cellWithRole } from '#templates/cells.ts';
import { decimalComma } from '#templates/decimals.ts';
import type { Role } from '#templates/format.ts';

import { inAreas, type Counted } from '../areas.ts';
import { areaWords, inArea } from '../words.ts';
import { heading, text, type ReportBlock, type ReportCell, type ReportChapter } from './report.ts';
import { areaSlug, shownAreas } from './shown-areas.ts';
import { reportWords } from './words.ts';

export const capacity = (counted: readonly Counted[]): ReportChapter => {
  const asked = counted.filter(({ format }) => cellWithRole(format, 'capacity') !== undefined);
  return {
    id: 'capaciteit',
    title: reportWords.capacity,
    blocks: [
      text(asked.length === 0 ? reportWords.noCapacity : reportWords.capacityIntro),
      ...shownAreas(inAreas(asked))
        .filter(({ area }) => area.scope !== 'all')
        .flatMap(({ area, profiles }): ReportBlock[] => [
          heading(areaWords(area)),
          {
            form: 'table',
            id: `capaciteit-${areaSlug(area)}`,
            caption: reportWords.capacityCaption(inArea(area)),
            heads: [reportWords.school, reportWords.places, reportWords.pupils, reportWords.room],
            rows: profiles.map((profile) => ({ head: profile.ref.name, cells: cellsFor(profile) })),
          },
        ]),
    ],
  };
};

const numberAt = ({ format, values }: Counted, role: Role): number | undefined => {
  const cell = cellWithRole(format, role);
  const value = cell && values[cell.key];
  return typeof value === 'number' ? value : undefined;
};

const cellsFor = (profile: Counted): ReportCell[] => {
  const places = numberAt(profile, 'capacity');
  const pupils = numberAt(profile, 'pupils');
  const room = places === undefined || pupils === undefined ? undefined : places - pupils;
  return [places, pupils, room].map((number) =>
    number === undefined
      ? { text: reportWords.none, align: 'number', mark: 'muted' }
      : { text: decimalComma(number), align: 'number', ...(number < 0 ? { mark: 'gap' } : {}) },
  );
};
