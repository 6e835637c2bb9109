import { copyFileSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { handOut } from '#service/hand-out/hand-out.ts';
import { stateOf } from '#service/dossier/state.ts';
import type { Dossier } from '#service/dossier/dossier.ts';

import { testDatabases } from '../store/database.ts';
import { filledDocument, refusedFiles } from '../../samples/hostile-files.ts';
import { registerOf, startStage, type Stage } from '../world.ts';
import { Library, names, nothing, phone, summary } from './library.ts';

const SCHOOLS = 24;

const databases = testDatabases();
let stage: Stage;
let library: Library;

beforeAll(async () => {
  stage = await startStage(databases, registerOf(...names(SCHOOLS)));
  library = new Library(stage);
  await handOut(stage.world, { round: '2024' });
  await library.collect();
});
afterAll(() => stage.stop());
afterEach(() => stage.ground.faults.clear());

const stateIn = (dossier: Dossier): string => stateOf(dossier, { today: '2024-10-01' }).code;

describe('a document', () => {
  it('that was handed out is read, and nobody has begun', async () => {
    const dossier = await library.dossier(library.school());
    expect(stateIn(dossier)).toBe('not-begun');
    expect(dossier.content?.progress.answered).toBeGreaterThan(0);
    expect(dossier.content?.progress.asked).toBeGreaterThan(50);
    expect(await library.collect()).toMatchObject(nothing);
  });

  it('in which somebody worked is read, and no other', async () => {
    const school = library.school();
    library.write(school.file, { [phone]: '046 111 11 11' });
    expect(await library.collect()).toMatchObject({ ...nothing, collected: [school.dossier] });
    expect(stateIn(await library.dossier(school))).toBe('in-progress');
  });

  it('that LibreOffice saved is read, and says the same', async () => {
    const school = library.school();
    const before = (await library.dossier(school)).content?.hash;
    const folder = mkdtempSync(join(tmpdir(), 'sop-libreoffice-'));
    library.write(school.file, { [summary]: 'Iedereen is welkom op onze school.' });
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    execFileSync(
      'soffice',
      [profile, '--headless', '--convert-to', 'docx', '--outdir', folder, school.file],
      {
        stdio: 'ignore',
      },
    );
    library.replace(school.file, readFileSync(join(folder, basename(school.file))));
    rmSync(folder, { recursive: true });
    expect(await library.collect()).toMatchObject({ ...nothing, collected: [school.dossier] });
    const { content } = await library.dossier(school);
    expect(content?.hash).not.toBe(before);
    library.write(school.file, { [summary]: '' });
    await library.collect();
    expect((await library.dossier(school)).content?.hash).toBe(before);
  });

  it('that was saved without a word changed makes no event', async () => {
    const school = library.school();
    const told = await library.told(school);
    const bytes = readFileSync(school.file);
    library.write(school.file, { [phone]: '046 111 11 11' });
    await stage.settle();
    library.replace(school.file, bytes);
    expect(await library.collect()).toMatchObject(nothing);
    expect(await library.told(school)).toEqual(told);
  });

  it('keeps its dossier when it is renamed and when it is moved', async () => {
    const school = library.school();
    const renamed = join(school.folder, 'ons profiel.docx');
    renameSync(school.file, renamed);
    expect(await library.collect()).toMatchObject({ ...nothing, moved: [school.dossier] });
    expect((await library.dossier(school)).document?.name).toBe('ons profiel.docx');
    const elsewhere = join(library.folder('Bureau directie'), 'ons profiel.docx');
    renameSync(renamed, elsewhere);
    expect(await library.collect()).toMatchObject({ ...nothing, moved: [school.dossier] });
    library.write(elsewhere, { [phone]: '046 222 22 22' });
    expect(await library.collect()).toMatchObject({ ...nothing, collected: [school.dossier] });
  });

  it('that is gone is missed, and one that says to be of the same school takes its place', async () => {
    const school = library.school();
    const bytes = readFileSync(school.file);
    const before = await library.dossier(school);
    rmSync(school.file);
    expect(await library.collect()).toMatchObject({ ...nothing, gone: [school.dossier] });
    expect((await library.dossier(school)).document?.gone).toBe(true);
    writeFileSync(join(school.folder, 'uit de mail.docx'), bytes);
    expect(await library.collect()).toMatchObject({ gone: [], collected: [school.dossier] });
    const { document, content } = await library.dossier(school);
    expect(document).toMatchObject({
      gone: false,
      name: 'uit de mail.docx',
      folder: before.document?.folder,
    });
    expect(document?.place.item).not.toBe(before.document?.place.item);
    expect(content?.hash).toBe(before.content?.hash);
    library.write(join(school.folder, 'uit de mail.docx'), { [phone]: '046 333 33 33' });
    expect(await library.collect()).toMatchObject({ ...nothing, collected: [school.dossier] });
  });

  it('beside its copy is the one that counts, until it is thrown away', async () => {
    const school = library.school();
    const copy = join(school.folder, `Kopie van ${basename(school.file)}`);
    copyFileSync(school.file, copy);
    library.write(copy, { [phone]: '046 444 44 44' });
    writeFileSync(join(school.folder, `~$${basename(school.file).slice(2)}`), 'x');
    expect(await library.collect()).toMatchObject(nothing);
    rmSync(school.file);
    expect(await library.collect()).toMatchObject({ gone: [school.dossier], collected: [school.dossier] });
    expect((await library.dossier(school)).document).toMatchObject({ gone: false, name: basename(copy) });
    expect(stateIn(await library.dossier(school))).toBe('in-progress');
  });
});

describe('the document of another school', () => {
  it('in the place of the own one never counts, and the own one counts again when it is back', async () => {
    const [school, other] = [library.school(), library.schoolAt(1)];
    const own = readFileSync(school.file);
    const before = await library.dossier(school);
    library.replace(school.file, readFileSync(other.file));
    expect(await library.collect()).toMatchObject({ ...nothing, unreadable: [school.dossier] });
    const during = await library.dossier(school);
    expect(during.content).toEqual(before.content);
    expect(during.document?.unreadable).toEqual({
      code: 'document-of-another',
      facts: { what: 'school', found: other.brin6, expected: school.brin6 },
    });
    library.replace(school.file, own);
    expect(await library.collect()).toMatchObject({ ...nothing, collected: [school.dossier] });
    expect((await library.dossier(school)).document?.unreadable).toBeNull();
  });

  it('in the folder of one whose own is gone is told once, and does not take its place', async () => {
    const [school, other] = [library.school(), library.schoolAt(1)];
    rmSync(school.file);
    const stranger = join(school.folder, 'profiel.docx');
    copyFileSync(other.file, stranger);
    expect(await library.collect()).toMatchObject({ gone: [school.dossier], unreadable: [school.dossier] });
    expect((await library.dossier(school)).document).toMatchObject({
      gone: true,
      unreadable: { code: 'document-of-another' },
    });
    expect(await library.collect()).toMatchObject(nothing);
    rmSync(stranger);
    await library.collect();
    expect((await library.dossier(school)).document).toMatchObject({ gone: true, unreadable: null });
  });
});

describe('a file that is no profile', () => {
  it.each([
    ['no Word file', 'not-word', () => new TextEncoder().encode('Dit is geen Word-bestand.')],
    ['cut off', 'damaged-package', () => filledDocument.subarray(0, filledDocument.length / 2)],
    ...refusedFiles.filter(([, code]) => ['encrypted', 'too-large', 'too-deep'].includes(code)),
    ...refusedFiles.filter(([, code]) => code === 'macro').slice(0, 1),
  ] as const)('is told with what is the matter, and stops no other: %s', async (_, code, make) => {
    const [school, next] = [library.school(), library.schoolAt(1)];
    const good = readFileSync(school.file);
    library.replace(school.file, make());
    library.write(next.file, { [phone]: code });
    expect(await library.collect()).toMatchObject({
      ...nothing,
      unreadable: [school.dossier],
      collected: [next.dossier],
    });
    expect((await library.dossier(school)).document?.unreadable?.code).toBe(code);
    library.replace(school.file, good);
    expect(await library.collect()).toMatchObject({ ...nothing, collected: [school.dossier] });
  });
});
