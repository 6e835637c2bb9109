/** One of the threads that print, started by `crew.ts`: a program of its own, with its own compiler and fonts. */
import { resultOf, type Result } from '../../across-threads.ts';
import { readConfig } from '../../config.ts';
import { sealOf } from '../../seal.ts';
import { pressWith, type Order } from './press.ts';

const press = sealOf(readConfig()).then(pressWith);

/** Called for each order. */
export default (order: Order): Promise<Result<Uint8Array>> => resultOf(async () => (await press)(order));
