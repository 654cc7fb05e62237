import { readdirSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { loadLexicon } from '../../../../../src/runtime/synth/lexicon/load.ts';
import { LOCALES, localeNamed, unknownLocale } from '../../../../../src/runtime/synth/lexicon/locale.ts';
import { objectOf, objects } from '../made.ts';

const FILES = new URL('../../../../../node_modules/@faker-js/faker/dist/locale/', import.meta.url);
const PERSON = objectOf({ name: 'string', firstName: 'string', lastName: 'string', email: 'string/email' });
const PLACE = objectOf({ city: 'string', country: 'string', zip: 'string', phone: 'string', currency: 'string' });

test('every locale of faker is known but the one without names, and no other', () => {
  const files = readdirSync(FILES).flatMap((name) => /^(\w+)\.js$/.exec(name)?.[1] ?? []);
  expect([...LOCALES].sort()).toEqual(files.filter((name) => name !== 'base').sort());
});

describe('a locale is found', () => {
  it.each([
    ['de', 'de'],
    ['DE', 'de'],
    ['de-AT', 'de_AT'],
    ['de-DE', 'de'],
    ['pt', 'pt_BR'],
    ['pt-br', 'pt_BR'],
    ['en_US', 'en_US'],
    ['zh', 'zh_CN'],
    ['xx', undefined],
    ['', undefined],
    ['../de', undefined],
    ['de/../../x', undefined],
    ['__proto__', undefined],
  ])('by %s', (name, locale) => {
    expect(localeNamed(name)).toBe(locale);
  });

  it('or one that is near is named', () => {
    expect(unknownLocale('dee')).toBe('There is no locale "dee"; did you mean de?');
    expect(unknownLocale('klingon')).toContain('some are de,');
  });
});

describe('people and places are of the locale', () => {
  it('in German', async () => {
    await loadLexicon('de');
    const countries = new Set(objects(PLACE, { locale: 'de' }).map(({ country }) => country));
    expect(countries).toEqual(new Set(['Deutschland', 'Österreich', 'Schweiz']));
    for (const { phone, currency } of objects(PLACE, { locale: 'de' })) {
      expect(phone).toMatch(/^\+(?:49|43|41) /);
      expect(currency).toBe('EUR');
    }
  });

  it.each([...LOCALES])('in %s, with addresses in ASCII', async (locale) => {
    await loadLexicon(locale);
    for (const person of objects(PERSON, { locale, count: 5 })) {
      expect(person['firstName']).not.toBe('');
      expect(person['lastName']).not.toBe('');
      expect(person['email']).toMatch(/^[a-z0-9]+\.[a-z0-9]+@example\.(?:com|net|org)$/);
    }
    for (const place of objects(PLACE, { locale, count: 5 }))
      for (const value of Object.values(place)) expect(value).not.toBe('');
  });

  it('with the family name first where it is so', async () => {
    await loadLexicon('ja');
    const schema = objectOf({ fullName: 'string', firstName: 'string', lastName: 'string' });
    const [person] = objects(schema, { locale: 'ja' });
    expect(person?.['fullName']).toBe(`${person?.['lastName']} ${person?.['firstName']}`);
  });
});
