/**
 * Every setting, read from the environment in this one place. All have a default, so that a newcomer needs none; one that is
 * set to nothing counts as not set.
 */
import { homedir } from 'node:os';
import { join } from 'node:path';

export interface Config {
  /** Where the program keeps what belongs to this computer, such as a self-made seal. */
  readonly home: string;
  /** A PKCS #12 file with the key and certificate that seal the PDFs; without it a self-made one is used. */
  readonly certificate: string | undefined;
  readonly certificatePassword: string;
}

export const readConfig = (
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Config => {
  const set = (name: string): string | undefined =>
    environment[name] === '' ? undefined : environment[name];
  return {
    home:
      set('SOP_HOME') ??
      join(set('XDG_DATA_HOME') ?? join(homedir(), '.local', 'share'), 'ondersteuningsprofiel'),
    certificate: set('SOP_CERTIFICATE'),
    certificatePassword: set('SOP_CERTIFICATE_PASSWORD') ?? '',
  };
};
