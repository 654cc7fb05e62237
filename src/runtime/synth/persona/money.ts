import { citiesOf } from './places.ts';

/** A currency as ISO 4217 has it. */
export interface Currency {
  readonly code: string;
  readonly name: string;
  readonly symbol: string;
  /** Digits behind the point. */
  readonly digits: number;
  /** About how many of it are a euro: what costs ten there costs so many times ten here. */
  readonly worth: number;
}

const ROWS = `
EUR Euro € 2 1
USD US Dollar $ 2 1
GBP Pound Sterling £ 2 1
CHF Swiss Franc CHF 2 1
CAD Canadian Dollar CA$ 2 1.5
AUD Australian Dollar A$ 2 1.6
NZD New Zealand Dollar NZ$ 2 1.8
SGD Singapore Dollar S$ 2 1.4
JPY Yen ¥ 0 150
KRW Won ₩ 0 1400
CNY Yuan Renminbi ¥ 2 7
INR Indian Rupee ₹ 2 90
BRL Brazilian Real R$ 2 6
MXN Mexican Peso MX$ 2 20
ARS Argentine Peso AR$ 2 1000
ZAR Rand R 2 20
SEK Swedish Krona kr 2 11
NOK Norwegian Krone kr 2 11
DKK Danish Krone kr 2 7
PLN Zloty zł 2 4
CZK Czech Koruna Kč 2 25
HUF Forint Ft 2 400
TRY Turkish Lira ₺ 2 35
UAH Hryvnia ₴ 2 45
AED UAE Dirham AED 2 4`;

/** The currencies of the places that there are. */
export const CURRENCIES: readonly Currency[] = ROWS.trim()
  .split('\n')
  .map((row) => {
    const [code = '', ...words] = row.split(' ');
    const [symbol = '', digits = '', worth = ''] = words.slice(-3);
    return { code, name: words.slice(0, -3).join(' '), symbol, digits: Number(digits), worth: Number(worth) };
  });

const EURO = CURRENCIES[0] as Currency;
const known = new Map<string, Currency>();

/**
 * The currency of all prices of a locale, so that an order, its items and its payment are in one: that of its country, or of
 * the first whose language it is; dollars in plain English.
 */
export function currencyOf(locale: string): Currency {
  let currency = known.get(locale);
  if (currency === undefined) {
    const cities = citiesOf(locale);
    const code = cities[0]?.country.currency;
    currency = CURRENCIES.find((candidate) => candidate.code === code) ?? EURO;
    known.set(locale, currency);
  }
  return currency;
}
