/**
 * What hints may ask of @faker-js/faker, module by module: a closed list, so that no hint reaches anything else. Left out is
 * what evaluates templates or patterns, takes functions, or may go on without an end (`helpers.fake`, `helpers.multiple`).
 */
const METHODS: Readonly<Record<string, string>> = {
  airline: 'airport airline airplane recordLocator seat aircraftType flightNumber',
  animal: 'dog cat snake bear lion cetacean horse bird cow fish crocodilia insect rabbit rodent type petName',
  book: 'author format genre publisher series title',
  color: 'human space cssSupportedFunction cssSupportedSpace rgb cmyk hsl hwb lab lch',
  commerce: 'department productName price productAdjective productMaterial product productDescription isbn upc',
  company:
    'name catchPhrase buzzPhrase catchPhraseAdjective catchPhraseDescriptor catchPhraseNoun buzzAdjective buzzVerb buzzNoun',
  database: 'column type collation engine mongodbObjectId',
  datatype: 'boolean',
  date: 'month weekday timeZone anytime past future between betweens recent soon birthdate',
  finance: `accountNumber accountName routingNumber amount transactionType currency currencyCode currencyName currencySymbol
    currencyNumericCode bitcoinAddress litecoinAddress creditCardNumber creditCardCVV creditCardIssuer pin ethereumAddress
    iban bic transactionDescription`,
  food: 'adjective description dish ethnicCategory fruit ingredient meat spice vegetable',
  git: 'branch commitEntry commitMessage commitDate commitSha',
  hacker: 'abbreviation adjective noun verb ingverb phrase',
  helpers:
    'slugify replaceSymbols shuffle arrayElement arrayElements weightedArrayElement rangeToNumber objectKey objectValue',
  image: 'avatar avatarGitHub personPortrait url urlLoremFlickr urlPicsumPhotos dataUri',
  internet: `email exampleEmail username displayName protocol httpMethod httpStatusCode url domainName domainSuffix domainWord
    ip ipv4 ipv6 port userAgent mac password emoji jwtAlgorithm jwt`,
  location: `zipCode city buildingNumber street streetAddress postalAddress secondaryAddress county country continent
    countryCode state direction cardinalDirection ordinalDirection timeZone language latitude longitude nearbyGPSCoordinate`,
  lorem: 'word words sentence slug sentences paragraph paragraphs text lines',
  music: 'album artist genre songName',
  number: 'int float binary octal hex bigInt romanNumeral',
  person: `firstName lastName middleName fullName gender sex sexType bio prefix suffix jobTitle jobDescriptor jobArea jobType
    zodiacSign`,
  phone: 'number imei',
  science: 'chemicalElement unit',
  string: 'fromCharacters alpha alphanumeric binary octal hexadecimal numeric sample uuid ulid nanoid symbol',
  system: `fileName commonFileName mimeType commonFileType commonFileExt fileType fileExt directoryPath filePath semver
    networkInterface cron`,
  vehicle: 'vehicle manufacturer model type fuel vin color vrm bicycle',
  word: 'adjective adverb conjunction interjection noun preposition verb sample words',
};

/** What methods were called in older versions of faker, as contracts written for other tools still call them. */
const RENAMED: Readonly<Record<string, string>> = {
  'company.bs': 'company.buzzPhrase',
  'company.companyName': 'company.name',
  'datatype.bigInt': 'number.bigInt',
  'datatype.datetime': 'date.anytime',
  'datatype.float': 'number.float',
  'datatype.hexadecimal': 'string.hexadecimal',
  'datatype.number': 'number.int',
  'datatype.string': 'string.sample',
  'datatype.uuid': 'string.uuid',
  'finance.account': 'finance.accountNumber',
  'git.shortSha': 'git.commitSha',
  'image.imageUrl': 'image.url',
  'internet.avatar': 'image.avatar',
  'internet.color': 'color.rgb',
  'internet.userName': 'internet.username',
  'location.cityName': 'location.city',
  'location.stateAbbr': 'location.state',
  'location.streetName': 'location.street',
  'person.findName': 'person.fullName',
  'person.title': 'person.jobTitle',
  'phone.phoneNumber': 'phone.number',
  'random.alpha': 'string.alpha',
  'random.alphaNumeric': 'string.alphanumeric',
  'random.arrayElement': 'helpers.arrayElement',
  'random.boolean': 'datatype.boolean',
  'random.float': 'number.float',
  'random.number': 'number.int',
  'random.numeric': 'string.numeric',
  'random.uuid': 'string.uuid',
  'random.word': 'word.sample',
  'random.words': 'word.words',
};
const RENAMED_MODULES: Readonly<Record<string, string>> = { address: 'location', name: 'person' };

const known: ReadonlySet<string> = new Set(
  Object.entries(METHODS).flatMap(([module, methods]) =>
    methods
      .trim()
      .split(/\s+/)
      .map((method) => `${module}.${method}`),
  ),
);

/** Every path that a hint may name. */
export const HINT_PATHS: readonly string[] = [...known];

/** The path of today for one of any version; `undefined` where nothing allowed is called so. */
export function currentPath(path: string): string | undefined {
  const [module = '', method = '', ...rest] = path.replace(/^faker\./, '').split('.');
  if (rest.length > 0) return undefined;
  const moved = Object.hasOwn(RENAMED_MODULES, module) ? (RENAMED_MODULES[module] ?? module) : module;
  const now = `${moved}.${method}`;
  const renamed = Object.hasOwn(RENAMED, now) ? RENAMED[now] : now;
  return renamed !== undefined && known.has(renamed) ? renamed : undefined;
}
