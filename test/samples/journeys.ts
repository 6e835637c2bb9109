/**
 * How advice and adoption went: the facts of the declaration, in the order of the route and on school days. A council has
 * six weeks here; an adoption against its advice waits six weeks more before it is carried out.
 */
import type { DeclarationFacts } from '#templates/format.ts';

const DAY = 24 * 60 * 60 * 1000;

/** The autumn holiday of the south, as first and last day. */
const holiday = ['2024-10-26', '2024-11-03'] as const;

const isoDay = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** So many days after a date, or the first school day after that. */
export const after = (date: string, days: number): string => {
  const time = Date.parse(`${date}T00:00:00Z`) + days * DAY;
  const day = new Date(time).getUTCDay();
  const off = day === 0 || day === 6 || (isoDay(time) >= holiday[0] && isoDay(time) <= holiday[1]);
  return off ? after(isoDay(time), 1) : isoDay(time);
};

const asked = (at: number): Record<string, string> => {
  const teamDate = after('2024-09-05', at);
  return { teamDate, organ: at % 9 === 4 ? 'gmr' : 'mr', requestDate: after(teamDate, 6) };
};

const declaredOn = (date: string): DeclarationFacts => ({
  declared: true,
  noPupilData: true,
  declarationDate: date,
});

/** Advice was asked, and is not there yet. */
export const adviceAsked = (at: number): DeclarationFacts => {
  const facts = asked(at);
  return { ...facts, termEnd: after(facts.requestDate ?? '', 42) };
};

/** The council advised positively; the board has not decided yet. */
export const advised = (at: number): DeclarationFacts => {
  const facts = asked(at);
  return { ...facts, advice: 'positive', adviceDate: after(facts.requestDate ?? '', 25) };
};

export const adoptedAfterPositiveAdvice = (at: number, adoptedBy: string): DeclarationFacts => {
  const facts = asked(at);
  const adviceDate = after(facts.requestDate ?? '', 21 + (at % 5));
  const adoptionDate = after(adviceDate, 12);
  return {
    ...facts,
    advice: 'positive',
    adviceDate,
    adoptionDate,
    adoptedBy,
    ...declaredOn(after(adoptionDate, 3)),
  };
};

export const adoptedWithRemarks = (at: number, adoptedBy: string): DeclarationFacts => {
  const facts = asked(at);
  const adviceDate = after(facts.requestDate ?? '', 28);
  const responseDate = after(adviceDate, 9);
  const adoptionDate = after(responseDate, 2);
  return {
    ...facts,
    advice: 'positive-with-remarks',
    adviceDate,
    adviceRemarks:
      'De raad is blij met het aanbod voor rekenen en bewegen. De raad vraagt om in het voorjaar te vertellen wat de begeleiding voor kinderen met autisme heeft opgeleverd.',
    responseDate,
    response:
      'Het bestuur neemt dit over. De directeur bespreekt in april met de raad hoe de begeleiding is verlopen en wat ouders ervan vinden.',
    adoptionDate,
    adoptedBy,
    ...declaredOn(after(adoptionDate, 4)),
  };
};

export const adoptedAgainstAdvice = (at: number, adoptedBy: string): DeclarationFacts => {
  const facts = asked(at);
  const adviceDate = after(facts.requestDate ?? '', 14);
  const responseDate = after(adviceDate, 7);
  const adoptionDate = after(responseDate, 1);
  const suspendedUntil = after(adoptionDate, 42);
  return {
    ...facts,
    advice: 'against-negative-advice',
    adviceDate,
    adviceRemarks:
      'De raad vindt dat de school geen plusgroep kan beloven zolang de begeleider daarvan maar één ochtend werkt, en adviseert daarom negatief.',
    responseDate,
    response:
      'Het bestuur begrijpt de zorg. De begeleider van de plusgroep werkt vanaf januari twee ochtenden; daarmee kan de school het aanbod geven. Het bestuur stelt het profiel daarom vast.',
    adoptionDate,
    adoptedBy,
    suspension: 'elapsed',
    suspendedUntil,
    ...declaredOn(after(suspendedUntil, 1)),
  };
};

export const adoptedWithoutAdvice = (at: number, adoptedBy: string): DeclarationFacts => {
  const facts = asked(at);
  const termEnd = after(facts.requestDate ?? '', 42);
  const adoptionDate = after(termEnd, 7);
  return {
    ...facts,
    termEnd,
    advice: 'no-advice-in-term',
    adoptionDate,
    adoptedBy,
    ...declaredOn(after(adoptionDate, 4)),
  };
};
