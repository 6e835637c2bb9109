/**
 * The seal of this computer or consortium: the .p12 file of the settings, or one that the program makes itself at first use
 * and keeps, so that the same seal is on everything that it prints.
 */
import { join } from 'node:path';

import { isProblem } from '#templates/problem.ts';

import type { Config } from './config.ts';
import { certificateFromPem, signerFromP12, signerFromPem, type Signer } from './documents/certificate.ts';
import { makeSelfMadeSeal } from './documents/self-made-seal.ts';
import { readBytes, writeOnce } from './files.ts';

const OWNER = 'Ondersteuningsprofiel';

/** The PEM text of the self-made seal; makes it when there is none. */
const selfMadeSeal = async (path: string): Promise<string> => {
  const read = async (): Promise<string> => new TextDecoder().decode(await readBytes(path));
  try {
    return await read();
  } catch (error) {
    if (!isProblem(error) || error.code !== 'file-missing') throw error;
    await writeOnce(path, await makeSelfMadeSeal(OWNER, new Date().toISOString()));
    return read();
  }
};

/**
 * Who seals what is printed.
 * @throws Problem `certificate-unusable` or `file-missing`.
 */
export const sealOf = async ({ certificate, certificatePassword, home }: Config): Promise<Signer> => {
  if (certificate !== undefined)
    return signerFromP12(await readBytes(certificate), certificatePassword, certificate);
  const path = join(home, 'proefzegel.pem');
  return signerFromPem(await selfMadeSeal(path), path);
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
