/** The service as a program, and what is asked of it over HTTP. */
import { listed, quoted, short } from '../phrases.ts';
import type { SentencesFor } from './sentences.ts';

export interface ServiceProblems {
  /** `expected` is Dutch, and follows "hier hoort". No value is kept, since it may be a secret. */
  'settings-wrong': {
    faults: readonly { readonly setting: string; readonly isSet: boolean; readonly expected: string }[];
  };
  /** What came over HTTP is not what the route asks for; `at` names the places. */
  'request-wrong': { at: readonly { readonly place: string; readonly expected: string }[] };
  'route-unknown': { path: string };
  /** `allowed`: the methods that can be used there. */
  'method-unknown': { method: string; path: string; allowed: readonly string[] };
  /** It is no HTTP, or not as HTTP should be; nobody could read what it asks. */
  'request-unreadable': Record<string, never>;
  /** The address and the headers together. */
  'request-head-too-large': { kilobytes: number };
  'request-too-slow': Record<string, never>;
  'request-too-large': { megabytes: number };
  'request-type': { expected: string };
  'not-ready': { waitingFor: string };
  'address-unusable': { address: string; reason: string };
  'service-not-running': { folder: string };
  'data-folder-unusable': { path: string; reason: string };
  unexpected: { request: string };
}

export const serviceSentences: SentencesFor<ServiceProblems> = {
  'settings-wrong': ({ faults }) =>
    `De dienst kan niet starten, want ${faults.length === 1 ? 'een instelling klopt' : `${faults.length} instellingen kloppen`} niet:\n${faults
      .map(
        ({ setting, isSet, expected }) =>
          `  ${setting} ${isSet ? 'is verkeerd' : 'ontbreekt'}; hier hoort ${expected}.`,
      )
      .join('\n')}\nZet ze goed en start opnieuw; docs/beheer.md legt ze uit.`,
  'request-wrong': ({ at }) =>
    `Dit verzoek klopt niet: ${at.map(({ place, expected }) => `${quoted(place)}: ${expected}`).join('; ')}. Verbeter het en stuur het opnieuw.`,
  'route-unknown': ({ path }) => `${quoted(short(path))} bestaat hier niet. Controleer het adres.`,
  'method-unknown': ({ method, path, allowed }) =>
    `${method} kan niet bij ${quoted(short(path))}. Gebruik een van deze: ${listed(allowed)}.`,
  'request-unreadable': () =>
    'Dit verzoek is beschadigd aangekomen of is geen geldig HTTP. Controleer het adres en het programma waarmee u het stuurt, en stuur het opnieuw.',
  'request-head-too-large': ({ kilobytes }) =>
    `Het adres en de kopregels van dit verzoek zijn samen te lang; ten hoogste ${kilobytes} kB mag. Kort ze in en stuur het opnieuw.`,
  'request-too-slow': () =>
    'Dit verzoek kwam te langzaam binnen. Controleer uw verbinding en stuur het opnieuw.',
  'request-too-large': ({ megabytes }) =>
    `Dit verzoek is te groot; ten hoogste ${megabytes} MB mag. Stuur minder tegelijk.`,
  'request-type': ({ expected }) => `Stuur dit verzoek als ${expected}.`,
  'not-ready': ({ waitingFor }) =>
    `De dienst is nog niet klaar: ${waitingFor}. Probeer het over een minuut opnieuw.`,
  'address-unusable': ({ address, reason }) =>
    `De dienst kan niet luisteren op ${quoted(address)} (${reason}). Kies een ander adres met SOP_HOST en SOP_PORT, of stop het andere programma.`,
  'service-not-running': ({ folder }) =>
    `De dienst bij ${quoted(folder)} draait niet. Start haar met “sop serve” en geef de opdracht opnieuw.`,
  'data-folder-unusable': ({ path, reason }) =>
    `De gegevensmap “${path}” kan niet worden gebruikt (${reason}). Werk als de gebruiker van de dienst, geef die rechten op de map, of wijs met SOP_DATA een andere map aan.`,
  unexpected: ({ request }) =>
    `Er ging iets mis dat niet hoort. Uw gegevens zijn bewaard. Probeer het opnieuw; lukt het dan niet, meld dan dit nummer aan de technische beheerder: ${request}.`,
};
