import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { cellWithRole } from '#templates/cells.ts';
import { formatWithId } from '#templates/formats/index.ts';
import { put } from '#templates/word/put.ts';
import { readDocument } from '#templates/word/read.ts';
import { collectOnce } from '#service/collect/collect.ts';
import type { CollectReport } from '#service/collect/report.ts';
import { handOut } from '#service/hand-out/hand-out.ts';
import { stateOf } from '#service/dossier/state.ts';
import type { Dossier } from '#service/dossier/dossier.ts';
import { dossierById } from '#service/store/queries/dossiers.ts';
import { consortiumById } from '#service/store/queries/consortia.ts';

import { testDatabases } from '../store/database.ts';
import { CONSORTIUM, registerOf, startStage, type Stage } from '../world.ts';

const databases = testDatabases();
const format = formatWithId('bao-2024')!;
const phone = cellWithRole(format, 'phone')!.key;

let stage: Stage;

beforeAll(async () => {
  stage = await startStage(
    databases,
    registerOf(['14AB00', 'De Regenboog'], ['15CD00', 'De Zonnebloem'], ['16EF00', 'Het Kompas']),
  );
  await handOut(stage.world, { round: '2024' });
});
afterAll(() => stage.stop());

const collect = async (): Promise<CollectReport> => {
  await stage.settle();
  const consortium = await consortiumById(stage.database, CONSORTIUM);
  return collectOnce(stage.world, consortium!);
};

const dossierOf = async (brin6: string): Promise<Dossier> =>
  (await dossierById(stage.database, `2024.${brin6}`))!;

const stateIn = (dossier: Dossier): string => stateOf(dossier, { today: '2024-10-01' }).code;

const fileOf = (brin6: string, name: string): string =>
  join(stage.library, `${brin6} ${name}`, `Schoolondersteuningsprofiel ${name} 2024.docx`);

/** As a person would who saves another value in it. */
const write = (file: string, answers: Record<string, string>): void =>
  writeFileSync(file, put(readFileSync(file), format, answers));

describe('collecting', () => {
  it('reads what was handed out, and nobody has begun', async () => {
    const report = await collect();
    expect(report).toMatchObject({ busy: false, stopped: null, failed: [] });
    expect([...report.collected].toSorted()).toEqual(['2024.14AB00', '2024.15CD00', '2024.16EF00']);
    const dossier = await dossierOf('14AB00');
    expect(stateIn(dossier)).toBe('not-begun');
    expect(dossier.content?.progress.asked).toBeGreaterThan(50);
  });

  it('finds nothing new when nothing changed', async () => {
    expect(await collect()).toMatchObject({ collected: [], moved: [], gone: [], unreadable: [] });
  });

  it('reads a document that somebody worked in, and no other', async () => {
    const file = fileOf('14AB00', 'De Regenboog');
    write(file, { [phone]: '046 111 11 11' });
    expect(readDocument(readFileSync(file), [format]).answers[phone]).toBe('046 111 11 11');
    expect(await collect()).toMatchObject({ collected: ['2024.14AB00'] });
    expect(stateIn(await dossierOf('14AB00'))).toBe('in-progress');
  });
});
