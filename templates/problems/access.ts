/** Signing in, and what one may do then. */
import { listed } from '../phrases.ts';
import type { SentencesFor } from './sentences.ts';

export interface AccessProblems {
  'not-signed-in': Record<string, never>;
  'token-refused': { why: TokenFault };
  'sign-in-failed': { why: SignInFault };
  'sign-in-unavailable': Record<string, never>;
  'not-allowed': { action: string };
  /** Schools that a consortium was asked to do something for, and that are not its own. */
  'schools-elsewhere': { consortium: string; schools: readonly string[] };
}

/** Why a token is not accepted. */
export type TokenFault =
  | 'malformed'
  | 'signature'
  | 'expired'
  | 'not-yet-valid'
  | 'audience'
  | 'tenant'
  | 'version'
  | 'claims'
  | 'nonce';

/** Why a sign-in that was begun did not end well. */
export type SignInFault = 'cancelled' | 'state' | 'code';

const again = 'Meld u opnieuw aan.';

const administrator = 'Vraag de beheerder om de instellingen van de toepassing na te kijken.';

export const tokenWords: { readonly [F in TokenFault]: string } = {
  malformed: `Uw aanmelding kan niet worden gelezen. ${again}`,
  signature: `Uw aanmelding is niet door Microsoft ondertekend. ${again}`,
  expired: `Uw aanmelding is verlopen. ${again}`,
  'not-yet-valid': `Uw aanmelding geldt nog niet. Controleer de klok van dit apparaat en meld u opnieuw aan.`,
  audience: `Uw aanmelding is voor een andere toepassing. ${again} Lukt het weer niet? ${administrator}`,
  tenant:
    'Uw account hoort bij een organisatie die hier niet is toegelaten. Gebruik het account waarmee u bent uitgenodigd, of vraag het samenwerkingsverband om een uitnodiging.',
  version: `Uw aanmelding heeft een verouderde vorm. ${administrator}`,
  claims: `Uw account heeft in deze toepassing nog geen rol. Vraag het samenwerkingsverband om u toegang te geven.`,
  nonce: `Uw aanmelding hoort niet bij dit venster. ${again}`,
};

export const signInWords: { readonly [F in SignInFault]: string } = {
  cancelled: 'Het aanmelden is afgebroken. Probeer het opnieuw als u toch verder wilt.',
  state: 'Dit aanmelden is niet hier begonnen, of te lang geleden. Probeer het opnieuw vanaf de beginpagina.',
  code: 'Microsoft heeft het aanmelden niet afgerond. Probeer het opnieuw vanaf de beginpagina.',
};

export const accessSentences: SentencesFor<AccessProblems> = {
  'not-signed-in': () => 'U bent niet aangemeld. Meld u aan en probeer het opnieuw.',
  'token-refused': ({ why }) => tokenWords[why],
  'sign-in-failed': ({ why }) => signInWords[why],
  'sign-in-unavailable': () =>
    'Aanmelden kan nu niet, omdat Microsoft geen antwoord geeft. Probeer het over enkele minuten opnieuw.',
  'not-allowed': () =>
    'U mag dit hier niet doen. Vraag het samenwerkingsverband om toegang, of vraag het aan iemand die dit wel mag.',
  'schools-elsewhere': ({ consortium, schools }) =>
    `Bij ${consortium} ${schools.length === 1 ? 'hoort de school' : 'horen de scholen'} ${listed(schools.slice(0, 5))}${schools.length > 5 ? ` en nog ${schools.length - 5}` : ''} niet. Controleer de BRIN6, of kies het samenwerkingsverband waar ${schools.length === 1 ? 'zij bij hoort' : 'ze bij horen'}.`,
};
