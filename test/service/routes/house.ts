/** The whole API on a real store and a tenant, with three schools in a round, and everybody of the cast signed in. */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { createApp } from '#service/app.ts';
import { collectOnce } from '#service/collect/collect.ts';
import { event } from '#service/events/event.ts';
import { fetchThrough } from '#service/graph/endpoints.ts';
import { handOut } from '#service/hand-out/hand-out.ts';
import { tokenJudge } from '#service/identity/tokens.ts';
import { createLog } from '#service/log.ts';
import { askingOf, operator } from '#service/routes/asking.ts';
import { routes } from '#service/routes/index.ts';
import { mount, type WhoAsks } from '#service/routes/mount.ts';
import { consortiumById } from '#service/store/queries/consortia.ts';
import { put } from '#templates/word/put.ts';

import { format, summary } from '../collect/library.ts';
import { endpointsAt } from '../graph/tenant.ts';
import type { TestDatabases } from '../store/database.ts';
import { authorizeQuery, signIn } from '../tenant/clients.ts';
import { region, service } from '../tenant/region.ts';
import { CONSORTIUM, registerOf, round, startStage, type Stage } from '../world.ts';
import { C, members, schools, tenant, type Member, type TestSchool } from './cast.ts';

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array | undefined;
}

export interface House {
  readonly stage: Stage;
  /** As anybody, with the header `authorization` or without it. */
  readonly ask: (asked: Asked, authorization?: string) => Promise<Response>;
  /** As the command line on the server. */
  readonly askAtDesk: (asked: Asked) => Promise<Response>;
  readonly tokenOf: (member: Member) => string;
  /** All that was logged so far. */
  readonly logged: () => string;
  readonly stop: () => Promise<void>;
}

export const dossierOf = ({ brin6 }: TestSchool): string => `${round.round}.${brin6}`;

/** The document of a school in the library. */
export const documentOf = ({ library }: Stage, { brin6 }: TestSchool): string => {
  const school = readdirSync(library).find((name) => name.startsWith(brin6)) ?? brin6;
  const folder = join(library, school, round.round);
  const [file = ''] = readdirSync(folder).filter((name) => name.endsWith('.docx'));
  return join(folder, file);
};

const audience = `${service.audience}/${service.scopes[0]}`;

export const openHouse = async (databases: TestDatabases): Promise<House> => {
  const listed = registerOf(...schools.map(({ brin6, name }) => [brin6, name] as const));
  const stage = await startStage(
    databases,
    {
      ...listed,
      schools: listed.schools.map((one, at) => ({
        ...one,
        board: { number: schools[at]!.board, name: `Bestuur van ${one.name}` },
        consortium: schools[at]!.consortium,
      })),
    },
    { tenant },
  );
  await fill(stage);
  const tokens = new Map<Member, string>();
  for (const member of members) {
    const { access_token: token } = await signIn(
      stage.ground,
      member.oid,
      authorizeQuery({ scope: audience }),
    );
    tokens.set(member, token ?? '');
  }
  const lines: string[] = [];
  const log = createLog({ logLevel: 'debug' }, { write: (line) => void lines.push(line) });
  const judge = tokenJudge({
    tenants: [region.tenantId],
    audiences: [service.clientId],
    scope: service.scopes[0],
    fetch: fetchThrough(endpointsAt(stage.ground.origin)),
    now: Date.now,
  });
  const appFor = (whoAsks: WhoAsks) => {
    const app = createApp({ log, waitingFor: () => Promise.resolve(null) });
    mount(app, routes, stage.world, whoAsks);
    return async ({ method, path, headers, body }: Asked, authorization?: string): Promise<Response> =>
      app.request(path, {
        method,
        headers: { ...headers, ...(authorization === undefined ? {} : { authorization }) },
        ...(body === undefined ? {} : { body: body as BodyInit }),
      });
  };
  return {
    stage,
    ask: appFor((authorization) => askingOf(authorization, judge, stage.database)),
    askAtDesk: appFor(() => Promise.resolve(operator('beheer'))),
    tokenOf: (member) => tokens.get(member) ?? '',
    logged: () => lines.join(''),
    stop: () => stage.stop(),
  };
};

/** Documents with a secret each, who is a member, and a dossier in a consortium whose library is elsewhere. */
const fill = async (stage: Stage): Promise<void> => {
  await stage.happens(
    ...members.flatMap(({ oid: object, role, scope }) =>
      role && scope ? [event('member-added', { tenant: region.tenantId, object, role, scope })] : [],
    ),
    event('round-opened', { ...round, round: 'proef', title: 'Proefronde', trial: true }),
    event('dossier-opened', {
      dossier: dossierOf(C),
      school: C.brin6,
      round: round.round,
      format: format.id,
      amends: null,
    }),
  );
  const [here] = [schools.filter(({ consortium }) => consortium === CONSORTIUM)];
  await handOut(stage.world, { round: round.round, schools: here.map(({ brin6 }) => brin6) });
  for (const school of here) {
    const file = documentOf(stage, school);
    writeFileSync(file, put(readFileSync(file), format, { [summary]: school.secret }));
  }
  await stage.settle();
  await collectOnce(stage.world, (await consortiumById(stage.database, CONSORTIUM))!);
};
