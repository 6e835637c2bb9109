/** Sites as Graph shows them. */
import type { Site } from '@microsoft/microsoft-graph-types';

import type { SiteDescription, TenantDescription } from '../description.ts';
import { guidFor } from '../guid.ts';

/** Host, site collection and site, with commas between. */
export const siteIdOf = (
  { sharePointHost, tenantId }: TenantDescription,
  { path }: SiteDescription,
): string =>
  [sharePointHost, guidFor(`collection ${tenantId} ${path}`), guidFor(`web ${tenantId} ${path}`)].join(',');

export const siteView = (description: TenantDescription, site: SiteDescription): Site =>
  ({
    id: siteIdOf(description, site),
    name: site.path.split('/').at(-1) ?? site.path,
    displayName: site.name,
    webUrl: `https://${description.sharePointHost}/${site.path}`,
    siteCollection: { hostname: description.sharePointHost },
    root: {},
  }) satisfies Site;
