/**
 * The seal of this computer or consortium: the .p12 file of the settings, or one that the program makes itself at first use
 * and keeps, so that the same seal is on everything that it prints.
 */
import { existsSync } from 'node:fs';
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
    const pem = await makeSelfMadeSeal(OWNER, new Date().toISOString());
    await writeOnce(path, pem);
    // The certificate alone, to hand to whoever wants to verify.
    await writeOnce(certificatePath(path), pem.slice(0, pem.indexOf('-----BEGIN PRIVATE KEY')));
    return read();
  }
};

const certificatePath = (path: string): string => path.replace(/\.pem$/, '.certificaat.pem');

const selfMadePath = ({ home }: Config): string => join(home, 'proefzegel.pem');

/**
 * Who seals what is printed.
 * @throws Problem `certificate-unusable` or a problem of files.
 */
export const sealOf = async (config: Config): Promise<Signer> => {
  const { certificate, certificatePassword } = config;
  if (certificate !== undefined)
    return signerFromP12(await readBytes(certificate), certificatePassword, certificate);
  const path = selfMadePath(config);
  return signerFromPem(await selfMadeSeal(path), path);
};

/**
 * The certificates that a seal may have: the one given, which may be that of an authority, else only our own; what is above
 * our own also stands above the seals of strangers. Makes nothing: where nothing was ever sealed, nobody is trusted.
 * @throws Problem `certificate-unusable` or a problem of files.
 */
export const trustedCertificates = async (
  config: Config,
  path: string | undefined,
): Promise<Uint8Array[]> => {
  if (path !== undefined) return [certificateFromPem(new TextDecoder().decode(await readBytes(path)), path)];
  if (config.certificate === undefined && !existsSync(selfMadePath(config))) return [];
  return (await sealOf(config)).certificates.slice(0, 1);
};
