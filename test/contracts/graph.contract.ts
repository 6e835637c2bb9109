/**
 * What the service relies on in Microsoft Graph, seen through the real client. It runs on the embedded tenant always, and on a
 * real one when there are credentials; what it makes there stands in a folder of its own, which it deletes.
 */
import { randomUUID } from 'node:crypto';

import { GraphError, type Client } from '@microsoft/microsoft-graph-client';
import type { Drive, DriveItem, Site } from '@microsoft/microsoft-graph-types';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

export interface GraphUnderTest {
  readonly client: Client;
  readonly sharePointHost: string;
  readonly sitePath: string;
  readonly library: string;
  stop(): Promise<void>;
}

const failure = async (asked: Promise<unknown>): Promise<{ status: number; code: string | null }> => {
  const error: unknown = await asked.then(
    () => new Error('it was carried out'),
    (reason: unknown) => reason,
  );
  if (!(error instanceof GraphError)) throw error;
  return { status: error.statusCode, code: error.code };
};

export const graphContract = (start: () => Promise<GraphUnderTest>): void => {
  let graph: GraphUnderTest;
  let drive: string;
  let folder: DriveItem;

  beforeAll(async () => {
    graph = await start();
    const site = (await graph.client.api(`/sites/${graph.sharePointHost}:/${graph.sitePath}`).get()) as Site;
    const drives = (await graph.client.api(`/sites/${site.id ?? ''}/drives`).get()) as { value: Drive[] };
    drive = `/drives/${drives.value.find(({ name }) => name === graph.library)?.id ?? ''}`;
    folder = (await graph.client
      .api(`${drive}/root/children`)
      .post({ name: `contract ${randomUUID()}`, folder: {} })) as DriveItem;
  });
  afterAll(async () => {
    await graph.client.api(`${drive}/items/${folder.id ?? ''}`).delete();
    await graph.stop();
  });

  const put = async (name: string, content: string): Promise<DriveItem> =>
    (await graph.client
      .api(`${drive}/items/${folder.id ?? ''}:/${encodeURIComponent(name)}:/content`)
      .header('content-type', 'text/plain')
      .put(content)) as DriveItem;

  describe('a file', () => {
    it('is read back as it was put, at a link of its own', async () => {
      const item = await put('hallo.txt', 'Goedemorgen');
      const content = (await graph.client
        .api(`${drive}/items/${item.id ?? ''}/content`)
        .responseType('text' as never)
        .get()) as string;
      expect(content).toBe('Goedemorgen');
    });

    it('that is not there is told so', async () => {
      expect(await failure(graph.client.api(`${drive}/root:/bestaat-niet.txt`).get())).toMatchObject({
        status: 404,
        code: 'itemNotFound',
      });
    });
  });
};
