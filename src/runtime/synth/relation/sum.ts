import { wordsOf } from '../../names/words.ts';
import type { Facts } from '../facts/facts.ts';
import type { GatherContext } from '../facts/parts.ts';
import { setOwn } from '../json.ts';
import { itemNames, lists } from './list.ts';
import { amountOf, type Money, moneyOf, NOTHING, plus, times } from './money.ts';
import { changeable, holdsNumber, own, type Relation, type Subject, type Subjects } from './subject.ts';

const names = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

const UNITS = names(
  'unitprice price unitamount priceperunit itemprice unitcost cost rate priceeach saleprice netprice unitpriceamount',
);
const QUANTITIES = names('quantity qty count units itemquantity orderedquantity amountordered hours numberofitems');
const LINES = names(
  'linetotal total totalprice totalamount subtotal lineamount linetotalamount amount itemtotal totalcost rowtotal sum',
);
const SUBTOTALS = names(
  'subtotal subtotalamount subtotalprice itemstotal totalitemsprice netamount nettotal totalnet sumitems itemtotal',
);
const TOTALS = names(
  `total totalamount totalprice amount grandtotal sum totalcost ordertotal invoicetotal carttotal amounttotal totaldue amountdue
  totalgross grossamount grosstotal totalvalue amounttotal finalprice`,
);
const ADDED = names(
  `tax taxamount vat vatamount totaltax salestax taxtotal shipping shippingcost shippingprice shippingfee shippingamount shippingtotal
  totalshipping deliveryfee handlingfee servicefee fee fees tip surcharge`,
);
const TAKEN = names('discount discountamount totaldiscount discounttotal totaldiscounts discounts');

/** Sums: a line is its price times its quantity, an order its lines, a total the subtotal with taxes and without discounts. */
export function sums(subjects: Subjects, context: GatherContext): readonly Relation[] {
  const line = lineOf(subjects, context);
  if (line !== undefined) return [line];
  const lines = linesOf(subjects, context);
  const subtotal = changeableOf(SUBTOTALS, subjects, context);
  const total = changeableOf(TOTALS, subjects, context);
  const extras = [...among(ADDED, subjects)].map((name) => [name, 1] as const);
  const reductions = [...among(TAKEN, subjects)].map((name) => [name, -1] as const);
  const relations: Relation[] = [];
  if (lines !== undefined && subtotal !== undefined) relations.push(summing(subtotal, lines, []));
  const basis =
    subtotal === undefined ? lines : (object: Json): Money | undefined => moneyOf(own(object, subtotal.name));
  if (total !== undefined && basis !== undefined && (lines !== undefined || extras.length + reductions.length > 0))
    relations.push(summing(total, basis, [...extras, ...reductions]));
  return relations;
}

/** The members that sums decide, so that nothing else does. */
export function summed(subjects: Subjects, context: GatherContext): ReadonlySet<string> {
  if (linesOf(subjects, context) === undefined) return new Set();
  return new Set([...among(SUBTOTALS, subjects), ...among(TOTALS, subjects)]);
}

type Json = Record<string, unknown>;
type Basis = (object: Json) => Money | undefined;

interface Target {
  readonly name: string;
  readonly facts: Facts;
}

function summing({ name, facts }: Target, basis: Basis, extras: readonly (readonly [string, 1 | -1])[]): Relation {
  return (object) => {
    let sum = basis(object);
    for (const [extra, sign] of extras) {
      const value = moneyOf(own(object, extra));
      if (sum !== undefined && value !== undefined) sum = plus(sum, value, sign);
    }
    const amount = sum && amountOf(sum);
    if (amount !== undefined && amount >= 0) write(object, name, amount, facts);
  };
}

/** Puts an amount where there is one, as number or as text, if it keeps to the bounds. */
function write(object: Json, name: string, amount: number, facts: Facts): void {
  const old = own(object, name);
  if (typeof old === 'number' && holdsNumber(facts, amount)) setOwn(object, name, amount);
  if (typeof old !== 'string' || moneyOf(old) === undefined || facts.patterns.length > 0) return;
  const text = amount.toFixed(2);
  if (text.length >= facts.minLength && text.length <= facts.maxLength) setOwn(object, name, text);
}

/** Price times quantity beside a line's own total. */
function lineOf(subjects: Subjects, context: GatherContext): Relation | undefined {
  const [unit] = among(UNITS, subjects);
  const [quantity] = among(QUANTITIES, subjects);
  if (unit === undefined || quantity === undefined) return undefined;
  const target = changeableOf(LINES, subjects, context);
  if (target === undefined || target.name === unit || target.name === quantity) return undefined;
  return summing(target, (object) => product(object, unit, quantity), []);
}

function product(object: Json, unit: string, quantity: string): Money | undefined {
  const [price, count] = [moneyOf(own(object, unit)), moneyOf(own(object, quantity))];
  return price && count && times(price, count);
}

/** Lists that are what something costs; others are pages of things that cost something each. */
const BILLED = names(
  `items lineitems lines orderitems orderlines products positions articles cartitems invoicelines invoiceitems charges payments
  transactions expenses fees purchases entries costs services deductions contributions`,
);
const PAGING = names(
  'page pagenumber perpage pagesize limit offset hasmore hasnext next cursor nextcursor pages totalpages lastpage',
);

/** The sum over the items of the first list whose items have prices. */
function linesOf(subjects: Subjects, context: GatherContext): Basis | undefined {
  if (among(PAGING, subjects).length > 0) return undefined;
  for (const list of lists(subjects, context).filter(({ joined }) => BILLED.has(joined))) {
    const priced = pricedBy(itemNames(list, context));
    if (priced !== undefined) return (object) => sumOver(own(object, list.name), priced);
  }
  return undefined;
}

type Priced = (item: Json) => Money | undefined;

function pricedBy(members: readonly string[]): Priced | undefined {
  const find = (wanted: ReadonlySet<string>): string | undefined =>
    members.find((name) => wanted.has(wordsOf(name).join('')));
  const [line, unit, quantity] = [find(LINES), find(UNITS), find(QUANTITIES)];
  if (line === undefined && unit === undefined) return undefined;
  return (item) => {
    const whole = line === undefined ? undefined : moneyOf(own(item, line));
    if (whole !== undefined || unit === undefined) return whole;
    const price = moneyOf(own(item, unit));
    const count = quantity === undefined ? undefined : moneyOf(own(item, quantity));
    return price && count ? times(price, count) : price;
  };
}

/** `undefined` where an item has no price: a part of a sum is none. */
function sumOver(items: unknown, priced: Priced): Money | undefined {
  if (!Array.isArray(items)) return undefined;
  let sum: Money = NOTHING;
  for (const item of items) {
    const price = item !== null && typeof item === 'object' ? priced(item as Json) : undefined;
    if (price === undefined) return undefined;
    sum = plus(sum, price);
  }
  return sum;
}

function changeableOf(wanted: ReadonlySet<string>, subjects: Subjects, context: GatherContext): Target | undefined {
  for (const joined of wanted) {
    const subject: Subject | undefined = subjects.get(joined);
    const facts = subject && changeable(subject, context);
    if (subject !== undefined && facts !== undefined) return { name: subject.name, facts };
  }
  return undefined;
}

/** The names of the members that are called one of these. */
function among(wanted: ReadonlySet<string>, subjects: Subjects): readonly string[] {
  return [...wanted].flatMap((joined) => subjects.get(joined)?.name ?? []);
}
