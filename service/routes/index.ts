/** All routes of the API. */
import { dossierCommands } from './dossier-commands.ts';
import { dossiers } from './dossiers.ts';
import { overview } from './overview.ts';
import { publications } from './publications.ts';
import type { Route } from './route.ts';
import { rounds } from './rounds.ts';

export const routes: readonly Route[] = [
  ...rounds,
  ...dossiers,
  ...dossierCommands,
  ...overview,
  ...publications,
];
