/** What the names of a place's properties mean. */
export const PLACE_TEXTS = {
  streetAddress: `
    street address, address line, address1, addr, addr1, line1, street line, street1, address street, street and
    number, thoroughfare, address line one`,
  street: 'street, street name, road, route name',
  houseNumber: 'house number, house no, building number, street number, street no, house nr',
  secondaryAddress: `
    secondary address, address2, addr2, line2, street2, apartment, apt, suite, unit number, flat, address line two,
    sub premise, apartment number`,
  city: 'city, city name, town, municipality, locality, birth place, place of birth, hometown',
  district: 'district, neighborhood, neighbourhood, suburb, borough, quarter name, sublocality, ward',
  region: 'region, region name, province, state name, county, county name, administrative area, canton',
  regionCode: 'region code, state code, state abbr, province code, state abbreviation, subdivision code',
  postalCode: 'postal code, post code, zip, zip code, postal, plz, pin code, zip plus4, cep',
  country: 'country, country name, country of residence, country of origin, nation, made in',
  countryCode: `
    country code, country iso, country iso code, iso country, alpha2, alpha2 code, iso2, cca2, market, territory`,
  countryCode3: 'country code3, alpha3, alpha3 code, iso3, cca3',
  countryNumber: 'country number, country numeric, ccn3, numeric country code',
  dialingCode: 'dial code, dialing code, dialling code, calling code, phone country code, phone code, phone prefix',
  continent: 'continent, continent name',
  timeZone: 'time zone, tz, tz name, zone id, time zone name',
  utcOffset: 'utc offset, gmt offset, time zone offset, tz offset',
  fullAddress: 'address, address text, address label, shippingaddress, billingaddress',
  building: 'building, building name, premise',
  floor: 'floor, floor number, storey, story number',
  room: 'room, room number, room name, room no',
  placeName: `
    place name, place, location name, venue, venue name, landmark, point of interest, location, site name, spot`,
  directionName: 'compass direction, cardinal direction, wind direction',
  language: 'language, language name, mother tongue',
  languageCode: 'lang, language code, iso639, lang code, preferred language, hreflang, content language',
  locale: 'locale, locale code, locale id, culture, culture code, language tag, accept language',
  demonym: 'demonym',
  airportCode: 'airport code, iata, iata code, origin airport, destination airport, departure airport, arrival airport',
  airport: 'airport, airport name',
  airline: 'airline, airline name',
  flightNumber: 'flight number, flight no, flight',
  geohash: 'geo hash',
  locationCode: 'location code, site code',
} as const;

/** The same of numbers. */
export const PLACE_NUMBERS = {
  latitude: 'latitude, lat, lat deg',
  longitude: 'longitude, lng, lon, long',
  coordinate: 'coordinate, coordinates, lat lng, lat long, lat lon, geo point, bbox, bounding box, gps',
  altitude: 'altitude, elevation',
  heading: 'heading, bearing, azimuth, course over ground',
} as const;
