/** What the names of a company's properties mean. */
export const COMPANY_TEXTS = {
  companyName: `
    company, company name, organization, organisation, organization name, organisation name, org name, employer,
    employer name, business name, firm, vendor, vendor name, supplier, supplier name, manufacturer, manufacturer
    name, merchant, merchant name, legal entity, legal entity name, registered name, trading name, trade name,
    corporation, agency, agency name, publisher, publisher name, institution, institution name, sponsor,
    distributor, retailer, seller, seller name, shop, shop name, store, store name, provider name, partner name,
    doing business as, dba, university, school, school name, hospital, studio, label name record, operator name,
    contractor, landlord, tenant name, affiliation, insurer`,
  bankName: 'bank, bank name, financial institution, issuer name, card issuer',
  catchPhrase: 'catch phrase, slogan, tag line, motto, strapline, claim, value proposition, mission, mission statement',
  industry: `
    industry, sector, industry name, line of business, business type, business category, vertical, market segment,
    naics description`,
  legalForm: 'legal form, company type, entity type legal, company suffix, business structure',
  taxId: `
    tax id, tax number, tin, ein, tax identification number, tax no, fiscal code, taxpayer id, ssn last4, employer
    identification number`,
  vatId: 'vat id, vat number, vat no, vat identification number, vatin, eu vat, tax registration number',
  registrationNumber: `
    registration number, company number, registration no, business number, duns, duns number, reg no, commercial
    register number, chamber of commerce number, license number, licence number, permit number`,
  ticker: 'ticker, ticker symbol, stock symbol, security symbol',
} as const;

/** The same of numbers. */
export const COMPANY_NUMBERS = {
  employeeCount: 'employee count, employees, headcount, staff count, company size, team size, workforce',
  revenue: `
    revenue, sales, income, profit, earnings, ebitda, budget, funding, valuation, market cap, market capitalization,
    gmv, mrr, arr, sales amount, net worth, expenses`,
  salary: 'salary, compensation, wage, pay, salary min, salary max, remuneration',
  hourlyRate: 'hourly rate, hourly wage, hourly pay, pay rate, rate per hour, bill rate, day rate',
} as const;
