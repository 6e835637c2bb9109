/** The library of a stage as people work in it: with the files on the disk. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { cellWithRole } from '#templates/cells.ts';
import { formatWithId } from '#templates/formats/index.ts';
import { put } from '#templates/word/put.ts';
import { collectOnce } from '#service/collect/collect.ts';
import type { CollectReport } from '#service/collect/report.ts';
import type { Dossier } from '#service/dossier/dossier.ts';
import { consortiumById } from '#service/store/queries/consortia.ts';
import { dossierById } from '#service/store/queries/dossiers.ts';

import { CONSORTIUM, type Stage } from '../world.ts';

export const format = formatWithId('bao-2024')!;
export const phone = cellWithRole(format, 'phone')!.key;
export const summary = cellWithRole(format, 'boundaries')!.key;

export interface TestSchool {
  readonly brin6: string;
  readonly name: string;
  readonly dossier: string;
  readonly schoolFolder: string;
  /** In which its document stands. */
  readonly folder: string;
  readonly file: string;
}

/** The schools `21AA00 School 1` and on. */
export const names = (count: number): (readonly [brin6: string, name: string])[] =>
  Array.from({ length: count }, (_, at) => [`${21 + at}AA00`, `School ${at + 1}`] as const);

export class Library {
  #next = 0;

  constructor(readonly stage: Stage) {}

  /** A school that no other test touches. */
  school(): TestSchool {
    this.#next += 1;
    return this.schoolAt(this.#next);
  }

  schoolAt(at: number): TestSchool {
    const [brin6, name] = [`${20 + at}AA00`, `School ${at}`];
    const schoolFolder = join(this.stage.library, `${brin6} ${name}`);
    const folder = join(schoolFolder, '2024');
    const file = join(folder, `Schoolondersteuningsprofiel ${name} 2024.docx`);
    return { brin6, name, dossier: `2024.${brin6}`, schoolFolder, folder, file };
  }

  /** As a person does who saves another value in a document. */
  write(file: string, answers: Record<string, string>): void {
    writeFileSync(file, put(readFileSync(file), format, answers));
  }

  /** As Word does: a new file takes the place of the old one. */
  replace(file: string, bytes: Uint8Array): void {
    writeFileSync(`${file}.tmp`, bytes);
    renameSync(`${file}.tmp`, file);
  }

  folder(name: string): string {
    const path = join(this.stage.library, name);
    mkdirSync(path, { recursive: true });
    return path;
  }

  async collect(): Promise<CollectReport> {
    await this.stage.settle();
    return collectOnce(this.stage.world, (await consortiumById(this.stage.database, CONSORTIUM))!);
  }

  async dossier({ dossier }: Pick<TestSchool, 'dossier'>): Promise<Dossier> {
    return (await dossierById(this.stage.database, dossier))!;
  }

  /** What was recorded of it by collecting, in order. */
  async told({ dossier }: Pick<TestSchool, 'dossier'>): Promise<string[]> {
    const rows = await this.stage.database.query<{ kind: string }>(
      `select kind from dossier_event where dossier = $1 order by seq`,
      [dossier],
    );
    return rows.map(({ kind }) => kind);
  }
}

/** A report in which nothing happened. */
export const nothing = { stopped: null, failed: [], collected: [], moved: [], gone: [], unreadable: [] };
