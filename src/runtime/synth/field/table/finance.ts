/** What the names of money, accounts and cards mean. */
export const FINANCE_TEXTS = {
  currency: 'currency, currency code, currency iso, currency id, currency unit, iso4217, currency iso code',
  currencyName: 'currency name',
  currencySymbol: 'currency symbol, currency sign, money symbol',
  iban: 'iban, iban number, international bank account number',
  bic: 'bic, swift, swift code, bic code, bank identifier code',
  accountNumber: `
    account number, account no, bank account, acct number, acct no, account num, customer number, member number,
    membership number, policy number, loyalty number, frequent flyer number, client number, contract number, card
    account`,
  routingNumber: 'routing number, aba, aba number, routing no, transit number',
  sortCode: 'sort code, bank code, branch code, blz, bsb',
  cardNumber: 'card number, credit card, pan, cc number, card no, creditcardnumber',
  maskedCard: `
    masked card, masked card number, masked pan, card masked, card mask, masked number, obfuscated card number`,
  cardBrand: `
    card brand, card type, card network, card scheme, payment network, credit card issuer, cc type, card product`,
  lastFour: 'last four, last4, last four digits, last digits, last4 digits, card suffix',
  bin: 'card bin, bin number, iin',
  cvv: 'cvv, cvc, cvv2, csc, card verification value',
  cardExpiry: 'card expiry, card expiration, card expiration date, expiry month year, exp date card, card exp date',
  transactionType: 'transaction type, payment direction, txn type, entry type',
  transactionText: `
    transaction description, statement descriptor, memo, payment reference text, remittance information, narration,
    transaction details, statement description`,
  paymentStatus: `
    payment status, transaction status, charge status, invoice status, refund status, payout status, payment state,
    billing status`,
  bitcoinAddress: 'bitcoin address, btc address',
  walletAddress: `
    ethereum address, eth address, wallet address, wallet, contract address, token address, account address`,
  transactionHash: 'transaction hash, tx hash, txid, block hash, txn hash, parent hash',
  placeCurrency: 'country currency',
  anyCurrency: 'available currency, supported currency',
  anyCurrencyName: 'available currency name',
  anyCurrencySymbol: 'available currency symbol',
} as const;

/** The same of numbers. */
export const FINANCE_NUMBERS = {
  balance: `
    balance, outstanding amount, outstanding, principal amount, loan amount, credit limit, limit amount, spending
    limit, equity, assets, liabilities, debt, remaining amount, nav, exposure, premium, coverage amount`,
  interestRate: 'interest rate, apr, apy, interest, yield, coupon rate, nominal rate, mortgage rate',
  exchangeRate: 'exchange rate, fx rate, conversion rate money, currency rate, forex rate, mid rate',
  creditScore: 'credit score, fico score',
  stockPrice: `
    stock price, share price, open price, close price, high, low, bid, ask, bid price, ask price, last price,
    previous close, market price, strike, strike price, mark price, limit price, stop price, avg price, average
    price, vwap`,
  tradeVolume: `
    trade volume, trading volume, volume traded, shares outstanding, shares, circulating supply, total supply, open
    interest`,
} as const;
