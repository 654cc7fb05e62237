import type { COMPANY_TEXTS } from '../../field/table/company.ts';
import { fillPattern, oneOf, patterned, type TextMakers } from './maker.ts';

/** Texts about companies. */
export const COMPANY_MAKERS: Readonly<Record<keyof typeof COMPANY_TEXTS, TextMakers>> = {
  companyName: [(_, persona) => persona.company, (_, persona) => persona.companySlug],
  bankName: oneOf(
    'First Harbour Bank, Meridian Bank, Northern Savings, Alpine Trust, Union Credit, Riverside Bank, Crown & Gate',
  ),
  catchPhrase: [
    (run, persona) =>
      persona.pick(
        run.lexicon.stock('catchPhrase', (faker) => faker.company.catchPhrase()),
        80,
      ),
  ],
  industry: oneOf(
    'Software, Retail, Healthcare, Construction, Education, Logistics, Finance, Hospitality, Energy, Manufacturing, Media, Agriculture',
  ),
  legalForm: [(run, { place }) => formOf(place.country.code, run.unit())],
  taxId: patterned('##-#######'),
  vatId: [(run, { place }) => `${place.country.code}${fillPattern('#########', run)}`],
  registrationNumber: patterned('########'),
  ticker: patterned('@@@@'),
};

const FORMS: Readonly<Record<string, readonly string[]>> = {
  AT: ['GmbH', 'AG'],
  CH: ['GmbH', 'AG'],
  DE: ['GmbH', 'AG', 'KG'],
  ES: ['S.L.', 'S.A.'],
  FR: ['SARL', 'SAS', 'SA'],
  GB: ['Ltd', 'PLC'],
  IT: ['S.r.l.', 'S.p.A.'],
  NL: ['B.V.', 'N.V.'],
  US: ['LLC', 'Inc.', 'Corp.'],
};
const OTHER_FORMS: readonly string[] = ['Ltd', 'Inc.', 'Group'];

function formOf(country: string, unit: number): string {
  const forms = FORMS[country] ?? OTHER_FORMS;
  return forms[Math.floor(unit * forms.length)] ?? 'Ltd';
}
