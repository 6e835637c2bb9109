/**
 * Reads back what was stored and compares it with what was made, before anybody is told that it can be relied upon. The SHA-256 of
 * every file was recorded with the storing; `/verify` asks for those. Office files are left out: SharePoint rewrites them.
 */
import { createHash } from 'node:crypto';

import { Problem } from '#templates/problem.ts';

import type { World } from '../../world.ts';
import type { Effect, StepCase } from '../step.ts';

/** @throws Problem `stored-otherwise`, or of Graph */
export const compareStored =
  ({ graph }: World) =>
  async ({ handIn }: StepCase): Promise<Effect> => {
    await Promise.all(
      handIn.files
        .filter(({ copy }) => copy !== 'document')
        .map(async ({ name, sha256, place }) => {
          const { bytes } = await graph.content(place.drive, place.item);
          if (createHash('sha256').update(bytes).digest('hex') !== sha256)
            throw new Problem('stored-otherwise', { name });
        }),
    );
    return [];
  };
