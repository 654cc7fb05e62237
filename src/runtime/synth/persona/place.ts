import { drawn, drawnBelow } from '../seed.ts';
import type { Country } from './countries.ts';
import { type City, citiesOf } from './places.ts';

/** Somewhere: what all fields about one place share. */
export interface Place {
  readonly country: Country;
  readonly countryName: string;
  readonly city: string;
  readonly region: string;
  readonly regionCode: string;
  readonly postalCode: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly timeZone: string;
  readonly houseNumber: number;
  /** The number as people write it, with the dialling code of the country. */
  readonly phone: string;
  readonly airport: string;
}

const cities = new Map<string, readonly City[]>();

/** The place that a seed stands for in a locale. */
export function placeOf(seed: number, locale: string): Place {
  let known = cities.get(locale);
  if (known === undefined) {
    known = citiesOf(locale);
    cities.set(locale, known);
  }
  const city = known[drawnBelow(seed, 20, known.length)] as City;
  const { country, regionCode, timeZone, airport } = city;
  const isLocal = locale.split('_')[0] === country.languages[0];
  return {
    country,
    countryName: isLocal ? country.localName : country.name,
    city: isLocal ? city.localName : city.name,
    region: isLocal ? city.localRegion : city.region,
    regionCode,
    postalCode: filled(city.postalPattern, drawn(seed, 21)),
    latitude: nearby(city.latitude, drawn(seed, 22)),
    longitude: nearby(city.longitude, drawn(seed, 23)),
    timeZone,
    houseNumber: 1 + drawnBelow(seed, 24, 180),
    phone: `${country.dialingCode} ${filled(city.phonePattern, drawn(seed, 25))}`,
    airport,
  };
}

/** Within some two kilometres, to six digits. */
function nearby(degrees: number, bits: number): number {
  return Math.round((degrees + (bits / 0x1_0000_0000 - 0.5) * 0.04) * 1e6) / 1e6;
}

const LETTERS = 'ABCDEFGHJKLMNPRSTUVWXY';

/** A pattern with a digit for each `#`, and a letter for each `@`. */
function filled(pattern: string, bits: number): string {
  let rest = bits;
  let text = '';
  for (const symbol of pattern) {
    if (symbol === '#') text += String(rest % 10);
    else if (symbol === '@') text += LETTERS.charAt(rest % LETTERS.length);
    else {
      text += symbol;
      continue;
    }
    rest = (Math.imul(rest, 0x9e3779b1) ^ (rest >>> 13)) >>> 0;
  }
  return text;
}
