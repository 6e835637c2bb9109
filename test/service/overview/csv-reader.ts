/** Reads a CSV as Dutch Excel does: byte order mark, semicolons, quotes by RFC 4180. */
export const readCsv = (content: string): string[][] => {
  if (!content.startsWith('\ufeff')) throw new Error('There is no byte order mark');
  const rows: string[][] = [];
  let row: string[] = [];
  const cells = /(?:"((?:[^"]|"")*)"|([^";\r\n]*))(;|\r\n|$)/y;
  for (cells.lastIndex = 1; cells.lastIndex < content.length;) {
    const at = cells.lastIndex;
    const match = cells.exec(content);
    if (!match) throw new Error(`This is no CSV at ${at}: ${content.slice(at, at + 40)}`);
    const [, quoted, plain = '', end] = match;
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === ';') continue;
    rows.push(row);
    row = [];
  }
  return rows;
};

/** The rows below the head, by the names in the head. */
export const readTable = (content: string): Record<string, string>[] => {
  const [head = [], ...rows] = readCsv(content);
  return rows.map((row) => {
    if (row.length !== head.length) throw new Error(`A row of ${row.length} under a head of ${head.length}`);
    return Object.fromEntries(head.map((name, at) => [name, row[at]!]));
  });
};
