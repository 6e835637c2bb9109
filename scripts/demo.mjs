/** What `npm start` shows: documents of made-up schools, and the main job over them. */
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';

const DOCUMENTS = 'demo/documenten';
const RESULTS = 'demo/resultaat';

const run = (...words) => execFileSync(process.execPath, words, { stdio: 'inherit' });

rmSync('demo', { recursive: true, force: true });
process.stderr.write('Documenten van verzonnen scholen worden gemaakt …\n');
run('dist/samples.js', DOCUMENTS);
process.stderr.write('Lezen, controleren, afdrukken en optellen …\n');
run('dist/sop.js', 'overview', DOCUMENTS, '--out', RESULTS);
process.stdout.write(
  [
    '',
    `De Word-documenten staan in ${DOCUMENTS}. In ${RESULTS}:`,
    '  publicatie/                de vergrendelde pdf van elke school die klaar is',
    '  volledig-niet-publiceren/  het volledig exemplaar voor MR, bestuur en samenwerkingsverband',
    '  one-page/                  de bladzijde voor ouders van elke basisschool die klaar is',
    '  concept/                   wie nog niet klaar is',
    '  bevindingen/               per document wat er nog te doen is',
    '  schoolgids/                het deel voor de schoolgids en de tekst voor Scholen op de kaart',
    '  overzicht.html, .docx, .pdf  het overzicht om te delen',
    '  intern/                    het overzicht met de cijfers van iedere school, ook als werkmap en csv',
    '',
    `Probeer ook: npx sop check "${DOCUMENTS}"/*.docx`,
    '',
  ].join('\n'),
);
