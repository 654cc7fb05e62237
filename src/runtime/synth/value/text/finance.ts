import type { FINANCE_TEXTS } from '../../field/table/finance.ts';
import { currencyOf } from '../../persona/money.ts';
import type { Persona } from '../../persona/persona.ts';
import { alphanumerics } from '../../words.ts';
import { ibanOf, ROUTING_WEIGHTS, withLuhnDigit } from './checksum.ts';
import { fillPattern, lengthIn, oneOf, patterned, type TextMaker, type TextMakers } from './maker.ts';

/** Brands of cards, with the beginning of a test number of each. */
const CARDS = [
  ['Visa', '424242#########'],
  ['Mastercard', '555555#########'],
  ['American Express', '37828#########'],
  ['Discover', '601111#########'],
] as const;

const cardOf = (persona: Persona): (typeof CARDS)[number] => CARDS[persona.below(4, 90)] ?? CARDS[0];

/** A number that looks like a test card of the persona's brand, with a good check digit. */
const cardNumber: TextMaker = (run, persona) => withLuhnDigit(fillPattern(cardOf(persona)[1], run));

/** Texts about money, accounts and cards. */
export const FINANCE_MAKERS: Readonly<Record<keyof typeof FINANCE_TEXTS, TextMakers>> = {
  currency: [(run) => currencyOf(run.locale).code, (run) => currencyOf(run.locale).code.toLowerCase()],
  currencyName: [(run) => currencyOf(run.locale).name],
  currencySymbol: [(run) => currencyOf(run.locale).symbol],
  iban: [
    (run) => ibanOf('DE', `10000000${fillPattern('##########', run)}`),
    (run) => ibanOf('NL', `TEST${fillPattern('##########', run)}`),
  ],
  bic: [
    (run, { place }) => `TEST${place.country.code}${fillPattern('@@', run)}`,
    (run, { place }) => `TEST${place.country.code}${fillPattern('@@@@@', run)}`,
  ],
  accountNumber: [(run, _, room) => fillPattern('#'.repeat(lengthIn(room, 10)), run)],
  routingNumber: [(run) => routingNumber(fillPattern('1100####', run))],
  sortCode: patterned('20-##-##'),
  cardNumber: [cardNumber],
  maskedCard: patterned('**** **** **** 4242'),
  cardBrand: [
    (_, persona) => cardOf(persona)[0],
    (_, persona) => cardOf(persona)[0].toLowerCase().replace('american express', 'amex'),
  ],
  lastFour: patterned('####'),
  bin: [(_, persona) => cardOf(persona)[1].replaceAll('#', '0').slice(0, 6)],
  cvv: patterned('###'),
  cardExpiry: [
    (run) =>
      `${String(run.between(1, 12)).padStart(2, '0')}/${(new Date(run.now).getUTCFullYear() + run.between(1, 4)) % 100}`,
  ],
  transactionType: oneOf('payment, refund, deposit, withdrawal, transfer, fee'),
  transactionText: oneOf(
    'Card payment, Monthly subscription, Invoice 1042, Salary, Grocery store, Transfer to savings, Refund, Train tickets',
  ),
  paymentStatus: oneOf('succeeded, pending, paid, failed, refunded, processing'),
  bitcoinAddress: [(run) => `bc1q${alphanumerics(run, 38).replace(/[1bio]/g, 'x')}`],
  walletAddress: [(run) => `0x${fillPattern('%'.repeat(40), run)}`],
  transactionHash: [(run) => `0x${fillPattern('%'.repeat(64), run)}`, (run) => fillPattern('%'.repeat(64), run)],
  placeCurrency: [(_, { place }) => place.country.currency],
  anyCurrency: [(_, persona) => persona.currency.code],
  anyCurrencyName: [(_, persona) => persona.currency.name],
  anyCurrencySymbol: [(_, persona) => persona.currency.symbol],
};

function routingNumber(digits: string): string {
  const sum = [...digits].reduce((total, digit, index) => total + Number(digit) * (ROUTING_WEIGHTS[index % 3] ?? 1), 0);
  return digits + String((10 - (sum % 10)) % 10);
}
