/** The parts of sentences about Microsoft 365 and signing in. */
import type { GraphOperation, SignInFault, TokenFault } from './problem.ts';

/** After "het". */
export const operationWords: { readonly [O in GraphOperation]: string } = {
  'find-library': 'opzoeken van een bibliotheek',
  'read-item': 'opzoeken van een bestand of map',
  'list-folder': 'bekijken van een map',
  'read-file': 'lezen van een bestand',
  'make-folder': 'maken van een map',
  'store-file': 'bewaren van een bestand',
  'replace-file': 'bijwerken van een bestand',
  'remove-item': 'verwijderen van een bestand of map',
  'read-changes': 'ophalen van de wijzigingen',
  'read-permissions': 'bekijken van de rechten',
  'change-permissions': 'aanpassen van de rechten',
  'open-link': 'openen van een link',
  'send-mail': 'versturen van een e-mail',
  'sign-in': 'aanmelden',
};

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

const inTheNetherlands = new Intl.DateTimeFormat('nl-NL', {
  timeZone: 'Europe/Amsterdam',
  day: 'numeric',
  month: 'long',
  hour: '2-digit',
  minute: '2-digit',
});

/** `5 november om 10:30`, Dutch time. */
export const moment = (iso: string): string => inTheNetherlands.format(new Date(iso));
