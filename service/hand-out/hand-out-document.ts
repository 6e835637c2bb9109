/**
 * Handing out the document of one dossier: its folders, who may come in there, and the document with what is known already. What
 * was done before is found and left as it is, so it can be run again at any time.
 */
import type { Answers, Format } from '#templates/format.ts';
import { formatWithId, formats } from '#templates/formats/index.ts';
import { Problem } from '#templates/problem.ts';

import type { DossierEvent } from '../dossier/command.ts';
import { decideHandedOut } from '../dossier/commands/hand-out.ts';
import { isOpen, type Dossier } from '../dossier/dossier.ts';
import type { Actor } from '../events/actor.ts';
import type { Round } from '../rounds/round.ts';
import type { Consortium } from '../store/queries/consortia.ts';
import { dossierById } from '../store/queries/dossiers.ts';
import type { SchoolEntry, SchoolPeople } from '../store/queries/schools.ts';
import { draftOf } from '../store/queries/versions.ts';
import type { World } from '../world.ts';
import { councilAdmitted } from './council.ts';
import { foldersFor } from './folders.ts';
import { putDocument } from './new-document.ts';
import { admit, admitOnly, alone, admittedTo, onlyReading } from './people.ts';

export interface HandingOut {
  readonly by: Actor;
  readonly dossier: Dossier;
  /** Null for a change between rounds. */
  readonly round: Round | null;
  readonly school: SchoolEntry;
  readonly consortium: Consortium;
  readonly people: SchoolPeople | undefined;
  /** What stands in it before anybody opens it. */
  readonly answers: (format: Format) => Promise<Answers>;
}

/**
 * `already`: the school had it.
 * @throws Problem of the port, `unknown-format`, or `dossier-unknown` when it went in the meantime
 */
export const handOutDocument = async (
  world: World,
  handing: HandingOut,
): Promise<'handed-out' | 'already'> => {
  const { by, dossier, school, people } = handing;
  const { graph, database } = world;
  const staff = await admittedTo(database, school, people);
  const admitted = new Map([...(await councilAdmitted(database, school, people, dossier)), ...staff]);
  const { document } = dossier;
  // After handing in nobody writes: what was closed then is not opened again, and what went astray was kept elsewhere.
  if (!isOpen(dossier)) return 'already';
  if (document && !document.gone) {
    const { drive } = document.place;
    if (document.schoolFolder !== null)
      await admit(graph, { drive, folder: document.schoolFolder }, onlyReading(staff));
    const place = { drive, folder: document.folder };
    await alone(database, place, async () => {
      // It may have been handed in, and closed, since it was read.
      const now = await dossierById(database, dossier.id);
      if (now && isOpen(now)) await admit(graph, place, admitted);
    });
    return 'already';
  }
  const folders = await foldersFor(world, handing);
  await admitOnly(graph, folders.school, onlyReading(staff));
  await admitOnly(graph, folders.document, admitted);
  const format = formatWithId(dossier.format);
  if (!format)
    throw new Problem('unknown-format', { format: dossier.format, known: formats.map(({ id }) => id) });
  const { item, content } = await putDocument(graph, {
    folder: folders.document,
    dossier,
    school,
    format,
    answers: (await lastWritten(world, dossier)) ?? (await handing.answers(format)),
  });
  await recordIn(world, by, dossier.id, (known) =>
    known
      ? decideHandedOut(known, {
          content,
          folder: folders.document.folder,
          schoolFolder: folders.school.folder,
          place: { drive: item.drive, item: item.id },
          name: item.name,
        })
      : [],
  );
  return 'handed-out';
};

/** For a document that went astray: what stood in it last. */
const lastWritten = async ({ database }: World, { id, format }: Dossier): Promise<Answers | undefined> => {
  const draft = await draftOf(database, id);
  return draft?.answers && draft.format === format ? draft.answers : undefined;
};

/** The dossier as it is after what was decided. */
export const recordIn = async (
  world: World,
  by: Actor,
  id: string,
  decide: (dossier: Dossier | undefined) => readonly DossierEvent[],
): Promise<Dossier> => {
  await world.record({
    by,
    about: `dossier ${id}`,
    decide: async (tables) => decide(await dossierById(tables, id)),
  });
  const dossier = await dossierById(world.database, id);
  // It went with its round in the meantime.
  if (!dossier) throw new Problem('dossier-unknown', { dossier: id });
  return dossier;
};
