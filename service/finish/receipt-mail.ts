/** The receipt, in Dutch: what was received, by which it is known, what happens next, and whom to ask. Plain and accessible HTML. */
import { escapeHtml } from '#templates/html.ts';
import { writtenDate } from '#templates/kinds/date.ts';

import { dayOf } from '../dossier/days.ts';
import type { HandIn } from '../dossier/model.ts';
import type { StoredFile } from '../events/dossier-events.ts';
import type { Mail } from '../graph/port.ts';
import type { Consortium } from '../store/queries/consortia.ts';
import { copyWords } from './copies.ts';

export interface ReceiptFacts {
  readonly school: { readonly brin6: string; readonly name: string | null };
  /** What the format calls the document. */
  readonly term: string;
  readonly consortium: Consortium;
  readonly handIn: HandIn;
  /** The consortium holds the publication. */
  readonly held: boolean;
  /** From an address in Microsoft 365 to the one that a person follows; null when the readers cannot open the copies. */
  readonly link: ((url: string) => string) | null;
  /** Whether it goes to the school; else to the consortium, which is asked to pass it on. */
  readonly addressed: boolean;
}

const clock = new Intl.DateTimeFormat('nl-NL', {
  timeZone: 'Europe/Amsterdam',
  hour: '2-digit',
  minute: '2-digit',
});

const momentWords = (at: string): string =>
  `${writtenDate(dayOf(at))} om ${clock.format(new Date(at)).replace(':', '.')} uur`;

const wayOutWords: { readonly [W in NonNullable<HandIn['wayOut']>]: string } = {
  'against-negative-advice': 'Vastgesteld in afwijking van het advies van de medezeggenschapsraad.',
  'no-advice-in-term': 'Vastgesteld zonder advies van de medezeggenschapsraad.',
};

/** The same facts give the same mail. */
export const receiptMail = (facts: ReceiptFacts): Pick<Mail, 'subject' | 'html'> => {
  const { school, term, handIn } = facts;
  const name = school.name === null ? school.brin6 : `${school.name} (${school.brin6})`;
  const subject = `Ontvangen: ${term} van ${name}`;
  const html = [
    '<!doctype html>',
    `<html lang="nl"><head><meta charset="utf-8"><title>${escapeHtml(subject)}</title></head><body>`,
    `<h1>${escapeHtml(subject)}</h1>`,
    ...(facts.addressed
      ? []
      : [paragraph(`Van ${name} is geen e-mailadres bekend. Stuur dit bericht door aan de school.`)]),
    paragraph(
      `Het ${term} van ${name} is ontvangen op ${momentWords(handIn.at)}. Het geldt tot en met ${writtenDate(handIn.validUntil)}.`,
    ),
    ...(handIn.late
      ? [
          paragraph(
            'Het is na de laatste dag van de ronde ingediend. Het is aanvaard en als te laat genoteerd.',
          ),
        ]
      : []),
    ...(handIn.wayOut === null ? [] : [paragraph(wayOutWords[handIn.wayOut])]),
    '<h2>Wat er is bewaard</h2>',
    paragraph(`Kenmerk van de indiening: ${handIn.id}`),
    list(handIn.files.map((file) => fileWords(file, facts.link))),
    '<h2>Wat er nu gebeurt</h2>',
    list(nextWords(facts).map(escapeHtml)),
    '<h2>Vragen</h2>',
    list(contactWords(facts.consortium).map(escapeHtml)),
    '</body></html>',
  ].join('\n');
  return { subject, html };
};

const paragraph = (text: string): string => `<p>${escapeHtml(text)}</p>`;

/** @param items HTML */
const list = (items: readonly string[]): string =>
  `<ul>\n${items.map((item) => `<li>${item}</li>`).join('\n')}\n</ul>`;

const fileWords = ({ copy, url, reference }: StoredFile, link: ReceiptFacts['link']): string => {
  const words = escapeHtml(copyWords[copy]);
  const named = link && url ? `<a href="${escapeHtml(link(url))}">${words}</a>` : words;
  return reference === null ? named : `${named}, met referentie ${escapeHtml(reference)}`;
};

const nextWords = ({ held }: ReceiptFacts): string[] => [
  'Het document in Word wordt alleen-lezen. Staat het nog ergens open? Dan gebeurt dat nadat het is gesloten. Daarna is het definitief.',
  held
    ? 'Het samenwerkingsverband houdt de publicatie nog aan. U hoort van het samenwerkingsverband wanneer die doorgaat.'
    : 'Daarna wordt de publicatie openbaar.',
  'Het samenwerkingsverband kan een vraag stellen. Dan kunt u het document weer aanpassen en opnieuw indienen.',
];

const contactWords = ({ name, contacts: { content, technique } }: Consortium): string[] => [
  `Over de inhoud: ${name}, ${content}`,
  `Over de techniek: ${technique}`,
];
