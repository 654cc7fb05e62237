import type { Operation, SecurityRequirement, SecurityScheme } from '../model/contract.ts';
import type { RequestInput, Violation } from '../model/exchange.ts';

/** Which credentials are good, by the name of the security scheme. A scheme that is not listed takes any. */
export type Credentials = Readonly<Record<string, readonly string[]>>;

/** Why a request is refused, and the challenges for `WWW-Authenticate` (RFC 9110 §11.6.1). */
export interface Unauthorized {
  readonly violation: Violation;
  readonly challenges: readonly string[];
}

/** Judges presence and form of the credentials; `undefined` when they will do. */
export type Authorize = (input: RequestInput) => Unauthorized | undefined;

type ReadCredential = (input: RequestInput) => string | undefined;

/**
 * Compiles the Security Requirements of an operation (OAS 3.2 §4.8.30): alternatives of schemes that hold together.
 * `undefined` where nothing is asked for. A client certificate cannot be seen from here: `mutualTLS` is taken on trust.
 */
export function compileSecurity(
  operation: Operation,
  realm: string,
  credentials: Credentials = {},
): Authorize | undefined {
  const alternatives = operation.security.map((requirements) => requirements.filter(isJudged));
  if (alternatives.length === 0 || alternatives.some((requirements) => requirements.length === 0)) return undefined;
  const checks = alternatives.map((requirements) =>
    requirements.map((requirement) => compileRequirement(requirement, credentials)),
  );
  const wanted = alternatives.flat();
  const unauthorized: Unauthorized = {
    violation: {
      in: 'security',
      name: wanted.map(({ name }) => name).join(' or '),
      pointer: '',
      keyword: 'security',
      detail: `needs ${alternatives.map((all) => all.map(describe).join(' and ')).join(', or ')}`,
      contract: `${operation.source}/security`,
    },
    challenges: [...new Set(wanted.map(({ scheme }) => challenge(scheme, realm)))],
  };
  return (input) => (checks.some((all) => all.every((check) => check(input))) ? undefined : unauthorized);
}

type Judged = SecurityRequirement & { readonly scheme: SecurityScheme };

function isJudged(requirement: SecurityRequirement): requirement is Judged {
  return requirement.scheme !== undefined && requirement.scheme.type !== 'mutualTLS';
}

function compileRequirement({ name, scheme }: Judged, credentials: Credentials): (input: RequestInput) => boolean {
  const read = credentialReader(scheme);
  const accepted = Object.hasOwn(credentials, name) ? new Set(credentials[name]) : undefined;
  return (input) => {
    const credential = read(input);
    return credential !== undefined && credential !== '' && (accepted?.has(credential) ?? true);
  };
}

function credentialReader(scheme: SecurityScheme): ReadCredential {
  if (scheme.type === 'apiKey') return apiKeyReader(scheme.in, scheme.name);
  if (scheme.type !== 'http')
    return (input) => schemeCredential(input, 'bearer') ?? queryValue(input.search, 'access_token');
  const name = scheme.scheme.toLowerCase();
  return name === 'basic' ? basicCredential : (input) => schemeCredential(input, name);
}

function apiKeyReader(place: 'query' | 'header' | 'cookie', name: string): ReadCredential {
  if (place === 'query') return (input) => queryValue(input.search, name);
  if (place === 'cookie') return (input) => cookieValue(input.header('cookie') ?? '', name);
  const header = name.toLowerCase();
  return (input) => input.header(header) ?? undefined;
}

/** The credentials of an `Authorization` field (RFC 9110 §11.4), where its scheme is the one wanted. */
function schemeCredential(input: RequestInput, scheme: string): string | undefined {
  const field = input.header('authorization');
  if (field === null) return undefined;
  const space = field.indexOf(' ');
  if (space < 0 || field.slice(0, space).toLowerCase() !== scheme) return undefined;
  return field.slice(space + 1).trim();
}

/** `user:password` of Basic credentials (RFC 7617 §2); `undefined` where they are not of that form. */
function basicCredential(input: RequestInput): string | undefined {
  const encoded = schemeCredential(input, 'basic');
  if (encoded === undefined) return undefined;
  try {
    const pair = atob(encoded);
    return pair.includes(':') ? pair : undefined;
  } catch {
    return undefined;
  }
}

function queryValue(search: string, name: string): string | undefined {
  return search === '' ? undefined : (new URLSearchParams(search).get(name) ?? undefined);
}

function cookieValue(header: string, name: string): string | undefined {
  for (const pair of header.split(';')) {
    const at = pair.indexOf('=');
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim();
  }
  return undefined;
}

function describe({ name, scheme }: Judged): string {
  if (scheme.type === 'apiKey')
    return `the ${scheme.in === 'query' ? 'query parameter' : scheme.in} "${scheme.name}" (${name})`;
  const kind = scheme.type === 'http' ? capitalised(scheme.scheme) : 'Bearer';
  return `"Authorization: ${kind} ..." (${name})`;
}

function challenge(scheme: SecurityScheme, realm: string): string {
  const quoted = `realm="${realm.replace(/[^\x20-\x7e]|["\\]/g, '')}"`;
  if (scheme.type === 'apiKey')
    return `ApiKey ${quoted}, in="${scheme.in}", name="${scheme.name.replace(/[^\x21-\x7e]|["\\]/g, '')}"`;
  return `${scheme.type === 'http' ? capitalised(scheme.scheme) : 'Bearer'} ${quoted}`;
}

function capitalised(scheme: string): string {
  return scheme.charAt(0).toUpperCase() + scheme.slice(1).toLowerCase();
}
