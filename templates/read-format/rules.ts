/** Rules: every key, field, column, value and fact that their settings name has to be there. */
import { cellAt, fieldById } from '../cells.ts';
import type { Format } from '../format.ts';
import { kindOf } from '../kinds/index.ts';
import { ruleOf } from '../rules/index.ts';
import { cellsNamed, fault, type Fault } from './fault.ts';
import { hasOption } from './fields.ts';

export function* faultsOfRules(format: Format): Generator<Fault> {
  for (const [at, rule] of format.rules.entries()) {
    const path = `rules.${at}`;
    const { keys = [], fields = [], facts = [], columns = [], values = [] } = ruleOf(rule).references(rule);
    for (const key of keys) if (!cellAt(format, key)) yield fault(path, 'a key of this format', key);
    for (const id of fields) if (!fieldById(format, id)) yield fault(path, 'a field of this format', id);
    for (const id of facts)
      if (!format.declaration.facts.some((fact) => fact.id === id))
        yield fault(path, 'a fact of the declaration', id);
    for (const { field, column } of columns)
      if (cellsNamed(format, field, column).length === 0) yield fault(path, `a column of "${field}"`, column);
    for (const { at: name, column, value } of values) {
      const fits = cellsNamed(format, name, column).some(
        ({ part }) =>
          kindOf(part).fromJson(value, part) !== undefined ||
          (typeof value === 'string' && hasOption(part, value)),
      );
      if (!fits) yield fault(path, `an option of "${name}"`, String(value));
    }
  }
}
