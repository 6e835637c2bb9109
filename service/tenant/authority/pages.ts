/** The pages of the authority. */
import type { ApplicationDescription, PersonDescription } from '../description.ts';
import { escapeHtml, page } from '../html.ts';

export const choicePage = (client: ApplicationDescription, people: readonly PersonDescription[]): string =>
  page(
    'Kies wie u bent',
    `<p>U meldt zich aan bij <strong>${escapeHtml(client.name)}</strong>. Dit is een oefenomgeving: er is geen wachtwoord nodig.</p>
<form method="post">
<ul class="list">
${people.map(choice).join('\n')}
</ul>
<p><button type="submit" name="person" value="">Niet aanmelden en terug</button></p>
</form>`,
  );

const choice = ({ oid, name, mail, guest }: PersonDescription): string =>
  `<li><button type="submit" name="person" value="${escapeHtml(oid)}"><strong>${escapeHtml(name)}</strong><br><span class="soft">${escapeHtml(mail)}${guest ? ' (gast van buiten de organisatie)' : ''}</span></button></li>`;

export const refusedPage = (description: string): string =>
  page(
    'Aanmelden kan niet',
    `<p>De toepassing vroeg iets wat hier niet bekend is. Ga terug naar de toepassing en probeer het opnieuw. Blijft het misgaan, geef dan deze melding door aan de beheerder:</p>
<p><code>${escapeHtml(description)}</code></p>`,
  );

/** Sends the answer on as a form; a person presses the button, because the page runs no script. */
export const formPostPage = (action: string, values: URLSearchParams): string =>
  page(
    'Aanmelden',
    `<form method="post" action="${escapeHtml(action)}">
${[...values].map(([name, value]) => `<input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(value)}">`).join('\n')}
<p><button type="submit">Ga verder</button></p>
</form>`,
  );

export const signedOutPage = (): string => page('U bent afgemeld', '<p>U kunt dit venster sluiten.</p>');
