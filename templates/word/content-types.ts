/** `[Content_Types].xml`: what each part of a package is, by its name or else by its extension (ECMA-376 part 2, 7.2). */
import { textOf, type Package } from './package.ts';
import { scan } from './scanner.ts';

const CONTENT_TYPES_PART = '[Content_Types].xml';

export type ContentTypes = (part: string) => string;

/** What a part is, empty when nothing says so; `undefined` when the package does not tell at all. */
export const readContentTypes = (pkg: Package): ContentTypes | undefined => {
  const xml = textOf(pkg, CONTENT_TYPES_PART);
  if (xml === undefined) return undefined;
  const byName = new Map<string, string>();
  const byExtension = new Map<string, string>();
  scan(xml, CONTENT_TYPES_PART, {
    meaning: (_, local) => local,
    open: (local, tag) => {
      const type = tag.attribute('ContentType') ?? '';
      if (local === 'Override') byName.set((tag.attribute('PartName') ?? '').toLowerCase(), type);
      if (local === 'Default') byExtension.set((tag.attribute('Extension') ?? '').toLowerCase(), type);
    },
  });
  return (part) => {
    const name = part.toLowerCase();
    return byName.get(`/${name}`) ?? byExtension.get(name.replace(/^.*\./, '')) ?? '';
  };
};
