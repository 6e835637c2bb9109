/** Hashes of JSON values: RFC 8785 gives one text for one value, whatever the order of its keys. */
import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';
import canonicalize from 'canonicalize';

/** Lower-case hex SHA-256 of the RFC 8785 form of a JSON value. */
export const hashJson = (json: unknown): string =>
  bytesToHex(sha256(utf8ToBytes(canonicalize(json) ?? 'null')));
