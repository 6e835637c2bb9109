/**
 * Thirty made-up schools in the three consortia of Zuid-Limburg, with what each has done with its profile. The same every
 * time: nothing is drawn that does not follow from the school itself. Schools, boards, people, streets and addresses are
 * invented; postcode areas, towns and municipalities are real.
 */
import type { Answers } from '#templates/format.ts';
import { boards } from './boards.ts';
import type { Identity } from './identity.ts';
import { formatNamed } from './keyed.ts';
import * as heuvelland from './primary/heuvelland.ts';
import * as mijnstreek from './primary/mijnstreek.ts';
import * as parkstad from './primary/parkstad.ts';
import { primaryProfile } from './primary/profile.ts';
import type { SampleSchool } from './school.ts';
import { ankerkamer } from './special/ankerkamer.ts';
import { dubbeleKade } from './special/dubbele-kade.ts';
import { specialProfile } from './special/profile.ts';
import { stapelsteen } from './special/stapelsteen.ts';
import { stillePlein } from './special/stille-plein.ts';
import { windlantaarn } from './special/windlantaarn.ts';
import { zachteLanding } from './special/zachte-landing.ts';
import { stories } from './stories.ts';

export type { Damage, SampleSchool, SampleState } from './school.ts';

const ROUND = '2024';

/** The values of a module come in the order of their names; the list is in the order of the BRIN. */
const primarySchools = [mijnstreek, heuvelland, parkstad]
  .flatMap((region) => Object.values(region))
  .toSorted((one, other) => (one.brin6 < other.brin6 ? -1 : 1));

const specialSchools = [ankerkamer, windlantaarn, stapelsteen, zachteLanding, dubbeleKade, stillePlein];

const tell = (formatId: string, school: Identity, answers: Answers, at: number): SampleSchool => {
  const story = stories[school.domain];
  if (!story) throw new Error(`${school.name} has no story`);
  return {
    file: `${school.brin6} ${school.name}.docx`,
    format: formatId,
    brin6: school.brin6,
    round: ROUND,
    answers: story.turn ? story.turn(answers, formatNamed(formatId)) : answers,
    declaration: story.journey ? story.journey(at, boards[school.board].adoptedBy) : {},
    ...(story.damage === undefined ? {} : { damage: story.damage }),
    story: story.story,
    state: story.state,
    blocking: story.blocking ?? [],
  };
};

export const sampleSchools: readonly SampleSchool[] = [
  ...primarySchools.map((school, at) => tell('bao-2024', school, primaryProfile(school, at), at)),
  ...specialSchools.map((school, at) => tell('sbo-so-2024', school, specialProfile(school), at)),
];

/** What the school has to say, as a file with answers holds it. */
export const asFile = ({ answers, declaration, brin6: school, round }: SampleSchool) => ({
  answers,
  declaration,
  school,
  round,
});
