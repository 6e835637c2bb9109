/** The school's document becomes read only, once nobody has it open any more. */
import { isOpen } from '../../dossier/dossier.ts';
import type { World } from '../../world.ts';
import { settleAccess } from '../access.ts';
import type { Effect, StepCase } from '../step.ts';

/** Not while a question of the consortium waits for an answer: the school may write then, and the answer locks. */
export const lockDocument =
  (world: World) =>
  async ({ dossier }: StepCase): Promise<Effect> => {
    const settled = await settleAccess(world, dossier);
    return isOpen(settled) ? 'unwanted' : [];
  };
