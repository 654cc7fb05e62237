import type { Kind } from './kind.ts';
import { meaningOf } from './meaning.ts';
import type { Owner } from './owner.ts';

/** What tells an object's class where no name does. */
const SIGNS: readonly (readonly [Owner, readonly (readonly Kind[])[]])[] = [
  [
    'person',
    [
      ['firstName', 'lastName'],
      ['email', 'username'],
      ['birthDate', 'gender'],
    ],
  ],
  ['pet', [['breed']]],
  [
    'address',
    [
      ['city', 'postalCode'],
      ['city', 'streetAddress'],
      ['city', 'country'],
      ['street', 'postalCode'],
    ],
  ],
  ['place', [['latitude', 'longitude']]],
  ['product', [['sku'], ['barcode']]],
  ['vehicle', [['vin'], ['licensePlate']]],
  ['book', [['isbn']]],
];

/** The class of an object that is told by the names of its members alone. */
export function ownerOfMembers(names: Iterable<string>): Owner | undefined {
  const kinds = new Set<Kind | undefined>();
  for (const name of names) kinds.add(meaningOf(name, 'text', undefined)).add(meaningOf(name, 'number', undefined));
  return SIGNS.find(([, signs]) => signs.some((sign) => sign.every((kind) => kinds.has(kind))))?.[0];
}
