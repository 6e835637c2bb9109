/** All routes of the API. */
import { consortia } from './consortia.ts';
import { dossierCommands } from './dossier-commands.ts';
import { dossiers } from './dossiers.ts';
import { finishing } from './finishing.ts';
import { handingOut } from './handing-out.ts';
import { overview } from './overview.ts';
import { publications } from './publications.ts';
import type { Route } from './route.ts';
import { rounds } from './rounds.ts';
import { schools } from './schools.ts';
import { verifying } from './verifying.ts';

export const routes: readonly Route[] = [
  ...consortia,
  ...schools,
  ...rounds,
  ...dossiers,
  ...dossierCommands,
  ...finishing,
  ...handingOut,
  ...overview,
  ...publications,
  ...verifying,
];
