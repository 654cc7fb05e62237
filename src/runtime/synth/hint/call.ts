import type { Kind } from '../field/kind.ts';
import { isObject, setOwn } from '../json.ts';
import type { Run } from '../run.ts';
import type { FakerHint } from './parse.ts';

/** What faker would take from somewhere real, or at odds with the fields beside it, is made as for a name. */
const OWN: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  ['company.name', 'companyName'],
  ['finance.bic', 'bic'],
  ['finance.creditCardNumber', 'cardNumber'],
  ['finance.iban', 'iban'],
  ['image.avatar', 'avatarUrl'],
  ['image.avatarGitHub', 'avatarUrl'],
  ['image.personPortrait', 'avatarUrl'],
  ['image.url', 'imageUrl'],
  ['image.urlLoremFlickr', 'imageUrl'],
  ['image.urlPicsumPhotos', 'imageUrl'],
  ['internet.displayName', 'username'],
  ['internet.domainName', 'domain'],
  ['internet.email', 'email'],
  ['internet.exampleEmail', 'email'],
  ['internet.ip', 'ip'],
  ['internet.ipv4', 'ip'],
  ['internet.ipv6', 'ipv6'],
  ['internet.url', 'url'],
  ['internet.username', 'username'],
  ['location.city', 'city'],
  ['location.country', 'country'],
  ['location.countryCode', 'countryCode'],
  ['location.state', 'region'],
  ['location.street', 'street'],
  ['location.streetAddress', 'streetAddress'],
  ['location.timeZone', 'timeZone'],
  ['location.zipCode', 'postalCode'],
  ['person.firstName', 'firstName'],
  ['person.fullName', 'fullName'],
  ['person.lastName', 'lastName'],
  ['person.middleName', 'middleName'],
  ['person.prefix', 'honorific'],
  ['person.sex', 'gender'],
  ['phone.number', 'phone'],
]);

/** Heeded without its arguments only: they would lead to hosts and numbers of somebody's. */
const ALWAYS_OWN =
  /^(?:image\.(?!dataUri)|internet\.(?:url|domainName|ip|ipv4|ipv6)$|finance\.(?:creditCardNumber|iban|bic)$)/;

/** The kind that a hint stands for, where it is made as for a name. */
export function kindOfHint({ path, args }: FakerHint): Kind | undefined {
  return args.length === 0 || ALWAYS_OWN.test(path) ? OWN.get(path) : undefined;
}

/** The answer of faker to a hint, as JSON; `undefined` where it has none. It depends on the run's stream and its present alone. */
export function askFaker({ path, args }: FakerHint, run: Run): unknown {
  const [module = '', method = ''] = (path === 'internet.email' ? 'internet.exampleEmail' : path).split('.');
  try {
    return run.lexicon.ask(run, (faker) => {
      faker.setDefaultRefDate(new Date(run.now));
      const methods = (faker as unknown as Readonly<Record<string, Readonly<Record<string, unknown>>>>)[module];
      const call = methods?.[method];
      return typeof call === 'function' ? toJson(call.apply(methods, structuredClone(args)), DEEPEST) : undefined;
    });
  } catch (error) {
    if (error instanceof Error) return undefined;
    throw error;
  }
}

const DEEPEST = 4;

function toJson(value: unknown, depth: number): unknown {
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  if (value === null || typeof value !== 'object') return typeof value === 'function' ? undefined : value;
  if (depth === 0) return undefined;
  if (Array.isArray(value)) return value.map((item) => toJson(item, depth - 1) ?? null);
  if (!isObject(value)) return undefined;
  const copy: Record<string, unknown> = {};
  for (const [name, child] of Object.entries(value)) setOwn(copy, name, toJson(child, depth - 1) ?? null);
  return copy;
}
