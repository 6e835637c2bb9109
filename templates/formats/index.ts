/** The formats that this product knows, read and checked once. A new format is one file and one line here. */
import type { Format } from '../format.ts';
import { readFormat } from '../read-format.ts';
import bao2024 from './bao-2024.json' with { type: 'json' };
import sboSo2024 from './sbo-so-2024.json' with { type: 'json' };

export const formats: readonly Format[] = [
  readFormat(bao2024, 'bao-2024.json'),
  readFormat(sboSo2024, 'sbo-so-2024.json'),
];

export const formatWithId = (id: string): Format | undefined => formats.find((format) => format.id === id);
