import type { PLACE_TEXTS } from '../../field/table/place.ts';
import type { Persona } from '../../persona/persona.ts';
import type { Run } from '../../run.ts';
import { fillPattern, oneOf, patterned, pick, type TextMaker, type TextMakers } from './maker.ts';

/** The street of the persona: a fixed one of the locale's. */
function street(run: Run, persona: Persona): string {
  return persona.pick(
    run.lexicon.stock('street', (faker) => faker.location.street()),
    60,
  );
}

/** Street and number in the order of the locale. */
const streetAddress: TextMaker = (run, persona) => {
  const name = street(run, persona);
  const number = persona.place.houseNumber;
  const [pattern = ''] = run.lexicon.list('location.street_address.normal');
  if (pattern.startsWith('{{location.building')) return `${number} ${name}`;
  return pattern.includes('buildingNumber') ? `${name} ${number}` : name;
};

const fullAddress: TextMaker = (run, persona, room) => {
  const { city, postalCode, regionCode, country, countryName } = persona.place;
  const [before] = run.lexicon.list('location.street_address.normal');
  const numberFirst = before?.startsWith('{{location.building') === true;
  const place = numberFirst ? `${city}, ${regionCode} ${postalCode}` : `${postalCode} ${city}`;
  return `${streetAddress(run, persona, room)}, ${place}, ${country.code === 'US' ? 'USA' : countryName}`;
};

/** Texts about places. */
export const PLACE_MAKERS: Readonly<Record<keyof typeof PLACE_TEXTS, TextMakers>> = {
  streetAddress: [streetAddress],
  street: [street],
  houseNumber: [(_, { place }) => String(place.houseNumber)],
  secondaryAddress: [(run) => `Apt. ${run.between(1, 60)}`, (run) => String(run.between(1, 60))],
  city: [(_, { place }) => place.city],
  district: oneOf(
    'Old Town, Riverside, Harbour, North End, Hillside, Market Quarter, University, Parkside, Westgate, Lakeview',
  ),
  region: [(_, { place }) => place.region, (_, { place }) => place.regionCode],
  regionCode: [(_, { place }) => place.regionCode, (_, { place }) => `${place.country.code}-${place.regionCode}`],
  postalCode: [(_, { place }) => place.postalCode, (run) => fillPattern('#####', run)],
  country: [
    (_, { place }) => place.countryName,
    (_, { place }) => place.country.code,
    (_, { place }) => place.country.code3,
    (_, { place }) => place.country.code.toLowerCase(),
  ],
  countryCode: [
    (_, { place }) => place.country.code,
    (_, { place }) => place.country.code3,
    (_, { place }) => place.country.code.toLowerCase(),
    (_, { place }) => place.country.number,
  ],
  countryCode3: [(_, { place }) => place.country.code3],
  countryNumber: [(_, { place }) => place.country.number],
  dialingCode: [(_, { place }) => place.country.dialingCode, (_, { place }) => place.country.dialingCode.slice(1)],
  continent: [(_, { place }) => place.country.continent],
  timeZone: [(_, { place }) => place.timeZone, () => 'UTC'],
  utcOffset: oneOf('+00:00, +01:00, +02:00, -05:00, -08:00, +09:00'),
  fullAddress: [fullAddress, streetAddress],
  building: oneOf('Building A, Main Building, North Tower, West Wing, Harbour House, Annex'),
  floor: oneOf('Ground floor, 1st floor, 2nd floor, 3rd floor, 4th floor'),
  room: patterned('#0#'),
  placeName: [(run, { place }) => `${place.city} ${pick(SITES, run)}`, (run) => pick(SITES, run)],
  directionName: oneOf('north, north-east, east, south-east, south, south-west, west, north-west'),
  language: [(_, persona) => languageOf(persona), (_, { place }) => languageCode(place.country.languages)],
  languageCode: [
    (_, { place }) => languageCode(place.country.languages),
    (_, { place }) => `${languageCode(place.country.languages)}-${place.country.code}`,
  ],
  locale: [
    (_, { place }) => `${languageCode(place.country.languages)}-${place.country.code}`,
    (_, { place }) => `${languageCode(place.country.languages)}_${place.country.code}`,
    (_, { place }) => languageCode(place.country.languages),
  ],
  demonym: [(_, { place }) => place.country.demonym],
  airportCode: [(_, { place }) => place.airport],
  airport: [(_, { place }) => `${place.city} Airport`],
  airline: oneOf('Northern Air, Skyline Airways, Blue Horizon, Coastal Wings, Alpine Air, Meridian Airlines'),
  flightNumber: patterned('@@####'),
  geohash: patterned('u33db?#?'),
  locationCode: [(run, { place }) => `${place.airport}-${run.between(1, 20)}`],
};

const SITES =
  'Central Station,City Library,Harbour Hall,Old Market,Congress Center,Botanical Garden,North Depot,Riverside Park,Town Hall,Art Museum'.split(
    ',',
  );

const languageCode = ([first = 'en']: readonly string[]): string => first;

const LANGUAGES: Readonly<Record<string, string>> = {
  ar: 'Arabic',
  cs: 'Czech',
  da: 'Danish',
  de: 'German',
  el: 'Greek',
  en: 'English',
  es: 'Spanish',
  fi: 'Finnish',
  fr: 'French',
  hu: 'Hungarian',
  it: 'Italian',
  ja: 'Japanese',
  ko: 'Korean',
  nb: 'Norwegian',
  nl: 'Dutch',
  pl: 'Polish',
  pt: 'Portuguese',
  sv: 'Swedish',
  tr: 'Turkish',
  uk: 'Ukrainian',
  zh: 'Chinese',
};

const languageOf = ({ place }: Persona): string => LANGUAGES[languageCode(place.country.languages)] ?? 'English';
