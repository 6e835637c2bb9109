/** The authority over HTTP: what it is, its keys, its sign-in page and its tokens. */
import { Hono, type Context } from 'hono';

import type { SigningKey } from './signing-key.ts';
import type { Authority } from './authority.ts';
import { AuthorityError } from './authority-error.ts';
import { authorize, choosePerson } from './authorize.ts';
import { credentialsIn, requireClient, requireProof } from './client.ts';
import { grantTypeOf } from './grants.ts';
import { signedOutPage } from './pages.ts';

const HOST = 'https://login.microsoftonline.com';

export const authorityRoutes = (authority: Authority, key: SigningKey): Hono => {
  const app = new Hono();
  const { tenantId } = authority.description;
  const isKnown = (name: string): boolean => [tenantId, 'common', 'organizations'].includes(name);

  app.get('/common/discovery/instance', (c) => c.json(instance(tenantId)));
  app.use('/:tenant/:rest{(oauth2/)?v2\\.0/.*|discovery/.*}', async (c, next) => {
    if (isKnown(c.req.param('tenant'))) {
      await next();
      return;
    }
    return new AuthorityError(
      'invalid_request',
      90002,
      `Tenant '${c.req.param('tenant')}' not found.`,
    ).answer(authority.now);
  });
  app.get('/:tenant/v2.0/.well-known/openid-configuration', (c) => c.json(configuration(tenantId)));
  app.get('/:tenant/discovery/v2.0/keys', (c) => c.json({ keys: [key.jwk] }));
  app.post('/:tenant/oauth2/v2.0/token', async (c) => await token(authority, c));
  app.get('/:tenant/oauth2/v2.0/authorize', (c) => authorize(authority, new URL(c.req.url).searchParams));
  app.post('/:tenant/oauth2/v2.0/authorize', async (c) => {
    const form = new URLSearchParams(await c.req.text());
    return choosePerson(authority, new URL(c.req.url).searchParams, form.get('person') ?? '');
  });
  app.get('/:tenant/oauth2/v2.0/logout', (c) => {
    const back = c.req.query('post_logout_redirect_uri') ?? '';
    const known = authority.description.applications.some(({ redirectUris }) =>
      redirectUris.some((uri) => sameOrigin(uri, back)),
    );
    return known ? c.redirect(back) : c.html(signedOutPage());
  });
  return app;
};

const token = async (authority: Authority, c: Context): Promise<Response> => {
  try {
    const form = new URLSearchParams(await c.req.text());
    const grantType = grantTypeOf(form);
    const credentials = credentialsIn(form, c.req.header('authorization'));
    const client = requireClient(authority.description, credentials.clientId);
    await requireProof(client, credentials, authority.now);
    const answer = await grantType(authority, client, form);
    return c.json(answer, 200, { 'cache-control': 'no-store', pragma: 'no-cache' });
  } catch (error) {
    if (error instanceof AuthorityError) return error.answer(authority.now);
    throw error;
  }
};

const sameOrigin = (a: string, b: string): boolean =>
  URL.canParse(a) && URL.canParse(b) && new URL(a).origin === new URL(b).origin;

const instance = (tenantId: string) => ({
  tenant_discovery_endpoint: `${HOST}/${tenantId}/v2.0/.well-known/openid-configuration`,
  'api-version': '1.1',
  metadata: [
    {
      preferred_network: 'login.microsoftonline.com',
      preferred_cache: 'login.windows.net',
      aliases: ['login.microsoftonline.com', 'login.windows.net', 'login.microsoft.com', 'sts.windows.net'],
    },
  ],
});

const configuration = (tenantId: string) => ({
  issuer: `${HOST}/${tenantId}/v2.0`,
  authorization_endpoint: `${HOST}/${tenantId}/oauth2/v2.0/authorize`,
  token_endpoint: `${HOST}/${tenantId}/oauth2/v2.0/token`,
  jwks_uri: `${HOST}/${tenantId}/discovery/v2.0/keys`,
  end_session_endpoint: `${HOST}/${tenantId}/oauth2/v2.0/logout`,
  response_types_supported: ['code'],
  response_modes_supported: ['query', 'fragment', 'form_post'],
  subject_types_supported: ['pairwise'],
  id_token_signing_alg_values_supported: ['RS256'],
  token_endpoint_auth_methods_supported: ['client_secret_post', 'client_secret_basic', 'private_key_jwt'],
  code_challenge_methods_supported: ['S256'],
  scopes_supported: ['openid', 'profile', 'email', 'offline_access'],
  claims_supported: [
    'sub',
    'iss',
    'aud',
    'exp',
    'iat',
    'nonce',
    'oid',
    'tid',
    'name',
    'preferred_username',
    'email',
  ],
});
