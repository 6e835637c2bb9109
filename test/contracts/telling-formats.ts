/** Formats that say more than ours do, to see what a publisher keeps to itself then. */
import type { Format, GuidePart } from '#templates/format.ts';

/** Every public field in the schoolgids. */
export const showingAll = (format: Format): Format => ({
  ...format,
  schoolgids: format.sections
    .map(({ id, title }): GuidePart => ({
      id,
      title,
      fields: format.fields
        .filter(({ section, audience }) => section === id && audience === 'public')
        .map((field) => field.id),
    }))
    .filter(({ fields }) => fields.length > 0),
});

/** Every field and column public, and so in the schoolgids. */
export const withEverythingPublic = (format: Format): Format =>
  showingAll({
    ...format,
    fields: format.fields.map((field) => ({
      ...field,
      ...('columns' in field
        ? { columns: field.columns.map((column) => ({ ...column, audience: 'public' as const })) }
        : {}),
      audience: 'public' as const,
    })) as Format['fields'],
  });
