/**
 * The seal of this computer or consortium: the .p12 file of the settings, or one that the program makes itself at first use
 * and keeps, so that the same seal is on everything that it prints.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { Problem } from '#templates/problem.ts';

import type { Config } from './config.ts';
import { certificateFromPem, signerFromP12, signerFromPem, type Signer } from './documents/certificate.ts';
import { makeSelfMadeSeal } from './documents/self-made-seal.ts';
import { readBytes } from './files.ts';

const OWNER = 'Ondersteuningsprofiel';

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';

/** The PEM text of the self-made seal; makes it when there is none. */
const selfMadeSeal = async (home: string): Promise<{ path: string; pem: string }> => {
  const path = join(home, 'proefzegel.pem');
  try {
    return { path, pem: await readFile(path, 'utf8') };
  } catch (error) {
    if (!isMissing(error)) throw unusable(path, error);
  }
  try {
    await mkdir(home, { recursive: true, mode: 0o700 });
    // Exclusive: of two programs that start at once, one makes it and the other reads it.
    await writeFile(path, await makeSelfMadeSeal(OWNER, new Date().toISOString()), {
      mode: 0o600,
      flag: 'wx',
    });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw unusable(path, error);
  }
  return { path, pem: await readFile(path, 'utf8') };
};

const unusable = (path: string, error: unknown): Problem =>
  new Problem(
    'certificate-unusable',
    { path, reason: error instanceof Error ? error.message : String(error) },
    { cause: error },
  );

/**
 * Who seals what is printed.
 * @throws Problem `certificate-unusable` or `file-missing`.
 */
export const sealOf = async ({ certificate, certificatePassword, home }: Config): Promise<Signer> => {
  if (certificate !== undefined)
    return signerFromP12(await readBytes(certificate), certificatePassword, certificate);
  const { path, pem } = await selfMadeSeal(home);
  return signerFromPem(pem, path);
};

/**
 * The certificates that a seal may have: the one given, else our own.
 * @throws Problem `certificate-unusable` or `file-missing`.
 */
export const trustedCertificates = async (
  config: Config,
  path: string | undefined,
): Promise<Uint8Array[]> => {
  if (path === undefined) return [...(await sealOf(config)).certificates];
  return [certificateFromPem(new TextDecoder().decode(await readBytes(path)), path)];
};
