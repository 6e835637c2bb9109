/**
 * The page where a person signs in. The tenant knows its people without passwords: one chooses who one is. What the
 * application asks is checked before the page is shown and again when the choice comes back.
 */
import { personById } from '../context.ts';
import type { ApplicationDescription } from '../description.ts';
import { htmlResponse } from '../html.ts';
import type { Authority } from './authority.ts';
import { AuthorityError, type OAuthError } from './authority-error.ts';
import { requireClient } from './client.ts';
import { choicePage, formPostPage, refusedPage } from './pages.ts';
import { grantedScopes, readScopes } from './scopes.ts';

interface Request {
  readonly client: ApplicationDescription;
  readonly redirectUri: string;
  readonly mode: 'query' | 'fragment' | 'form_post';
  readonly query: URLSearchParams;
}

export const authorize = (authority: Authority, query: URLSearchParams): Response =>
  answered(authority, query, (request) => {
    if (query.get('prompt') === 'none')
      throw new AuthorityError(
        'login_required',
        50058,
        'A silent sign-in request was sent but no user is signed in.',
      );
    const { people } = authority.description;
    const hint = query.get('login_hint')?.toLowerCase();
    const order = people.toSorted(
      (a, b) => Number(b.mail.toLowerCase() === hint) - Number(a.mail.toLowerCase() === hint),
    );
    return htmlResponse(choicePage(request.client, order));
  });

export const choosePerson = (authority: Authority, query: URLSearchParams, oid: string): Response =>
  answered(authority, query, (request) => {
    if (oid === '') throw new AuthorityError('access_denied', 65004, 'User declined to sign in.');
    const person = personById(authority.description, oid);
    if (!person)
      throw new AuthorityError('invalid_request', 50034, 'The user account does not exist in the directory.');
    const nonce = query.get('nonce');
    const code = authority.newCode({
      clientId: request.client.clientId,
      redirectUri: request.redirectUri,
      challenge: query.get('code_challenge') ?? '',
      person: person.oid,
      scope: query.get('scope') ?? '',
      ...(nonce === null ? {} : { nonce }),
    });
    return backTo(request, { code, session_state: code.slice(-16) });
  });

/** What is wrong goes back to the application, except when it is not sure which one that is: then it goes to the person. */
const answered = (
  authority: Authority,
  query: URLSearchParams,
  answer: (request: Request) => Response,
): Response => {
  let request: Request | undefined;
  try {
    request = whoAsks(authority, query);
    requireSound(authority, request);
    return answer(request);
  } catch (error) {
    if (!(error instanceof AuthorityError)) throw error;
    if (!request) return htmlResponse(refusedPage(error.description), 400);
    return backTo(request, { error: error.error satisfies OAuthError, error_description: error.description });
  }
};

const whoAsks = ({ description }: Authority, query: URLSearchParams): Request => {
  const client = requireClient(description, query.get('client_id') ?? '');
  const redirectUri = query.get('redirect_uri') ?? '';
  if (!client.redirectUris.includes(redirectUri))
    throw new AuthorityError(
      'invalid_request',
      50011,
      `The redirect URI '${redirectUri}' specified in the request does not match the redirect URIs configured for the application '${client.clientId}'.`,
    );
  const mode = query.get('response_mode');
  return { client, redirectUri, query, mode: mode === 'fragment' || mode === 'form_post' ? mode : 'query' };
};

const requireSound = ({ description }: Authority, { client, query }: Request): void => {
  if (query.get('response_type') !== 'code')
    throw new AuthorityError('unsupported_response_type', 700054, "response_type must be 'code'.");
  if (!query.get('code_challenge'))
    throw new AuthorityError(
      'invalid_request',
      9002325,
      'Proof Key for Code Exchange is required for authorization code redemption.',
    );
  if (query.get('code_challenge_method') !== 'S256')
    throw new AuthorityError('invalid_request', 501491, 'The code_challenge_method must be S256.');
  grantedScopes(description, client, readScopes(description, query.get('scope') ?? ''));
};

const backTo = (
  { redirectUri, mode, query }: Request,
  values: Readonly<Record<string, string>>,
): Response => {
  const state = query.get('state');
  const parameters = new URLSearchParams({ ...values, ...(state === null ? {} : { state }) });
  if (mode === 'form_post') return htmlResponse(formPostPage(redirectUri, parameters));
  const location = new URL(redirectUri);
  if (mode === 'fragment') location.hash = parameters.toString();
  else for (const [name, value] of parameters) location.searchParams.set(name, value);
  return new Response(null, {
    status: 302,
    headers: { location: location.href, 'cache-control': 'no-store' },
  });
};
