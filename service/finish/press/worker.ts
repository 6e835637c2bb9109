/** One of the threads that print, started by `crew.ts`: a program of its own, with its own compiler and fonts. */
import { readConfig } from '../../config.ts';
import { sealOf } from '../../seal.ts';
import { pressWith, type Order } from './press.ts';

const press = sealOf(readConfig()).then(pressWith);

/** Called for each order. */
export default async (order: Order): Promise<Uint8Array> => (await press)(order);
