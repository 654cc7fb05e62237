import type { COMMERCE_TEXTS } from '../../field/table/commerce.ts';
import { withCheckDigit } from './checksum.ts';
import { fillPattern, listed, oneOf, patterned, type TextMakers } from './maker.ts';
import { sentence } from './prose.ts';

/** Texts about goods and orders. */
export const COMMERCE_MAKERS: Readonly<Record<keyof typeof COMMERCE_TEXTS, TextMakers>> = {
  productName: [
    (run, persona) =>
      persona.pick(
        run.lexicon.stock('product', (faker) => faker.commerce.productName()),
        70,
      ),
    (run, persona) =>
      persona.pick(
        run.lexicon.stock('shortProduct', (faker) => faker.commerce.product()),
        70,
      ),
  ],
  productDescription: [
    (run, persona) =>
      persona.pick(
        run.lexicon.stock('productDescription', (faker) => faker.commerce.productDescription()),
        71,
      ),
    (run) => sentence(run),
  ],
  productCategory: listed('commerce.department'),
  brand: oneOf(
    'Northwind, Solvana, Brightline, Terrano, Lumina, Oakfield, Velora, Kestrel, Marlow, Aveno, Fairwell, Tidewater',
  ),
  sku: patterned('@@@-####'),
  barcode: [(run) => withCheckDigit(fillPattern('2###########', run), [1, 3])],
  upc: [(run) => withCheckDigit(fillPattern('2##########', run), [3, 1])],
  isbn: [(run) => withCheckDigit(fillPattern('978########2', run).slice(0, 12), [1, 3])],
  color: listed('color.human'),
  hexColor: [(run) => `#${fillPattern('%%%%%%', run)}`],
  clothingSize: oneOf('XS, S, M, L, XL, XXL'),
  material: oneOf(
    'Cotton, Wool, Leather, Oak, Steel, Aluminium, Linen, Ceramic, Glass, Bamboo, Silk, Recycled polyester',
  ),
  condition: oneOf('new, like new, used, refurbished, good, fair'),
  unitName: oneOf('piece, kg, g, l, ml, m, cm, box, pack, hour'),
  couponCode: [
    (run) => `${['SAVE', 'WELCOME', 'SPRING', 'THANKS', 'EXTRA'][run.below(5)]}${run.between(1, 9) * 5}`,
    (run) => fillPattern('@@##@@##', run),
  ],
  orderNumber: patterned('ORD-######'),
  invoiceNumber: [
    (run, { timeline }) => `INV-${new Date(timeline.begin).getUTCFullYear()}-${fillPattern('####', run)}`,
    (run) => fillPattern('########', run),
  ],
  trackingNumber: patterned('@@#########@@'),
  carrier: oneOf('DHL, UPS, FedEx, DPD, GLS, Royal Mail, USPS'),
  shippingMethod: oneOf('standard, express, overnight, pickup, economy'),
  paymentMethod: oneOf('card, bank_transfer, paypal, invoice, cash, direct_debit'),
  warranty: oneOf('1 year, 2 years, 3 years, 5 years, 90 days'),
};
