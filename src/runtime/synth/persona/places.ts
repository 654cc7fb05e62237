import { COUNTRIES, type Country } from './countries.ts';

/** A city with what belongs to it; `#` in a pattern stands for a digit, and `@` for a letter. */
export interface City {
  readonly country: Country;
  readonly name: string;
  readonly localName: string;
  readonly region: string;
  readonly localRegion: string;
  /** The part after the country's letters in ISO 3166-2, or what stands in addresses. */
  readonly regionCode: string;
  readonly postalPattern: string;
  readonly latitude: number;
  readonly longitude: number;
  /** As the IANA time zone database names it. */
  readonly timeZone: string;
  /** A number behind the dialling code; of the ranges kept for fiction where the country has some. */
  readonly phonePattern: string;
  /** IATA's code of its airport. */
  readonly airport: string;
}

const ROWS = `
US | New York | New York | NY | 1001# | 40.7128 -74.0060 | America/New_York | 212-555-01## | JFK
US | San Francisco | California | CA | 9410# | 37.7749 -122.4194 | America/Los_Angeles | 415-555-01## | SFO
US | Chicago | Illinois | IL | 6060# | 41.8781 -87.6298 | America/Chicago | 312-555-01## | ORD
US | Austin | Texas | TX | 7870# | 30.2672 -97.7431 | America/Chicago | 512-555-01## | AUS
US | Seattle | Washington | WA | 9810# | 47.6062 -122.3321 | America/Los_Angeles | 206-555-01## | SEA
US | Boston | Massachusetts | MA | 0211# | 42.3601 -71.0589 | America/New_York | 617-555-01## | BOS
US | Denver | Colorado | CO | 8020# | 39.7392 -104.9903 | America/Denver | 303-555-01## | DEN
US | Atlanta | Georgia | GA | 3030# | 33.7490 -84.3880 | America/New_York | 404-555-01## | ATL
GB | London | England | ENG | EC1A #@@ | 51.5074 -0.1278 | Europe/London | 20 7946 0### | LHR
GB | Manchester | England | ENG | M1 #@@ | 53.4808 -2.2426 | Europe/London | 161 496 0### | MAN
GB | Edinburgh | Scotland | SCT | EH1 #@@ | 55.9533 -3.1883 | Europe/London | 131 496 0### | EDI
IE | Dublin | Leinster | L | D0# V### | 53.3498 -6.2603 | Europe/Dublin | 20 91# #### | DUB
CA | Toronto | Ontario | ON | M5V #@# | 43.6532 -79.3832 | America/Toronto | 416-555-01## | YYZ
CA | Vancouver | British Columbia | BC | V6B #@# | 49.2827 -123.1207 | America/Vancouver | 604-555-01## | YVR
CA | Montreal=Montréal | Quebec=Québec | QC | H2Y #@# | 45.5017 -73.5673 | America/Toronto | 514-555-01## | YUL
AU | Sydney | New South Wales | NSW | 200# | -33.8688 151.2093 | Australia/Sydney | 2 7010 #### | SYD
AU | Melbourne | Victoria | VIC | 300# | -37.8136 144.9631 | Australia/Melbourne | 3 7010 #### | MEL
NZ | Auckland | Auckland | AUK | 101# | -36.8509 174.7645 | Pacific/Auckland | 9 555 01## | AKL
SG | Singapore | Singapore | SG | 0486## | 1.3521 103.8198 | Asia/Singapore | 6### #### | SIN
IN | Bengaluru | Karnataka | KA | 5600## | 12.9716 77.5946 | Asia/Kolkata | 80 #### #### | BLR
IN | Mumbai | Maharashtra | MH | 4000## | 19.0760 72.8777 | Asia/Kolkata | 22 #### #### | BOM
ZA | Cape Town | Western Cape | WC | 800# | -33.9249 18.4241 | Africa/Johannesburg | 21 555 #### | CPT
DE | Berlin | Berlin | BE | 101## | 52.5200 13.4050 | Europe/Berlin | 30 23125 ### | BER
DE | Munich=München | Bavaria=Bayern | BY | 803## | 48.1351 11.5820 | Europe/Berlin | 89 99998 ### | MUC
DE | Hamburg | Hamburg | HH | 200## | 53.5511 9.9937 | Europe/Berlin | 40 66969 ### | HAM
DE | Cologne=Köln | North Rhine-Westphalia=Nordrhein-Westfalen | NW | 506## | 50.9375 6.9603 | Europe/Berlin | 221 4710 ### | CGN
AT | Vienna=Wien | Vienna=Wien | 9 | 10#0 | 48.2082 16.3738 | Europe/Vienna | 1 555 #### | VIE
CH | Zurich=Zürich | Zurich=Zürich | ZH | 800# | 47.3769 8.5417 | Europe/Zurich | 44 555 ## ## | ZRH
CH | Geneva=Genève | Geneva=Genève | GE | 120# | 46.2044 6.1432 | Europe/Zurich | 22 555 ## ## | GVA
FR | Paris | Île-de-France | IDF | 750## | 48.8566 2.3522 | Europe/Paris | 1 99 00 ## ## | CDG
FR | Lyon | Auvergne-Rhône-Alpes | ARA | 6900# | 45.7640 4.8357 | Europe/Paris | 4 65 71 ## ## | LYS
BE | Brussels=Brussel | Brussels-Capital=Brussel | BRU | 10#0 | 50.8503 4.3517 | Europe/Brussels | 2 555 ## ## | BRU
NL | Amsterdam | North Holland=Noord-Holland | NH | 101# @@ | 52.3676 4.9041 | Europe/Amsterdam | 20 555 #### | AMS
ES | Madrid | Community of Madrid=Comunidad de Madrid | MD | 2800# | 40.4168 -3.7038 | Europe/Madrid | 91 555 ## ## | MAD
ES | Barcelona | Catalonia=Cataluña | CT | 0800# | 41.3874 2.1686 | Europe/Madrid | 93 555 ## ## | BCN
PT | Lisbon=Lisboa | Lisbon=Lisboa | 11 | 1100-### | 38.7223 -9.1393 | Europe/Lisbon | 21 555 #### | LIS
IT | Rome=Roma | Lazio | 62 | 001## | 41.9028 12.4964 | Europe/Rome | 06 5555 #### | FCO
IT | Milan=Milano | Lombardy=Lombardia | 25 | 201## | 45.4642 9.1900 | Europe/Rome | 02 5555 #### | MXP
GR | Athens=Αθήνα | Attica=Αττική | I | 105 ## | 37.9838 23.7275 | Europe/Athens | 21 0555 #### | ATH
PL | Warsaw=Warszawa | Masovia=Mazowieckie | 14 | 00-### | 52.2297 21.0122 | Europe/Warsaw | 22 555 ## ## | WAW
CZ | Prague=Praha | Prague=Praha | 10 | 1#0 00 | 50.0755 14.4378 | Europe/Prague | 255 ### ### | PRG
HU | Budapest | Budapest | BU | 10## | 47.4979 19.0402 | Europe/Budapest | 1 555 #### | BUD
SE | Stockholm | Stockholm | AB | 111 ## | 59.3293 18.0686 | Europe/Stockholm | 8 465 004 ## | ARN
NO | Oslo | Oslo | 03 | 01## | 59.9139 10.7522 | Europe/Oslo | 22 55 ## ## | OSL
DK | Copenhagen=København | Capital Region=Hovedstaden | 84 | 11## | 55.6761 12.5683 | Europe/Copenhagen | 33 55 ## ## | CPH
FI | Helsinki | Uusimaa | 18 | 001#0 | 60.1699 24.9384 | Europe/Helsinki | 9 555 #### | HEL
UA | Kyiv=Київ | Kyiv=Київ | 30 | 010## | 50.4501 30.5234 | Europe/Kyiv | 44 555 #### | KBP
TR | Istanbul=İstanbul | Istanbul=İstanbul | 34 | 340## | 41.0082 28.9784 | Europe/Istanbul | 212 555 ## ## | IST
JP | Tokyo=東京 | Tokyo=東京都 | 13 | 100-00## | 35.6762 139.6503 | Asia/Tokyo | 3-5550-#### | HND
JP | Osaka=大阪 | Osaka=大阪府 | 27 | 530-00## | 34.6937 135.5023 | Asia/Tokyo | 6-5550-#### | KIX
KR | Seoul=서울 | Seoul=서울특별시 | 11 | 045## | 37.5665 126.9780 | Asia/Seoul | 2-555-#### | ICN
CN | Shanghai=上海 | Shanghai=上海市 | SH | 2000## | 31.2304 121.4737 | Asia/Shanghai | 21 5555 #### | PVG
AE | Dubai=دبي | Dubai=دبي | DU | 00000 | 25.2048 55.2708 | Asia/Dubai | 4 555 #### | DXB
BR | São Paulo | São Paulo | SP | 010##-000 | -23.5505 -46.6333 | America/Sao_Paulo | 11 5555-#### | GRU
BR | Rio de Janeiro | Rio de Janeiro | RJ | 200##-000 | -22.9068 -43.1729 | America/Sao_Paulo | 21 5555-#### | GIG
MX | Mexico City=Ciudad de México | Mexico City=Ciudad de México | CMX | 060## | 19.4326 -99.1332 | America/Mexico_City | 55 5555 #### | MEX
AR | Buenos Aires | Buenos Aires | B | C10##AAA | -34.6037 -58.3816 | America/Argentina/Buenos_Aires | 11 5555-#### | EZE`;

/** Real places, in many countries. */
export const CITIES: readonly City[] = ROWS.trim().split('\n').flatMap(cityOf);

function cityOf(row: string): City | readonly never[] {
  const cells = row.split('|').map((cell) => cell.trim());
  const [
    code = '',
    city = '',
    region = '',
    regionCode = '',
    postalPattern = '',
    where = '',
    timeZone = '',
    phonePattern = '',
  ] = cells;
  const country = COUNTRIES.get(code);
  if (country === undefined) return [];
  const [name = '', localName = name] = city.split('=');
  const [regionName = '', localRegion = regionName] = region.split('=');
  const [latitude = 0, longitude = 0] = where.split(' ').map(Number);
  const known = { country, name, localName, regionCode, postalPattern, latitude, longitude, timeZone, phonePattern };
  return { ...known, region: regionName, localRegion, airport: cells[8] ?? '' };
}

/**
 * The cities of a locale: those of its country (`de_AT`), else those whose first language it is; for plain English and
 * where there are none, all of them.
 */
export function citiesOf(locale: string): readonly City[] {
  const [language = '', country = ''] = locale.split('_');
  const inCountry = CITIES.filter((city) => city.country.code === country);
  if (inCountry.length > 0) return inCountry;
  const speaking = locale === 'en' ? [] : CITIES.filter((city) => city.country.languages[0] === language);
  return speaking.length > 0 ? speaking : CITIES;
}
