/** One mail to school and board that says what was received. The key makes it one, also when the service stops halfway. */
import { isProblem } from '#templates/problem.ts';

import { peopleOf, schoolsOf } from '../../store/queries/schools.ts';
import type { World } from '../../world.ts';
import { requireConsortium, type Archive } from '../archive.ts';
import { answersKept } from '../../kept-answers.ts';
import { receiptMail } from '../receipt-mail.ts';
import type { Effect, StepCase } from '../step.ts';

/** @param link makes of an address in Microsoft 365 the one that a person follows */
export const sendReceipt =
  (world: World, archive: Archive, link: (url: string) => string) =>
  async ({ dossier, handIn }: StepCase): Promise<Effect> => {
    const { database, graph, blobs } = world;
    const [consortium, { format }, [people], [school]] = await Promise.all([
      requireConsortium(world, dossier),
      answersKept(blobs, handIn),
      peopleOf(database, [dossier.school]),
      schoolsOf(database, { schools: [dossier.school] }),
    ]);
    const to = [
      ...new Set(
        [people?.directorEmail, people?.coordinatorEmail, people?.boardEmail].filter(
          (mail) => typeof mail === 'string',
        ),
      ),
    ];
    const mayRead =
      to.length > 0 &&
      (await archive.inFolder(consortium, dossier, (folder) =>
        graph.grant(folder.drive, folder.id, to, 'read').then(
          () => true,
          // Some organisations let nobody share with guests; then the mail goes without links.
          (error: unknown) => {
            if (isProblem(error) && error.code === 'graph-refused') return false;
            throw error;
          },
        ),
      ));
    const mail = receiptMail({
      school: { brin6: dossier.school, name: school?.name ?? null },
      term: format.term,
      consortium,
      handIn,
      held: dossier.hold !== null,
      link: mayRead ? link : null,
      // Nobody is known: the consortium hears that it could not be told, and can pass it on.
      addressed: to.length > 0,
    });
    await graph.sendOnce(consortium.mailbox, {
      key: `receipt ${handIn.id}`,
      to: to.length > 0 ? to : [consortium.mailbox],
      ...mail,
    });
    return [];
  };
