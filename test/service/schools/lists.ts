/** Made-up school lists, in the shapes in which they come. */
import {
  readSchoolList,
  type ReadOptions,
  type SchoolListReading,
} from '#service/schools/read-school-list.ts';
import { remarkSentence } from '#service/schools/words.ts';
import type { Remark } from '#service/schools/remark.ts';
import type { Source } from '#service/schools/school.ts';

export const source: Source = { file: 'vestigingenbo.csv', date: '2024-10-01', licence: 'CC-BY 4.0' };

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Latin letters only, as DUO wrote until about 2021. */
export const latinBytesOf = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'));

export const oldHead =
  'PROVINCIE;BEVOEGD GEZAG NUMMER;BRIN NUMMER;VESTIGINGSNUMMER;VESTIGINGSNAAM;STRAATNAAM;HUISNUMMER-TOEVOEGING;POSTCODE;PLAATSNAAM;GEMEENTENAAM;DENOMINATIE;TELEFOONNUMMER;INTERNETADRES;RMC-REGIO NAAM';

export const oldList = `${oldHead}
Limburg;99001;99AB;99AB00;Openbare  Basisschool 't Veld;Lindelaan;12;6211 AB;MAASTRICHT;MAASTRICHT;Openbaar;433216172;www.tveld.example;Zuid-Limburg
Fryslân;99002;99AC;99AC01;De Pompeblêd;'s-Gravenweg;1-mrt;8711 AA;WORKUM;SÚDWEST-FRYSLÂN;Algemeen bijzonder;515123456;               ;Noord
`;

export const newList = `"PROVINCIE","BEVOEGD GEZAG NUMMER","INSTELLINGSCODE","VESTIGINGSCODE","VESTIGINGSNAAM","STRAATNAAM","HUISNUMMER-TOEVOEGING","POSTCODE","PLAATSNAAM","GEMEENTENUMMER","GEMEENTENAAM","DENOMINATIE","TELEFOONNUMMER","INTERNETADRES"
"Limburg","99001","99AB","99AB00","Openbare Basisschool 't Veld","Lindelaan","12","6211AB","MAASTRICHT","0935","MAASTRICHT","Openbaar","0433216172","https://www.tveld.example"
"Limburg","99001","99AD","99AD00","De Brug, daltonschool","Brugstraat","5 A","6411 CD","HEERLEN","0917","HEERLEN","Openbaar","045 123 45 67",""
`;

/** A short list of schools: BRIN6, name and postcode, and columns to choose. */
export const schoolList = (heads: string, ...rows: readonly string[]): Uint8Array =>
  bytesOf([`BRIN6;Naam;Postcode;Plaats${heads && `;${heads}`}`, ...rows].join('\n'));

export const read = (bytes: Uint8Array, options: Partial<ReadOptions> = {}): SchoolListReading =>
  readSchoolList(bytes, { source, ...options });

/** Remarks as people read them: the row, and the sentence. */
export const toldOf = (remarks: readonly Remark[]): [number, string][] =>
  remarks.map((one) => [one.row, remarkSentence(one)]);
