import { describe, expect, it } from 'vitest';

import { finding, type FindingCode, type FindingFacts } from '#templates/finding.ts';
import { signInWords, tokenWords } from '#templates/problems/access.ts';
import {
  Problem,
  type ProblemCode,
  type ProblemFacts,
  type SignInFault,
  type TokenFault,
} from '#templates/problem.ts';
import { problemSentence, sentence } from '#templates/words.ts';

const label = 'Visie op ondersteuning';

const findings: { readonly [C in FindingCode]: FindingFacts[C] } = {
  required: { label, kind: 'text', mayBeZero: false },
  'too-long': { label, length: 462, max: 450 },
  'line-break': { label },
  pattern: { label: 'Postcode', pattern: 'postcode', text: '621' },
  unreadable: { label, kind: 'number', text: 'ongeveer tien' },
  'unknown-option': { label, text: 'Misschien', options: ['Ja', 'Nee'] },
  'too-many-choices': { label, count: 5, atMost: 3 },
  'out-of-range': { label, value: 120, min: 0, max: 99.99 },
  'too-many-decimals': { label, value: 1.255, decimals: 2 },
  'no-glyph': { label, character: '𒀀', codePoint: 'U+12000' },
  'parts-exceed-whole': { says: 'Samen te veel.', sum: 101, whole: 100, wholeLabel: 'Aantal leerlingen' },
  'part-exceeds-whole': { label, says: 'Te veel.', part: 11, whole: 10, wholeLabel: 'Aantal leerlingen' },
  'exclusive-option': { label, says: '“Geen” kan niet samen met een andere keuze.', option: 'Geen' },
  'duplicate-row': { label, says: 'Dit specialisme staat er twee keer.', row: '2' },
  'incomplete-row': { label, says: 'Kies ook de stand.', column: 'Stand', row: '1' },
  'row-needed': { label, says: 'Vul ten minste één vorm van hulp in, of kies “Nee”.' },
  'chosen-without-offer': { says: 'Alleen vast aanbod.', need: 'Autisme', level: null },
  'one-page-too-long': { says: 'De teksten passen niet op één bladzijde.', length: 2384, max: 2350 },
  'fte-zero': { label: 'FTE totaal' },
  'fte-unlikely': { label, fte: 90.5, pupils: 120, min: 5, max: 40 },
  'unlike-last-round': { label, from: 0.75, to: 7.5, tenfold: true },
  'dates-out-of-order': {
    earlierLabel: 'Datum van het advies',
    earlier: '2024-11-20',
    laterLabel: 'Datum van de vaststelling',
    later: '2024-11-05',
  },
  'pupil-privacy': { label, what: 'citizen-number', text: '111222333', start: 0, end: 9, textHash: 'x' },
  'reading-hint': { label, what: 'jargon', text: 'expertise', start: 0, end: 9, plain: 'kennis' },
  'date-ahead': { label: 'Datum van het advies', date: '2024-11-20', today: '2024-11-05' },
  'declaration-empty': {},
  'declaration-differs': { labels: ['Datum van het advies'] },
  'declaration-incomplete': { missing: ['Datum van het advies', 'Datum van de vaststelling'] },
  'control-missing': { label, pending: true },
  'control-duplicate': { label, count: 2 },
  'control-unknown': { tag: 'sop:z.vreemd' },
  'value-conflict': { label, first: '05-11-2024', second: '06-11-2024' },
  'pending-revisions': { count: 1 },
  'text-outside': { text: 'Dit hoort erbij', after: label },
  'external-reference': { kinds: ['image', 'attachedTemplate'] },
  'school-differs': { document: '99AA00', field: '99BB00' },
  'open-comments': { count: 3 },
  'nothing-to-publish': { publisher: 'Schoolgids (Word)', format: 'Ondersteuningsprofiel 2013' },
  'text-shortened': { label: 'Hulp die wij bieden', length: 2310, max: 2000 },
};

const known = ['bao-2024', 'sbo-so-2024'];
const path = 'map/profiel.docx';

const problems: { readonly [C in ProblemCode]: ProblemFacts[C] } = {
  'file-missing': { path },
  'file-unreadable': { path, reason: 'geen toegang' },
  'file-not-written': { path, reason: 'de schijf is vol' },
  'output-is-input': { path },
  'not-utf8': { path },
  'not-json': { path, at: { line: 3, column: 14 } },
  'not-word': {},
  'old-word': {},
  encrypted: {},
  macro: {},
  'damaged-package': { fault: 'part-missing', part: 'word/document.xml' },
  'too-large': { megabytes: 64 },
  'forbidden-xml': { part: 'word/document.xml' },
  'too-deep': { part: 'word/document.xml', levels: 256 },
  'malformed-xml': { part: 'word/document.xml' },
  'control-character': { part: 'word/document.xml', codePoint: 'U+0001' },
  'not-our-template': {},
  'reading-copy': {},
  'unknown-format': { format: 'xyz-2024', known },
  'newer-format': { format: 'bao-2030', known },
  'older-format': { format: 'bao-2013', known },
  'format-invalid': { file: 'bao-2026.json', path: 'fields.3.kind', expected: '"text"', received: '"tekst"' },
  'answers-not-object': { part: 'declaration', received: 'array' },
  'answers-wrong': { format: 'bao-2024', faults: [{ what: 'computed', key: 'fte', label }], count: 3 },
  'formats-unrelated': { earlier: 'bao-2024', now: 'sbo-so-2024', reversed: false },
  'seen-invalid': { entry: 2, field: 'by' },
  'control-absent': { key: 'x', label },
  'print-blocked': { count: 2, first: '“Visie” is nog leeg. Vul dit in.' },
  'not-declared': { missing: ['a', 'b', 'c', 'd', 'e'] },
  'no-one-page': { format: 'Ondersteuningsprofiel speciaal onderwijs' },
  'print-failed': { detail: 'x' },
  'certificate-unusable': { path: 'zegel.p12', fault: 'unreadable' },
  'publish-blocked': {
    publisher: 'Schoolgids (Word)',
    first: 'Er is niets. Vraag een nieuw format; dat kan wel.',
  },
  'unknown-publisher': { publisher: 'krant', known: ['schoolgids-docx', 'schoolgids-html'] },
  'folder-empty': { path: 'map' },
  'database-no-programs': { platform: 'win32-x64' },
  'database-programs-unusable': { path: 'map', reason: 'geen toegang' },
  'database-folder-unusable': { path: 'map', reason: 'geen toegang' },
  'database-socket-impossible': { path: 'map', reason: 'het pad is te lang' },
  'database-other-version': { path: 'map', found: 17, needed: 18 },
  'database-not-started': { path: 'postgres.log', detail: 'FATAL: no space left on device' },
  'database-too-old': { found: 14, needed: 15 },
  'database-refused': {},
  'database-away': { reason: 'de database antwoordt niet' },
  'database-role-missing': { role: 'rol' },
  'migration-changed': { name: 'service/001-record' },
  'migration-unknown': { name: 'service/002-later' },
  'graph-unavailable': { operation: 'store-file', status: 503, retryAt: '2024-11-05T09:30:00Z' },
  'graph-refused': { operation: 'send-mail', status: 403, lacks: ['Mail.Send', 'Mail.ReadWrite'] },
  'graph-not-found': { operation: 'read-item', name: 'profiel.docx' },
  'graph-locked': { operation: 'change-permissions', name: 'profiel.docx' },
  'graph-conflict': { operation: 'replace-file', name: 'profiel.docx' },
  'graph-name-taken': { name: 'profiel.pdf' },
  'graph-name-unusable': { name: 'a/b' },
  'graph-too-large': { name: 'profiel.docx', megabytes: 64 },
  'graph-full': { operation: 'store-file' },
  'graph-gone': { restart: null },
  'graph-unexpected': { operation: 'open-link', status: 400, codes: ['invalidRequest'] },
  'graph-sign-in-refused': { code: 'AADSTS7000222' },
  'not-signed-in': {},
  'token-refused': { why: 'tenant' },
  'sign-in-failed': { why: 'state' },
  'sign-in-unavailable': {},
  'settings-wrong': { faults: [{ setting: 'SOP_TENANT', isSet: false, expected: 'een id van Entra' }] },
  'request-wrong': { at: [{ place: 'on', expected: 'een datum zoals 2024-11-28' }] },
  'route-unknown': { path: '/api/dossier' },
  'method-unknown': { method: 'PUT', path: '/api/rounds', allowed: ['GET', 'HEAD', 'POST'] },
  'request-unreadable': {},
  'request-head-too-large': { kilobytes: 16 },
  'request-too-slow': {},
  'request-too-large': { megabytes: 64 },
  'request-type': { expected: 'application/json' },
  'address-unusable': { address: '127.0.0.1:4040', reason: 'een ander programma gebruikt het al' },
  'data-folder-unusable': { path: 'dienst', reason: 'geen toegang' },
  'service-not-running': { folder: 'dienst' },
  'not-ready': { waitingFor: 'de database start' },
  unexpected: { request: '5f0c2a' },
  'dossier-unknown': { dossier: '2024.14AB00' },
  'round-unknown': { round: '2024' },
  'no-profile-on': { school: '14AB00', day: '2024-11-28' },
  'not-published': { school: '14AB00' },
  'file-not-ours': {},
  'content-moved-on': { seen: 'a1', now: 'b2' },
  'nothing-collected': {},
  'document-gone': { name: 'profiel.docx' },
  'stored-otherwise': { name: '99XX00 publicatie 2024.99XX00.1 4f0a91c2.pdf' },
  'already-handed-in': { on: '2024-12-12' },
  'not-handed-in': {},
  'day-ahead': { day: '2024-12-13', today: '2024-12-12' },
  'day-too-early': { day: '2024-11-01', earliest: '2024-11-04', because: 'request' },
  'answer-after-adoption': { day: '2024-12-13', adoptedOn: '2024-12-12' },
  'text-missing': { what: 'remarks' },
  'text-too-long': { what: 'answer', length: 612, max: 600 },
  'text-unprintable': { what: 'reason', character: '𒀀', codePoint: 'U+12000' },
  'advice-term-runs': { termEnd: '2024-12-16' },
  'sign-off-missing': {
    missing: [
      { what: 'request', voided: true },
      { what: 'advice', voided: false },
      { what: 'board-answer' },
      { what: 'adoption', voided: true },
      { what: 'suspension', until: '2024-12-31' },
      { what: 'objection-time', organ: 'council', until: '2024-12-18' },
      { what: 'declaration', voided: false },
      { what: 'declaration-words', labels: ['Schoolbestuur'] },
    ],
  },
  'not-suspended': {},
  'no-objection-possible': { until: '2024-12-18' },
  'not-acknowledgeable': { code: 'required' },
  'not-complete': { findings: [], count: 2, first: 'Vul Visie in.' },
  'positive-advice-needed': { wayOut: 'against-negative-advice' },
  'already-accepted': { on: '2025-01-09' },
  'already-published': { on: '2025-01-08' },
  'nothing-changed': {},
  'no-open-question': {},
  'question-open': {},
  'changed-since-hand-in': {},
  'no-consultation-open': {},
  'not-in-force': {},
  'change-under-way': { dossier: 'd2' },
  'round-exists': { round: '2024' },
  'round-days-wrong': { opensOn: '2024-09-01', lastDay: '2024-08-31', consortium: 'PO3104' },
  'round-without-format': { round: 'Opname 2024', kind: 'VSO', known: ['BAO', 'SBO'] },
  'round-without-last-day': { title: 'Opname 2024', consortium: 'PO3105' },
  'round-not-later': { lastDay: '2024-12-31', asked: '2024-12-24' },
  'round-not-trial': { title: 'Opname 2024' },
  'round-closed': { title: 'Opname 2024' },
  'school-unknown': { school: '99XX00' },
  'school-without-library': { school: '99XX00', consortium: null },
  'library-unknown': { consortium: 'PO3105', library: 'archive' },
  'hand-out-failed': { detail: 'TypeError' },
  'document-of-another': { what: 'school', found: '99XX01', expected: '99XX00' },
  'not-allowed': { action: 'accept' },
  'schools-elsewhere': { consortium: 'PO3105', schools: ['99XX00'] },
  'journal-in-use': { path: 'journaal', pid: 12, host: 'server' },
  'journal-taken-over': { path: 'journaal' },
  'journal-disk-full': { path: 'journaal' },
  'journal-not-written': { path: 'journaal', reason: 'geen toegang' },
  'journal-broken': { what: 'swapped', seq: 12, place: 'journaal/000000000001.jsonl', line: 12 },
  'journal-behind': { applied: 12, head: 10 },
  'blob-missing': { hash: 'a'.repeat(64) },
  'blob-damaged': { hash: 'a'.repeat(64) },
  'blob-not-written': { path: 'map', reason: 'de schijf is vol' },
  'record-stopped': { seq: 12, kind: 'handed-in', detail: 'column "x" does not exist' },
  'school-list-too-large': { file: 'scholen.csv', megabytes: 32 },
  'school-list-not-text': { file: 'scholen.xlsx', workbook: true },
  'school-list-empty': { file: 'scholen.csv', onlyHead: true },
  'not-a-school-list': { file: 'scholen.csv', found: ['Artikel', 'Prijs'] },
  'school-list-columns-missing': { file: 'scholen.csv', missing: ['postcode', 'plaats'] },
  'school-list-kind-unsaid': { file: 'vestigingenso.csv' },
};

/** A sentence that names what is wrong is half the work; the other half starts with a verb that says what to do. */
const wayOutWords = [
  'Accepteer',
  'Beantwoord',
  'Begin',
  'Bekend',
  'Bekijk',
  'Bewaar',
  'bewaar',
  'Controleer',
  'Dien',
  'Ga verder',
  'gaat om',
  'Gebruik',
  'Geef',
  'Haal',
  'Herstel',
  'indient',
  'Installeer',
  'kan wel',
  'Kies',
  'Kijk',
  'Klopt het',
  'Kort',
  'Kruis',
  'kunt',
  'Laat',
  'Leg',
  'leg vast',
  'Maak',
  'Meld',
  'Neem',
  'niets te doen',
  'Open',
  'Pas',
  'Probeer',
  'Rond',
  'Schrijf',
  'Sluit',
  'stap',
  'Start',
  'start',
  'Stel',
  'Stop',
  'Stuur',
  'toont',
  'Trek',
  'Verbeter',
  'Verklein',
  'Ververs',
  'Verwijder',
  'verwijder',
  'voeg',
  'Vraag',
  'Vul',
  'vul',
  'Wacht',
  'Weiger',
  'Werk',
  'Zet',
  'Zet ze',
];

const wayOut = new RegExp(`\\b(${wayOutWords.join('|')})\\b`);

/** What schemas, parsers and systems say of themselves. */
const english =
  /\b(the|is not|not found|unexpected|expected|received|failed|missing|invalid|file|string|number|array|boolean|choices?|yes-no|error)\b/i;

const checkSentence = (words: string): void => {
  expect(words).toMatch(/^[“A-Z0-9].*[.!?)]$/su);
  expect(words).not.toMatch(/undefined|null|NaN|\[object|\{\w|\S {2}/);
  expect(words).not.toMatch(english);
  expect(words).toMatch(wayOut);
  expect(words.length).toBeLessThan(420);
};

describe('every finding has a sentence with a way out', () => {
  it.each(Object.keys(findings) as FindingCode[])('%s', (code) => {
    checkSentence(sentence(finding(code, 'blocking', null, findings[code])));
  });

  it('that never repeats a page of text', () => {
    const words = sentence(
      finding('unreadable', 'blocking', 'x', { label, kind: 'number', text: 'x'.repeat(5000) }),
    );
    expect(words.length).toBeLessThan(200);
  });
});

describe('every problem has a sentence with a way out', () => {
  it.each(Object.keys(problems) as ProblemCode[])('%s', (code) => {
    checkSentence(problemSentence(new Problem(code, problems[code])));
  });

  it.each(Object.keys(tokenWords) as TokenFault[])('for a token: %s', (why) => {
    checkSentence(problemSentence(new Problem('token-refused', { why })));
  });

  it.each(Object.keys(signInWords) as SignInFault[])('for signing in: %s', (why) => {
    checkSentence(problemSentence(new Problem('sign-in-failed', { why })));
  });

  it('with a time in the Netherlands where one was told', () => {
    const words = problemSentence(new Problem('graph-unavailable', problems['graph-unavailable']));
    expect(words).toContain('na 5 november om 10:30 opnieuw');
  });
});
