/** The database: the one that comes with the product, and one of somebody else. */
import { short } from '../phrases.ts';
import type { SentencesFor } from './sentences.ts';

export interface DatabaseProblems {
  /** `platform` as Node names it, such as `linux-x64`. */
  'database-no-programs': { platform: string };
  'database-programs-unusable': { path: string; reason: string };
  'database-folder-unusable': { path: string; reason: string };
  'database-socket-impossible': { path: string; reason: string };
  'database-other-version': { path: string; found: number; needed: number };
  /** `path` of the log; `detail` is what PostgreSQL said. */
  'database-not-started': { path: string; detail: string };
  'database-too-old': { found: number; needed: number };
  'database-refused': Record<string, never>;
  'database-away': { reason: string };
  'database-role-missing': { role: string };
  'migration-changed': { name: string };
  'migration-unknown': { name: string };
}

export const databaseSentences: SentencesFor<DatabaseProblems> = {
  'database-no-programs': ({ platform }) =>
    `Voor deze computer (${platform}) wordt geen database meegeleverd. Geef in DATABASE_URL het adres op van een PostgreSQL-database, versie 15 of nieuwer.`,
  'database-programs-unusable': ({ path, reason }) =>
    `De meegeleverde database in “${path}” kan niet worden uitgevoerd (${reason}). Installeer het programma opnieuw met “bash scripts/install.sh”, of geef in DATABASE_URL het adres op van een PostgreSQL-database.`,
  'database-folder-unusable': ({ path, reason }) =>
    `De map “${path}” kan niet worden gebruikt voor de database (${reason}). Start het programma onder dezelfde gebruiker als de vorige keer, geef die gebruiker rechten op de map, of kies een andere map.`,
  'database-socket-impossible': ({ path, reason }) =>
    `In “${path}” kan geen verbinding met de database worden gemaakt (${reason}). Geef in TMPDIR een map op met een korte naam waarin u mag schrijven, zoals /tmp.`,
  'database-other-version': ({ path, found, needed }) =>
    `De database in “${path}” is gemaakt met PostgreSQL ${found}; dit programma gebruikt versie ${needed}. Geef de map een andere naam en start opnieuw: alle gegevens worden dan opnieuw opgebouwd uit het journaal.`,
  'database-not-started': ({ path, detail }) =>
    `De database start niet (${short(detail, 200)}). Kijk in “${path}”, herstel wat daar staat en start opnieuw.`,
  'database-too-old': ({ found, needed }) =>
    `De database is PostgreSQL ${found}; minstens versie ${needed} is nodig. Werk de database bij, of geef in DATABASE_URL een andere op.`,
  'database-refused': () =>
    'De database weigert de verbinding: de naam, het wachtwoord of de gebruiker klopt niet. Controleer DATABASE_URL.',
  'database-away': ({ reason }) =>
    `De database is nu niet bereikbaar (${reason}). Er is niets verloren gegaan. Wacht even en probeer het opnieuw; blijft dit zo, vraag dan de technische beheerder of de database draait.`,
  'database-role-missing': ({ role }) =>
    `De gebruiker van DATABASE_URL mag de rol “${role}” niet maken. Laat de beheerder van de database dit uitvoeren: create role ${role} nologin; grant ${role} to de gebruiker van DATABASE_URL. Start daarna opnieuw.`,
  'migration-changed': ({ name }) =>
    `De stap “${name}”, waarmee de database is ingericht, is daarna veranderd. Installeer de oorspronkelijke versie van het programma, of meld dit aan de maker.`,
  'migration-unknown': ({ name }) =>
    `De database is ingericht door een nieuwere versie van dit programma (stap “${name}”). Werk het programma bij.`,
};
