import { describe, expect, it } from 'vitest';

import { actions, parties, type Party } from '#service/access/actions.ts';
import { partyWords, policyTable } from '#service/access/words.ts';
import { routes } from '#service/routes/index.ts';

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** The routes as a table: who may ask each, for what is theirs. */
const routeTable = (): string => {
  const shown = parties.filter((party) => party !== 'service');
  const head = ['adres', ...shown.map((party) => partyWords[party])];
  const rows = routes.map(({ method, path, action }) => {
    const allowed: readonly Party[] = actions[action];
    return row([
      `\`${method.toUpperCase()} ${path}\``,
      ...shown.map((party) => (allowed.includes(party) || allowed.includes('public') ? 'ja' : '')),
    ]);
  });
  return [row(head), row(head.map(() => '---')), ...rows].join('\n');
};

const page = (): string => `# Wie mag wat

Iedereen meldt zich aan met een account van Microsoft 365. Wat iemand mag, volgt uit twee dingen die allebei moeten kloppen: de rol
in dat account (zoals \`Sop.School\`) en een lidmaatschap in deze dienst, dat zegt voor welke school, welk bestuur of welk
samenwerkingsverband die rol geldt. “Ja” betekent dus altijd: voor wat van hen is. Wat van een ander is, bestaat voor hen niet.

De tests roepen elk adres aan als elk van deze mensen en met elk verkeerd bewijs, en vergelijken met deze tabellen. Deze pagina
wordt gemaakt uit dezelfde tabel die beslist; een test houdt haar bij (\`npx vitest run test/service/routes/page.test.ts -u\`).

## Handelingen

${policyTable()}

## Adressen

${routeTable()}
`;

describe('the page about who may do what', () => {
  it('says what the table decides', async () => {
    await expect(page()).toMatchFileSnapshot('../../../docs/toegang.md');
  });
});
