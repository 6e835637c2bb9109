/** The two ports of the demonstration, next to each other. Whoever has something else there gives another: `npm start -- 5040`. */
import { createServer } from 'node:net';

export interface Ports {
  readonly service: number;
  readonly tenant: number;
}

const FIRST = 4040;
const LAST = 65_534;

/** @throws Error with a sentence when this is no port */
export const portsFrom = (word: string | undefined): Ports => {
  const service = Number(word ?? FIRST);
  if (!Number.isInteger(service) || service < 1 || service > LAST)
    throw new Error(`“${word}” is geen poort. Geef een getal van 1 tot en met ${LAST}, zoals 5040.`);
  return { service, tenant: service + 1 };
};

const isFree = (port: number): Promise<boolean> =>
  new Promise((done) => {
    const server = createServer();
    server.once('error', () => done(false));
    server.listen(port, '127.0.0.1', () => server.close(() => done(true)));
  });

/**
 * Before anything in the folder is touched: it may be of a demonstration that runs.
 * @throws Error with a sentence when one of them is taken
 */
export const requireFree = async ({ service, tenant }: Ports): Promise<void> => {
  for (const port of [service, tenant])
    if (!(await isFree(port)))
      throw new Error(
        `Poort ${port} is bezet. Draait er nog een demonstratie? Stop die. Is het iets anders, start dan op een andere poort: npm start -- 5040`,
      );
};
