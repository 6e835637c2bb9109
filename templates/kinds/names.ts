/**
 * The names of the kinds. A new kind starts with a name here; from then on the compiler names every table that lacks it:
 * the kinds themselves, their content controls, their print, their words.
 */
export type ValueKindName =
  'text' | 'number' | 'choice' | 'choices' | 'yes-no' | 'date' | 'declaration' | 'computed';

export type StructureKindName = 'grid' | 'rows' | 'series';

export type KindName = ValueKindName | StructureKindName;
