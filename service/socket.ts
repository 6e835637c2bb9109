/** Where programs on this computer reach the service: a socket in a folder that only its own user may enter. */
import { join } from 'node:path';

/** @param folder where the service keeps its data */
export const socketIn = (folder: string): string => join(folder, 'beheer', 'beheer.sock');
