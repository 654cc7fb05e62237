import { describe, expect, it } from 'vitest';
import { CITIES } from '../../../../../src/runtime/synth/persona/places.ts';
import { NOW } from '../judge.ts';
import { objectOf, objects } from '../made.ts';

const text = (value: unknown): string => String(value);

describe('the fields of one object agree', () => {
  it('about a person', () => {
    const schema = objectOf({
      firstName: 'string',
      last_name: 'string',
      fullName: 'string',
      email: 'string/email',
      username: 'string',
      gender: 'string',
      age: 'integer',
      birthDate: 'string/date',
    });
    for (const person of objects(schema)) {
      expect(person['fullName']).toBe(`${person['firstName']} ${person['last_name']}`);
      const given = text(person['firstName'])
        .toLowerCase()
        .normalize('NFD')
        .replace(/[^a-z]/g, '');
      expect(person['email']).toMatch(new RegExp(`^${given}\\..+@example\\.(com|org|net)$`));
      expect(text(person['username']).charAt(0)).toBe(given.charAt(0));
      const years = (NOW - Date.parse(text(person['birthDate']))) / (365.25 * 86_400_000);
      expect(Math.floor(years)).toBe(person['age']);
    }
    expect(objects(schema)[0]).toMatchInlineSnapshot(`
      {
        "age": 20,
        "birthDate": "2006-03-04",
        "email": "clyde.breitenberg@example.com",
        "firstName": "Clyde",
        "fullName": "Clyde Breitenberg",
        "gender": "male",
        "last_name": "Breitenberg",
        "username": "clyde_breitenberg25",
      }
    `);
  });

  it('about a place, down to the postal code and the time zone', () => {
    const place = { city: 'string', state: 'string', zip: 'string', country: 'string', countryCode: 'string' };
    const schema = objectOf({ ...place, latitude: 'number', longitude: 'number', timezone: 'string', phone: 'string' });
    for (const made of objects(schema)) {
      const city = CITIES.find(({ name }) => name === made['city']);
      expect(city).toBeDefined();
      expect(made).toMatchObject({
        country: city?.country.name,
        countryCode: city?.country.code,
        timezone: city?.timeZone,
      });
      expect(Math.abs(Number(made['latitude']) - (city?.latitude ?? 0))).toBeLessThan(0.1);
      expect(text(made['phone']).startsWith(city?.country.dialingCode ?? '?')).toBe(true);
      expect(text(made['zip']).slice(0, 2)).toBe(
        city?.postalPattern.replaceAll('#', '').slice(0, 2) || text(made['zip']).slice(0, 2),
      );
    }
  });

  it('about time: what is later in a life is later', () => {
    const moment = 'string/date-time';
    const names = [
      'createdAt',
      'startedAt',
      'publishedAt',
      'shippedAt',
      'deliveredAt',
      'updatedAt',
      'completedAt',
      'lastLogin',
    ];
    const later = ['nextBillingDate', 'dueDate', 'endDate', 'expiresAt'];
    const schema = objectOf(Object.fromEntries([...names, ...later].map((name) => [name, moment])));
    for (const life of objects(schema)) {
      const times = [...names, ...later].map((name) => text(life[name]));
      expect(times).toEqual(times.toSorted());
      expect(Date.parse(times[names.length - 1] ?? '')).toBeLessThan(NOW);
      expect(Date.parse(times[names.length] ?? '')).toBeGreaterThan(NOW);
    }
  });

  it('in whatever form a moment is written', () => {
    const schema = objectOf({
      createdAt: 'integer',
      updated_at: { type: 'integer', minimum: 1_500_000_000_000 },
      startDate: 'string/date',
      endDate: 'string',
      expires: { type: 'string', pattern: '^\\d+$' },
    });
    for (const made of objects(schema)) {
      expect(Number(made['createdAt']) * 1000).toBeLessThan(Number(made['updated_at']));
      expect(made['startDate']).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(made['endDate']).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
      expect(Number(made['expires']) * 1000).toBeGreaterThan(NOW);
    }
  });

  it('with a price in the currency of the locale', () => {
    const schema = objectOf({ price: 'number', currency: 'string' });
    for (const { price, currency } of objects(schema, { locale: 'en' })) {
      expect(currency).toBe('USD');
      expect(Number(price) * 100).toBeCloseTo(Math.round(Number(price) * 100), 6);
    }
  });
});

describe('parts of an object are about the same', () => {
  it('as the object around them', () => {
    const schema = objectOf({
      name: objectOf({ first: 'string', last: 'string' }),
      email: 'string',
      address: objectOf({ city: 'string', country: 'string' }),
      location: objectOf({ lat: 'number', lng: 'number' }),
    });
    for (const made of objects(schema) as readonly { [name: string]: Record<string, unknown> & string }[]) {
      const city = CITIES.find(({ name }) => name === made['address']?.['city']);
      expect(Math.abs(Number(made['location']?.['lat']) - (city?.latitude ?? 0))).toBeLessThan(0.1);
      expect(made['email']?.charAt(0)).toBe(text(made['name']?.['first']).toLowerCase().normalize('NFD').charAt(0));
    }
  });

  it('and those that are something else are not', () => {
    const person = objectOf({ email: 'string' });
    const schema = objectOf({ email: 'string', manager: person });
    for (const made of objects(schema)) expect((made['manager'] as { email: string }).email).not.toBe(made['email']);
  });

  it('nor are the items of a list', () => {
    const schema = objectOf({ emails: { type: 'array', minItems: 5, items: { type: 'string' } } });
    for (const { emails } of objects(schema, { count: 5 })) expect(new Set(emails as string[]).size).toBeGreaterThan(3);
  });
});

it('takes the literal that agrees', () => {
  const currency = { type: 'string', enum: ['EUR', 'USD', 'GBP'] } as const;
  const country = { type: 'string', enum: ['US', 'DE', 'GB', 'FR'] } as const;
  for (const made of objects(objectOf({ city: 'string', country, currency }))) {
    expect(made['currency']).toBe('USD');
    const code = CITIES.find(({ name }) => name === made['city'])?.country.code ?? '';
    if (country.enum.includes(code as 'US')) expect(made['country']).toBe(code);
  }
});
