/**
 * Upload sessions: a file in pieces, in order, at an address that carries its own permission. What came in is kept on disk, so
 * that an upload goes on after a restart.
 *
 * Source: learn.microsoft.com/graph/api/driveitem-createuploadsession.
 */
import { bodyOf, textIn, objectIn } from '../graph/body.ts';
import { randomUUID } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

import type { UploadSession } from '@microsoft/microsoft-graph-types';

import type { Caller, TenantContext, WatchedLibrary } from '../context.ts';
import { writeWhole } from '../folder/whole.ts';
import { invalidRequest, itemNotFound, Refusal } from '../refusal.ts';
import type { Address } from './address.ts';
import { requireRight, targetAt, type DriveCall } from './call.ts';
import { requireRoom, store } from './content.ts';
import { CONFLICT_BEHAVIOR, conflictBehavior, shown, type ConflictBehavior } from './items.ts';

const PIECE = 320 * 1024;
const LIFETIME = 24 * 3600_000;

interface Session {
  readonly id: string;
  readonly caller: Caller;
  readonly address: Address;
  readonly behavior: ConflictBehavior;
  readonly expires: string;
  readonly ifMatch: string | null;
}

export const createUploadSession = async (call: DriveCall): Promise<Response> => {
  const { library, tenant, caller, address } = call;
  const wanted = objectIn(await bodyOf(call.request), 'item');
  const target = targetAt(library, address);
  const behavior = conflictBehavior(textIn(wanted, CONFLICT_BEHAVIOR), 'fail');
  // A name that is taken is told with the last piece, as the real service does; a lock at once.
  if (behavior === 'replace') requireRoom(call, target, behavior);
  else requireRight(call, target.folder, 'write');
  const session: Session = {
    id: randomUUID(),
    caller,
    address,
    behavior,
    expires: new Date(tenant.now().getTime() + LIFETIME).toISOString(),
    ifMatch: call.request.headers.get('if-match'),
  };
  const files = filesOf(call, session.id);
  mkdirSync(library.uploads, { recursive: true });
  writeWhole(files.session, JSON.stringify(session));
  const uploadUrl = `https://${tenant.description.sharePointHost}/_api/upload/${library.driveId}/${session.id}`;
  return Response.json({
    uploadUrl,
    expirationDateTime: session.expires,
    nextExpectedRanges: ['0-'],
  } satisfies UploadSession);
};

export type UploadCall = WatchedLibrary & {
  readonly tenant: TenantContext;
  readonly request: Request;
  readonly id: string;
};

const filesOf = ({ library }: Pick<WatchedLibrary, 'library'>, id: string) => ({
  session: join(library.uploads, `${id}.json`),
  bytes: join(library.uploads, `${id}.bytes`),
});

const receivedOf = (bytes: string): number => (existsSync(bytes) ? statSync(bytes).size : 0);

/** @throws Refusal when the session is gone, or when the token is sent along, which the address does not want. */
const requireSession = (call: UploadCall): Session => {
  if (call.request.headers.has('authorization'))
    throw new Refusal(401, 'unauthenticated', 'The upload URL must be used without an Authorization header.');
  const { session } = filesOf(call, call.id);
  if (!/^[0-9a-f-]{36}$/.test(call.id) || !existsSync(session)) throw sessionNotFound();
  const kept = JSON.parse(readFileSync(session, 'utf8')) as Session;
  if (new Date(kept.expires) > call.tenant.now()) return kept;
  forget(call);
  throw sessionNotFound();
};

const sessionNotFound = (): Refusal => new Refusal(404, 'itemNotFound', 'The upload session was not found');

const forget = (call: UploadCall): void => {
  const { session, bytes } = filesOf(call, call.id);
  rmSync(session, { force: true });
  rmSync(bytes, { force: true });
};

export const uploadStatus = (call: UploadCall): Response => {
  const session = requireSession(call);
  return progress(session, receivedOf(filesOf(call, call.id).bytes), 200);
};

export const cancelUpload = (call: UploadCall): Response => {
  requireSession(call);
  forget(call);
  return new Response(null, { status: 204 });
};

export const receivePiece = async (call: UploadCall): Promise<Response> => {
  const session = requireSession(call);
  const piece = new Uint8Array(await call.request.arrayBuffer());
  const { bytes } = filesOf(call, call.id);
  const received = receivedOf(bytes);
  const { first, last, total } = rangeOf(call.request.headers.get('content-range'));
  if (first !== received || last >= total)
    throw new Refusal(
      416,
      'invalidRange',
      'The uploaded fragment overlaps with data that has already been received, or leaves a gap.',
    );
  if (piece.length !== last - first + 1)
    throw invalidRequest('The Content-Range does not match the length of the content.');
  const isLast = last + 1 === total;
  if (!isLast && piece.length % PIECE !== 0)
    throw invalidRequest('The fragment length must be a multiple of 320 KiB, except for the last one.');
  if (isLast) return complete(call, session, piece);
  appendFileSync(bytes, piece, { flush: true });
  return progress(session, received + piece.length, 202);
};

const complete = (call: UploadCall, session: Session, piece: Uint8Array): Response => {
  const { bytes } = filesOf(call, call.id);
  const before = existsSync(bytes) ? readFileSync(bytes) : new Uint8Array();
  const request = new Request(
    call.request.url,
    session.ifMatch === null ? {} : { headers: { 'if-match': session.ifMatch } },
  );
  const drive: DriveCall = {
    ...call,
    request,
    caller: session.caller,
    address: session.address,
    url: new URL(request.url),
    parameters: [],
  };
  const target = targetAt(call.library, session.address);
  if (session.ifMatch !== null && !target.present) throw itemNotFound();
  const { item, isNew } = store(drive, target, Buffer.concat([before, piece]), session.behavior);
  forget(call);
  return shown(drive, item, isNew ? 201 : 200);
};

const progress = (session: Session, received: number, status: number): Response =>
  Response.json(
    { expirationDateTime: session.expires, nextExpectedRanges: [`${received}-`] } satisfies UploadSession,
    { status },
  );

const rangeOf = (header: string | null): { first: number; last: number; total: number } => {
  const found = /^bytes (\d+)-(\d+)\/(\d+)$/.exec(header ?? '');
  if (!found) throw invalidRequest('The Content-Range header is missing or malformed.');
  return { first: Number(found[1]), last: Number(found[2]), total: Number(found[3]) };
};
