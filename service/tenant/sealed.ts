/** Texts that only the tenant can make and that nobody can change: codes, refresh tokens and links that carry a permission. */
import { createHmac, createSecretKey, randomBytes, timingSafeEqual, type KeyObject } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';

import { writeWhole } from './folder/whole.ts';

export interface Sealed {
  readonly kind: string;
  /** Seconds since 1970. */
  readonly until: number;
}

const signature = (text: string, key: KeyObject): Buffer => createHmac('sha256', key).update(text).digest();

export const seal = (content: Sealed, key: KeyObject): string => {
  const text = Buffer.from(JSON.stringify(content)).toString('base64url');
  return `${text}.${signature(text, key).toString('base64url')}`;
};

/** Undefined when it was not sealed with this key, is of another kind, or is over its time. */
export const unseal = <T extends Sealed>(
  sealed: string,
  kind: T['kind'],
  { key, now }: { readonly key: KeyObject; readonly now: Date },
): T | undefined => {
  const [text = '', given = ''] = sealed.split('.');
  const expected = signature(text, key);
  const received = Buffer.from(given, 'base64url');
  if (received.length !== expected.length || !timingSafeEqual(received, expected)) return undefined;
  const content = JSON.parse(Buffer.from(text, 'base64url').toString()) as T;
  return content.kind === kind && content.until > now.getTime() / 1000 ? content : undefined;
};

/** Made at the first start and kept, so that links and codes outlive a restart. */
export const keptSecret = (path: string): KeyObject => {
  if (!existsSync(path)) writeWhole(path, randomBytes(32).toString('base64'));
  return createSecretKey(Buffer.from(readFileSync(path, 'utf8'), 'base64'));
};
