/** A country as its places share it. */
export interface Country {
  /** ISO 3166-1: two letters, three letters, three digits. */
  readonly code: string;
  readonly code3: string;
  readonly number: string;
  readonly name: string;
  /** As it calls itself, in the language that is first in {@link Country.languages}. */
  readonly localName: string;
  /** ISO 4217. */
  readonly currency: string;
  /** The country's dialling code, with `+`. */
  readonly dialingCode: string;
  /** ISO 639-1, the commonest first. */
  readonly languages: readonly string[];
  readonly demonym: string;
  readonly continent: string;
}

const ROWS = `
AE ARE 784 | United Arab Emirates | الإمارات العربية المتحدة | AED | 971 | ar | Emirati | Asia
AR ARG 032 | Argentina | Argentina | ARS | 54 | es | Argentine | South America
AT AUT 040 | Austria | Österreich | EUR | 43 | de | Austrian | Europe
AU AUS 036 | Australia | Australia | AUD | 61 | en | Australian | Oceania
BE BEL 056 | Belgium | België | EUR | 32 | nl fr | Belgian | Europe
BR BRA 076 | Brazil | Brasil | BRL | 55 | pt | Brazilian | South America
CA CAN 124 | Canada | Canada | CAD | 1 | en fr | Canadian | North America
CH CHE 756 | Switzerland | Schweiz | CHF | 41 | de fr | Swiss | Europe
CN CHN 156 | China | 中国 | CNY | 86 | zh | Chinese | Asia
CZ CZE 203 | Czechia | Česko | CZK | 420 | cs | Czech | Europe
DE DEU 276 | Germany | Deutschland | EUR | 49 | de | German | Europe
DK DNK 208 | Denmark | Danmark | DKK | 45 | da | Danish | Europe
ES ESP 724 | Spain | España | EUR | 34 | es | Spanish | Europe
FI FIN 246 | Finland | Suomi | EUR | 358 | fi | Finnish | Europe
FR FRA 250 | France | France | EUR | 33 | fr | French | Europe
GB GBR 826 | United Kingdom | United Kingdom | GBP | 44 | en | British | Europe
GR GRC 300 | Greece | Ελλάδα | EUR | 30 | el | Greek | Europe
HU HUN 348 | Hungary | Magyarország | HUF | 36 | hu | Hungarian | Europe
IE IRL 372 | Ireland | Ireland | EUR | 353 | en | Irish | Europe
IN IND 356 | India | India | INR | 91 | en | Indian | Asia
IT ITA 380 | Italy | Italia | EUR | 39 | it | Italian | Europe
JP JPN 392 | Japan | 日本 | JPY | 81 | ja | Japanese | Asia
KR KOR 410 | South Korea | 대한민국 | KRW | 82 | ko | South Korean | Asia
MX MEX 484 | Mexico | México | MXN | 52 | es | Mexican | North America
NL NLD 528 | Netherlands | Nederland | EUR | 31 | nl | Dutch | Europe
NO NOR 578 | Norway | Norge | NOK | 47 | nb no | Norwegian | Europe
NZ NZL 554 | New Zealand | New Zealand | NZD | 64 | en | New Zealander | Oceania
PL POL 616 | Poland | Polska | PLN | 48 | pl | Polish | Europe
PT PRT 620 | Portugal | Portugal | EUR | 351 | pt | Portuguese | Europe
SE SWE 752 | Sweden | Sverige | SEK | 46 | sv | Swedish | Europe
SG SGP 702 | Singapore | Singapore | SGD | 65 | en | Singaporean | Asia
TR TUR 792 | Türkiye | Türkiye | TRY | 90 | tr | Turkish | Asia
UA UKR 804 | Ukraine | Україна | UAH | 380 | uk | Ukrainian | Europe
US USA 840 | United States | United States | USD | 1 | en | American | North America
ZA ZAF 710 | South Africa | South Africa | ZAR | 27 | en af zu | South African | Africa`;

/** The countries by their two letters. */
export const COUNTRIES: ReadonlyMap<string, Country> = new Map(ROWS.trim().split('\n').map(countryOf));

function countryOf(row: string): readonly [string, Country] {
  const [
    codes = '',
    name = '',
    localName = '',
    currency = '',
    dialing = '',
    languages = '',
    demonym = '',
    continent = '',
  ] = row.split('|').map((cell) => cell.trim());
  const [code = '', code3 = '', number = ''] = codes.split(' ');
  const known = { code, code3, number, name, localName, currency, demonym, continent };
  return [code, { ...known, dialingCode: `+${dialing}`, languages: languages.split(' ') }];
}
