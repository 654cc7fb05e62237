import type { PERSON_TEXTS } from '../../field/table/person.ts';
import { listed, oneOf, type TextMakers } from './maker.ts';
import { sentence } from './prose.ts';

/** Texts about people. */
export const PERSON_MAKERS: Readonly<Record<keyof typeof PERSON_TEXTS, TextMakers>> = {
  firstName: [(_, { person }) => person.first],
  middleName: [(_, { person }) => person.middle],
  lastName: [(_, { person }) => person.last],
  fullName: [(_, { person }) => person.full, (_, { person }) => person.last, (_, { person }) => person.handle],
  nickname: [(_, { person }) => person.first, (_, { person }) => person.username],
  username: [(_, { person }) => person.username, (_, { person }) => person.handle],
  initials: [(_, { person }) => person.first.slice(0, 1) + person.last.slice(0, 1)],
  honorific: [(_, { person }) => person.honorific],
  nameSuffix: oneOf('Jr., Sr., II, III, MD, PhD'),
  gender: [
    (_, { person }) => person.sex,
    (_, { person }) => (person.sex === 'female' ? 'F' : 'M'),
    (_, { person }) => person.sex.toUpperCase(),
  ],
  pronouns: [(_, { person }) => (person.sex === 'female' ? 'she/her' : 'he/him')],
  jobTitle: [
    (run, persona) =>
      persona.pick(
        run.lexicon.stock('jobTitle', (faker) => faker.person.jobTitle()),
        50,
      ),
  ],
  department: oneOf(
    'Engineering, Sales, Marketing, Finance, Human Resources, Operations, Support, Legal, Research, Design, Procurement, IT',
  ),
  bio: [
    (run, persona) =>
      run.locale.startsWith('en')
        ? persona.pick(
            run.lexicon.stock('bio', (faker) => faker.person.bio()),
            51,
          )
        : sentence(run),
  ],
  email: [
    (_, { person }) => person.email,
    (_, { person }) => `${person.username}@example.com`,
    (_, { person }) => `${person.handle.slice(0, 1)}@example.com`,
  ],
  companyEmail: [(_, persona) => `hello@${persona.companySlug}.example`, () => 'hello@example.com'],
  phone: [
    (_, { place }) => place.phone,
    (_, { place }) => `+${digitsOf(place.phone)}`,
    (_, { place }) => digitsOf(place.phone),
  ],
  nationality: [(_, { place }) => place.country.demonym, (_, { place }) => place.country.code],
  maritalStatus: oneOf('single, married, divorced, widowed, partnered'),
  relationship: oneOf('spouse, parent, sibling, child, friend, partner, colleague'),
  bloodType: oneOf('A+, A-, B+, B-, AB+, AB-, O+, O-'),
  zodiac: listed('person.western_zodiac_sign'),
  degree: oneOf(
    "Bachelor's degree, Master's degree, Doctorate, Associate degree, High school diploma, Diploma, Certificate",
  ),
  skill: oneOf(
    'Project management, Data analysis, JavaScript, Public speaking, Accounting, Photography, Negotiation, SQL, Copywriting, ' +
      'Customer service, Python, Graphic design, Team leadership, Research, Budgeting, Welding, Translation, First aid',
  ),
  hobby: oneOf(
    'Hiking, Reading, Photography, Cooking, Gardening, Chess, Painting, Cycling, Swimming, Running, Travel, Pottery, ' +
      'Birdwatching, Climbing, Knitting, Sailing, Board games, Woodworking',
  ),
  seniority: oneOf('Junior, Mid-level, Senior, Lead, Principal, Entry level'),
  employmentType: oneOf('full-time, part-time, contract, internship, temporary, freelance'),
};

export const digitsOf = (text: string): string => text.replace(/\D/g, '');
