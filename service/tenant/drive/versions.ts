/** Earlier versions of a file, newest first. What was overwritten by hand in the folder is not among them. */
import type { DriveItemVersion } from '@microsoft/microsoft-graph-types';

import type { ItemRecord, VersionRecord } from '../folder/record.ts';
import { itemNotFound } from '../refusal.ts';
import { requireItem, type DriveCall } from './call.ts';
import { downloadUrl } from './links.ts';
import { identityOf } from './view.ts';

export const listVersions = (call: DriveCall): Response => {
  const item = requireItem(call, 'read');
  return Response.json({ value: keptVersions(call, item).map(versionView) });
};

export const readVersion = (call: DriveCall): Response =>
  Response.json(versionView(requireVersion(call).version));

export const getVersionContent = (call: DriveCall): Response => {
  const { item, version } = requireVersion(call);
  const location = downloadUrl(call.tenant, call.library, item, { version: version.label });
  return new Response(null, { status: 302, headers: { location } });
};

const keptVersions = ({ library }: DriveCall, item: ItemRecord): VersionRecord[] =>
  item.versions.filter(({ label }) => library.versionFile(item, label) !== undefined).toReversed();

const requireVersion = (call: DriveCall): { item: ItemRecord; version: VersionRecord } => {
  const item = requireItem(call, 'read');
  const wanted = call.parameters[0];
  const kept = keptVersions(call, item);
  const version = wanted === 'current' ? kept[0] : kept.find(({ label }) => label === wanted);
  if (!version) throw itemNotFound();
  return { item, version };
};

const versionView = ({ label, size, modified, by }: VersionRecord): DriveItemVersion =>
  ({
    id: label,
    size,
    lastModifiedDateTime: modified,
    lastModifiedBy: identityOf(by),
  }) satisfies DriveItemVersion;
