/**
 * The cells of a format: every place that holds one value, in reading order, with everything that is decided once.
 * Reading, checking, filling and printing all walk over cells, so none of them knows how grids or rows are made.
 */
import type { Audience, Field, Format, Role } from './format.ts';
import { isStructure, structureKinds, type Part, type Structure } from './kinds/index.ts';
import type { CellShape } from './kinds/kind.ts';
import { formatKey } from './tags.ts';

export interface Cell extends CellShape<Part> {
  readonly key: string;
  readonly field: Field;
  /** The label that stands at this place: of the field, or of row and column. */
  readonly label: string;
  readonly audience: Audience;
}

interface Index {
  readonly cells: readonly Cell[];
  readonly byKey: ReadonlyMap<string, Cell>;
  readonly byField: ReadonlyMap<string, readonly Cell[]>;
  /** Of every key and field, how far in the document it stands. */
  readonly places: ReadonlyMap<string, number>;
  readonly fields: ReadonlyMap<string, Field>;
  readonly roles: ReadonlyMap<Role, readonly Field[]>;
}

const indexes = new WeakMap<Format, Index>();

const shapesOf = (field: Field): CellShape<Part>[] => {
  if (!isStructure(field)) return [{ part: field, required: true }];
  const { cells } = structureKinds[field.kind] as { cells: (field: Structure) => CellShape<Part>[] };
  return cells(field);
};

const labelOf = (field: Field, { row, column }: CellShape<Part>): string => {
  const place = [row?.label, column?.label].filter((label) => label !== undefined);
  return place.length === 0 ? field.label : `${field.label} – ${place.join(', ')}`;
};

/** The cells of one field, in reading order. */
export const layOut = (field: Field): Cell[] =>
  shapesOf(field).map((shape) => ({
    ...shape,
    key: formatKey({
      id: field.id,
      ...(shape.column ? { column: shape.column.id } : {}),
      ...(shape.row ? { row: shape.row.id } : {}),
    }),
    field,
    label: labelOf(field, shape),
    // An internal field stays internal whatever its columns say; a column may be stricter than its field.
    audience: field.audience === 'internal' ? 'internal' : (shape.part.audience ?? 'public'),
  }));

const placesOf = (cells: readonly Cell[]): ReadonlyMap<string, number> => {
  const places = new Map(cells.map(({ key }, at) => [key, at]));
  cells.forEach(({ field }, at) => {
    if (!places.has(field.id)) places.set(field.id, at);
  });
  return places;
};

const indexOf = (format: Format): Index => {
  const known = indexes.get(format);
  if (known) return known;
  const byField = new Map(format.fields.map((field) => [field.id, layOut(field)]));
  const cells = [...byField.values()].flat();
  const roles = new Map<Role, Field[]>();
  for (const field of format.fields)
    if (field.role) roles.set(field.role, [...(roles.get(field.role) ?? []), field]);
  const index: Index = {
    cells,
    byKey: new Map(cells.map((cell) => [cell.key, cell])),
    byField,
    places: placesOf(cells),
    fields: new Map(format.fields.map((field) => [field.id, field])),
    roles,
  };
  indexes.set(format, index);
  return index;
};

/** All cells of a format in reading order, those of computed fields too. */
export const cellsOf = (format: Format): readonly Cell[] => indexOf(format).cells;

/** The cell with this answer key; `undefined` when the format has none. */
export const cellAt = (format: Format, key: string): Cell | undefined => indexOf(format).byKey.get(key);

/** The cells of the field with this id, in reading order; none when there is no such field. */
export const cellsOfField = (format: Format, fieldId: string): readonly Cell[] =>
  indexOf(format).byField.get(fieldId) ?? [];

/** The field with this id; `undefined` when the format has none. */
export const fieldById = (format: Format, fieldId: string): Field | undefined =>
  indexOf(format).fields.get(fieldId);

/** Where in reading order the cell with this key stands, or the first cell of the field with this id. */
export const placeOf = (format: Format, keyOrField: string): number | undefined =>
  indexOf(format).places.get(keyOrField);

/** The fields with this role, in the order of the format. */
export const fieldsWithRole = (format: Format, role: Role): readonly Field[] =>
  indexOf(format).roles.get(role) ?? [];

/** The only cell of the field with this role, for the roles that one field has. */
export const cellWithRole = (format: Format, role: Role): Cell | undefined => {
  const [field] = fieldsWithRole(format, role);
  return field && cellsOfField(format, field.id)[0];
};
