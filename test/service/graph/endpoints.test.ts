import { describe, expect, it } from 'vitest';

import { reachable } from '#service/graph/endpoints.ts';

const endpoints = {
  'graph.microsoft.com': 'http://127.0.0.1:4100',
  'swv.sharepoint.com': 'http://127.0.0.1:4100/',
};

describe('where a public host is really reached', () => {
  it('is itself when nothing else was said', () => {
    const url = 'https://graph.microsoft.com/v1.0/me?a=%20b#c';
    expect(reachable({}, url)).toBe(url);
    expect(reachable(endpoints, 'https://login.microsoftonline.com/x')).toBe(
      'https://login.microsoftonline.com/x',
    );
  });

  it('keeps the path, the query and the fragment as they are', () => {
    expect(reachable(endpoints, 'https://graph.microsoft.com/v1.0/a%2Fb:/%20?x=%26&y#z')).toBe(
      'http://127.0.0.1:4100/v1.0/a%2Fb:/%20?x=%26&y#z',
    );
    expect(reachable(endpoints, 'https://swv.sharepoint.com/sites/sop')).toBe(
      'http://127.0.0.1:4100/sites/sop',
    );
  });

  it('holds for exactly that host', () => {
    for (const host of [
      'graph.microsoft.com.elders.example',
      'x.graph.microsoft.com',
      'graph.microsoft.com:444',
    ])
      expect(reachable(endpoints, `https://${host}/`)).toBe(`https://${host}/`);
    expect(reachable(endpoints, 'https://constructor/')).toBe('https://constructor/');
  });
});
