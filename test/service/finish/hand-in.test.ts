import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { handIn } from '#service/finish/hand-in.ts';
import { filesOf } from '#service/store/queries/hand-ins.ts';
import { isProblem, type Problem } from '#templates/problem.ts';

import { testDatabases } from '../store/database.ts';
import { director, startFinishStage, type FinishStage } from './stage.ts';

const databases = testDatabases();
const schools = ['14AB00', '15CD00', '16EF00', '17GH00'] as const;

let stage: FinishStage;
beforeAll(async () => {
  stage = await startFinishStage(databases, schools);
});
afterAll(() => stage.stop());

const refused = (asked: Promise<unknown>): Promise<Problem> =>
  asked.then(
    () => {
      throw new Error('it was accepted');
    },
    (error: unknown) => {
      if (isProblem(error)) return error;
      throw error;
    },
  );

const archiveOf = (brin6: string): string => join(stage.ground.folder, 'drives', 'Ingediend', '2024', brin6);

interface Sent {
  readonly subject: string;
  readonly body: { readonly content: string };
  readonly to: readonly { readonly emailAddress: { readonly address: string } }[];
}

/** What was sent about a school, as it stands in the mailbox of the consortium. */
const mailsAbout = (brin6: string): Sent[] => {
  const folder = join(
    stage.ground.folder,
    'mailboxes',
    encodeURIComponent('n.willems@swv.example'),
    'SentItems',
  );
  return (existsSync(folder) ? readdirSync(folder) : [])
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Sent)
    .filter(({ subject }) => subject.includes(brin6));
};

describe('handing in', () => {
  it('is refused while the document is not whole, with the findings', async () => {
    const problem = await refused(handIn(stage.world, '2024.17GH00', { by: director }));
    expect(problem.code).toBe('not-complete');
  });

  it('stores, registers, mails, locks and closes, and publishes', async () => {
    await stage.signOff('14AB00');
    const receipt = await handIn(stage.world, '2024.14AB00', { by: director });
    expect(receipt).toMatchObject({ handIn: '2024.14AB00.1', late: false, wayOut: null });
    await stage.run();
    const dossier = await stage.until(
      '2024.14AB00',
      ({ handIns }) => typeof handIns[0]?.publishedOn === 'string',
    );
    expect(dossier.handIns[0]?.steps).toEqual(['store', 'register', 'receipt', 'lock', 'close']);
    const files = await filesOf(stage.database, '2024.14AB00.1');
    expect(files.map(({ copy }) => copy)).toEqual(['document', 'full', 'one-page', 'publication']);
    const names = readdirSync(archiveOf('14AB00')).toSorted();
    expect(names).toEqual(files.map(({ name }) => name).toSorted());
    for (const { copy, name, sha256 } of files)
      if (copy !== 'document')
        expect(
          createHash('sha256')
            .update(readFileSync(join(archiveOf('14AB00'), name)))
            .digest('hex'),
        ).toBe(sha256);
    const mails = mailsAbout('14AB00');
    expect(mails).toHaveLength(1);
    expect(mails[0]!.to.map(({ emailAddress }) => emailAddress.address)).toEqual([
      'directie@14ab00.example',
      'ib@14ab00.example',
      'bestuur@kindante.example',
    ]);
    expect(mails[0]!.body.content).toContain('2024.14AB00.1');
    const { drive } = stage.ground;
    const permissions = await stage.world.graph.permissions(drive, dossier.document!.folder);
    expect(permissions.filter(({ inherited, role }) => !inherited && role === 'write')).toEqual([]);
  });

  it('gives PDFs that hold as sealed and whole', () => {
    const pdfs = readdirSync(archiveOf('14AB00')).filter((name) => name.endsWith('.pdf'));
    expect(pdfs).toHaveLength(3);
    for (const name of pdfs) {
      const path = join(archiveOf('14AB00'), name);
      expect(execFileSync('pdfsig', [path], { encoding: 'utf8' })).toContain('Signature is Valid');
      execFileSync('qpdf', ['--check', path]);
    }
  });

  it('gives the same receipt when asked again', async () => {
    const [first] = (await stage.dossier('2024.14AB00')).handIns;
    const again = await handIn(stage.world, '2024.14AB00', { by: director });
    expect(again).toMatchObject({ handIn: first!.id, at: first!.at });
    expect((await stage.dossier('2024.14AB00')).handIns).toHaveLength(1);
  });
});
