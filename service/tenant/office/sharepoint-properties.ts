/** The properties that SharePoint adds to an Office file: a kind of content and an id that differs with every upload. */
import { randomUUID } from 'node:crypto';

import { strFromU8, strToU8, unzipSync, zipSync, type Unzipped } from 'fflate';

const PART = 'docProps/custom.xml';
const TYPES = '[Content_Types].xml';
const RELATIONS = '_rels/.rels';

/** A file that grows beyond this is left as it is: it may be made to fill the memory. */
const MOST_INFLATED = 64 * 1024 * 1024;

const EMPTY =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"></Properties>';
const CONTENT_TYPE = `<Override PartName="/${PART}" ContentType="application/vnd.openxmlformats-officedocument.custom-properties+xml"/>`;
const RELATION = `<Relationship Id="rIdSharePoint" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties" Target="${PART}"/>`;

/** The same document in other bytes; undefined for what is no Office file, or is built in a way that this does not know. */
export const withSharePointProperties = (content: Uint8Array): Uint8Array | undefined => {
  const parts = unzipped(content);
  const types = textOf(parts, TYPES);
  const relations = textOf(parts, RELATIONS);
  if (!parts || types === undefined || relations === undefined) return undefined;
  const present = textOf(parts, PART);
  const custom = withProperties(present ?? EMPTY);
  if (custom === undefined) return undefined;
  const added: Record<string, Uint8Array> = { [PART]: strToU8(custom) };
  if (present === undefined) {
    added[TYPES] = strToU8(types.replace('</Types>', `${CONTENT_TYPE}</Types>`));
    added[RELATIONS] = strToU8(relations.replace('</Relationships>', `${RELATION}</Relationships>`));
  }
  return zipSync({ ...parts, ...added }, { level: 4, mtime: new Date(1980, 0, 1) });
};

const unzipped = (content: Uint8Array): Unzipped | undefined => {
  let inflated = 0;
  try {
    return unzipSync(content, {
      filter: ({ originalSize }) => {
        inflated += originalSize;
        if (inflated > MOST_INFLATED) throw new Error('too large');
        return true;
      },
    });
  } catch {
    return undefined;
  }
};

const textOf = (parts: Unzipped | undefined, name: string): string | undefined => {
  const part = parts?.[name];
  return part && strFromU8(part);
};

const withProperties = (xml: string): string | undefined => {
  const end = /<\/(?:\w+:)?Properties>\s*$/.exec(xml);
  const prefix =
    /xmlns:(\w+)="http:\/\/schemas\.openxmlformats\.org\/officeDocument\/2006\/docPropsVTypes"/.exec(
      xml,
    )?.[1];
  const own = /<((?:\w+:)?)Properties[\s>]/.exec(xml)?.[1];
  if (!end || prefix === undefined || own === undefined) return undefined;
  const without = xml
    .slice(0, end.index)
    .replaceAll(
      new RegExp(
        `<${own}property [^>]*name="(?:ContentTypeId|_dlc_DocIdItemGuid)"[^]*?</${own}property>`,
        'g',
      ),
      '',
    );
  const last = Math.max(1, ...[...without.matchAll(/\bpid="(\d+)"/g)].map(([, pid]) => Number(pid)));
  const property = (pid: number, name: string, value: string): string =>
    `<${own}property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${pid}" name="${name}"><${prefix}:lpwstr>${value}</${prefix}:lpwstr></${own}property>`;
  const contentType = property(last + 1, 'ContentTypeId', '0x0101008B6F3C9A2F5E4D4AB1D7C0E6A94D1F20');
  return `${without}${contentType}${property(last + 2, '_dlc_DocIdItemGuid', randomUUID())}${end[0]}`;
};
