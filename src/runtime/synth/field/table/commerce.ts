/** What the names of goods, orders and prices mean. */
export const COMMERCE_TEXTS = {
  productName: 'product, product name, item name, product title, goods name, article name, item title, merchandise',
  productDescription: 'product description, item description, goods description',
  productCategory: 'category, category name, product type, category title, subcategory, collection name',
  brand: 'brand, brand name, make, maker',
  sku: `
    sku, sku code, stock keeping unit, article number, item number, item code, product code, part number, mpn,
    article no, plu`,
  barcode: 'bar code, ean, ean13, gtin, gtin13, ean code',
  upc: 'upc, upc code, gtin12',
  isbn: 'isbn, isbn13',
  color: 'color, colour, color name, colour name, colorway',
  hexColor: `
    hex color, color code, colour code, background color, text color, foreground color, border color, hex, theme
    color, accent color, bg color, label color`,
  clothingSize: 'size name, size label, clothing size, shirt size',
  material: 'material, fabric, texture',
  condition: 'condition',
  unitName: 'unit, uom, unit of measure, unit of measurement',
  couponCode: `
    coupon, coupon code, promo code, promotion code, voucher, voucher code, discount code, gift card code, referral
    code, invite code`,
  orderNumber: 'order number, order no, order ref, order reference, order code, purchase order, po number',
  invoiceNumber: 'invoice number, invoice no, invoice ref, bill number, receipt number',
  trackingNumber: `
    tracking number, tracking code, tracking no, waybill, awb, shipment number, consignment number, tracking id`,
  carrier: 'carrier, carrier name, courier, shipping company, shipping provider',
  shippingMethod: 'shipping method, delivery method, shipping option, delivery option, delivery type, shipping service',
  paymentMethod: `
    payment method, payment type, pay method, payment method type, tender type, payment option, paid with`,
  warranty: 'warranty, guarantee',
} as const;

/** The same of numbers. */
export const COMMERCE_NUMBERS = {
  price: 'price, price per unit, cost, rrp, msrp, price amount, price each, nightly rate, unit amount, unitprice',
  amount: `
    amount, total, total price, total cost, sum, paid, amount due, total value, charge, turnover, total due, spent,
    subtotal`,
  smallAmount: `
    tax, tax amount, vat, vat amount, shipping cost, shipping, shipping price, shipping amount, fee, fees, tip,
    discount, discount amount, savings, surcharge, commission, commission amount, deposit, cashback, credit,
    penalty, toll, fare`,
  minPrice: 'min price, minimum price, price min, lowest price, price from, low price, min amount, minimum amount',
  maxPrice: 'max price, maximum price, price max, highest price, price to, high price, max amount, maximum amount',
  discountPercent: 'discount percent, discount percentage, discount rate, percent off, percentage off',
  taxRate: 'tax rate, vat rate, tax percent, vat percent, tax percentage, gst rate',
  quantity: 'quantity, qty, units, seats, guests, party size, copies, pieces, servings, portions, passengers count',
  stock: `
    stock, stock level, inventory, stock quantity, quantity available, available quantity, inventory quantity, on
    hand, inventory level`,
  points: 'points, xp, karma, reputation',
} as const;
