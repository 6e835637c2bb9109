import { describe, expect, it } from 'vitest';

import { createApp } from '#service/app.ts';
import { createLog } from '#service/log.ts';
import { routes } from '#service/routes/index.ts';
import { mount } from '#service/routes/mount.ts';
import type { World } from '#service/world.ts';

/** Describing asks nothing of the world. */
const nowhere = {} as World;

describe('the description of the API', () => {
  it('is for everybody, and has every route with what it takes', async () => {
    const app = createApp({
      log: createLog({ logLevel: 'silent' }),
      waitingFor: () => Promise.resolve(null),
    });
    mount(app, routes, nowhere, () => Promise.reject(new Error('nobody is asked who they are')));
    const answer = await app.request('/api/openapi.json');
    expect(answer.status).toBe(200);
    const told = (await answer.json()) as {
      openapi: string;
      paths: Record<string, Record<string, { requestBody?: unknown; parameters?: { name: string }[] }>>;
    };
    expect(told.openapi).toBe('3.1.0');
    for (const { method, path, shapes } of routes) {
      const described = told.paths[path.replaceAll(/:(\w+)/g, '{$1}')]?.[method];
      expect(described, `${method} ${path}`).toBeDefined();
      expect(described?.requestBody !== undefined).toBe(shapes.body !== undefined);
      for (const [, name] of path.matchAll(/:(\w+)/g))
        expect(described?.parameters?.map((one) => one.name)).toContain(name);
    }
  });
});
