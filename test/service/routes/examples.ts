/** For each route a request about school A that is right in shape, and what it is about. A route without one fails the matrix. */
import { dossierOf, type Asked } from './house.ts';
import { A } from './cast.ts';

export interface Example {
  readonly path: string;
  /** Of what one must cover something to be allowed; `anything` when every scope will do. */
  readonly about: string | readonly string[];
  readonly body?: unknown;
  readonly headers?: Asked['headers'];
}

const dossier = `/api/dossiers/${dossierOf(A)}`;
const content = 'a'.repeat(64);
const on = '2024-09-30';
const text = 'Een tekst.';

const command = (name: string, body: object): [string, Example] => [
  `post /api/dossiers/:dossier/${name}`,
  { path: `${dossier}/${name}`, about: A.brin6, body },
];
const reading = (name: string): [string, Example] => [
  `get /api/dossiers/:dossier${name}`,
  { path: `${dossier}${name}`, about: A.brin6 },
];

const member = {
  tenant: '00000000-0000-4000-a000-000000000000',
  object: '00000000-0000-4000-8000-00000000000f',
  role: 'council',
  scope: { of: 'school', school: A.brin6 },
};

export const examples: ReadonlyMap<string, Example> = new Map<string, Example>([
  ['get /api/consortia', { path: '/api/consortia', about: 'anything' }],
  [
    'put /api/consortia/:consortium',
    {
      path: '/api/consortia/PO3106',
      about: 'service',
      body: {
        name: 'Maastricht-Heuvelland',
        schools: { drive: 'd' },
        archive: { drive: 'e' },
        mailbox: 'swv@heuvelland.example',
        contacts: { content: text, technique: text },
      },
    },
  ],
  ['post /api/members', { path: '/api/members', about: [A.brin6, 'service'], body: member }],
  ['post /api/members/removal', { path: '/api/members/removal', about: [A.brin6, 'service'], body: member }],
  ['get /api/schools', { path: '/api/schools', about: 'anything' }],
  [
    'post /api/schools/import',
    {
      path: '/api/schools/import?file=lijst.csv&date=2024-09-01',
      about: 'anything',
      headers: { 'content-type': 'text/csv' },
      body: 'geen lijst',
    },
  ],
  ['get /api/rounds', { path: '/api/rounds', about: 'anything' }],
  ['get /api/rounds/:round', { path: '/api/rounds/2024', about: 'anything' }],
  ['get /api/rounds/:round/dossiers', { path: '/api/rounds/2024/dossiers', about: 'anything' }],
  ['get /api/rounds/:round/late', { path: '/api/rounds/2024/late', about: 'anything' }],
  [
    'get /api/rounds/:round/not-asked',
    { path: '/api/rounds/2024/not-asked?consortium=PO3104', about: 'PO3104' },
  ],
  // With a last day that holds for all.
  [
    'post /api/rounds',
    {
      path: '/api/rounds',
      about: 'service',
      body: { round: '2024', title: text, formats: { BAO: 'bao-2024' }, opensOn: on, lastDay: on },
    },
  ],
  [
    'post /api/rounds/:round/extension',
    {
      path: '/api/rounds/2024/extension',
      about: A.consortium,
      body: { consortium: A.consortium, lastDay: '2025-01-31' },
    },
  ],
  // It has a last day for all, so nobody closes it for one of them alone.
  [
    'post /api/rounds/:round/closing',
    { path: '/api/rounds/2024/closing', about: 'service', body: { on: '2024-10-01' } },
  ],
  ['delete /api/rounds/:round', { path: '/api/rounds/2024', about: 'service' }],
  reading(''),
  reading('/trace'),
  reading('/answers'),
  reading('/findings'),
  reading('/document'),
  reading('/hand-ins'),
  [
    'get /api/schools/:school/profile',
    { path: `/api/schools/${A.brin6}/profile?on=2024-10-01`, about: A.brin6 },
  ],
  [
    'post /api/schools/:school/changes',
    {
      path: `/api/schools/${A.brin6}/changes`,
      about: A.brin6,
      body: { dossier: 'tussentijds', amends: dossierOf(A) },
    },
  ],
  command('team', { on }),
  command('advice-request', { content, organ: 'mr', requestedOn: on, termEnd: '2024-11-11' }),
  command('advice', { content, outcome: 'positive', givenOn: on }),
  command('board-answer', { content, givenOn: on, text }),
  command('adoption-request', { content, on }),
  command('adoption', { content, on, adoptedBy: text }),
  command('refusal', { content, on, reason: text }),
  command('suspension-lifted', { on }),
  command('objection-of-council', { content, on, reason: text }),
  command('no-objection-of-council', { content, on }),
  command('objection-of-board', { content, on, reason: text }),
  command('no-objection-of-board', { content, on }),
  command('declaration', { content, declaredOn: on, director: text }),
  command('withdrawal', { reason: text }),
  command('question', { question: text }),
  command('question-answer', { answer: text }),
  command('acceptance', {}),
  command('hold', { reason: text }),
  command('release', {}),
  command('consultation', { reason: text }),
  command('consultation-settled', { on, decision: text }),
  command('acknowledgement', { content, code: 'required', field: 'veld' }),
  command('hand-in', { content }),
  [
    'post /api/rounds/:round/handing-out',
    {
      path: '/api/rounds/2024/handing-out',
      about: A.consortium,
      body: { consortium: A.consortium, schools: [A.brin6] },
    },
  ],
  [
    'get /api/rounds/:round/overview/:consortium',
    { path: `/api/rounds/2024/overview/${A.consortium}?only=all`, about: A.consortium },
  ],
  [
    'get /api/rounds/:round/overview/:consortium/schools',
    { path: `/api/rounds/2024/overview/${A.consortium}/schools?key=k&choice=c`, about: A.consortium },
  ],
  ['get /api/publications', { path: `/api/publications?consortium=${A.consortium}`, about: 'anything' }],
  ['get /api/publications/:school', { path: `/api/publications/${A.brin6}`, about: 'anything' }],
  ['get /api/verify/:sha256', { path: `/api/verify/${content}`, about: 'anything' }],
  ['get /api/references/:reference', { path: '/api/references/4F0A-91C2-77BE', about: 'anything' }],
]);
