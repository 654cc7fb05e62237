import type { INTERNET_TEXTS } from '../../field/table/internet.ts';
import type { Persona } from '../../persona/persona.ts';
import type { Run } from '../../run.ts';
import { alphanumerics, characters, word } from '../../words.ts';
import { fillPattern, lengthIn, oneOf, patterned, pick, type TextMaker, type TextMakers } from './maker.ts';

/** Addresses end in names that nobody has (RFC 2606), and in ranges kept for documentation (RFC 5737, RFC 3849). */
const url = (make: (run: Run, persona: Persona) => string): TextMakers => [
  (run, persona) => `https://example.com/${make(run, persona)}`,
  (run) => `https://example.com/${word(run)}`,
];

const website: TextMaker = (_, persona) => `https://www.${persona.companySlug}.example`;
const ip: TextMaker = (run) => `${pick(['192.0.2.', '198.51.100.', '203.0.113.'], run)}${run.between(1, 254)}`;
const BASE64_URL = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Texts about addresses on a network. */
export const INTERNET_MAKERS: Readonly<Record<keyof typeof INTERNET_TEXTS, TextMakers>> = {
  url: url((run) => `${word(run)}/${word(run)}`),
  website: [website, () => 'https://example.com'],
  profileUrl: url((_, { person }) => `people/${person.username}`),
  callbackUrl: url((run) => `hooks/${word(run)}`),
  imageUrl: url((run) => `images/${word(run)}-${run.between(1, 99)}.jpg`),
  avatarUrl: url((_, { person }) => `avatars/${person.username}.png`),
  logoUrl: url((_, persona) => `logos/${persona.companySlug}.svg`),
  videoUrl: url((run) => `videos/${word(run)}-${run.between(1, 99)}.mp4`),
  audioUrl: url((run) => `audio/${word(run)}-${run.between(1, 99)}.mp3`),
  fileUrl: url((run) => `files/${word(run)}-${run.between(1, 99)}.pdf`),
  domain: [(_, persona) => `${persona.companySlug}.example`, () => 'example.com'],
  host: [(run) => `${word(run)}-${fillPattern('0#', run)}.example.com`, (run) => `${word(run)}.example`],
  subdomain: [(run) => word(run)],
  topLevelDomain: oneOf('com, org, net, io, dev, app'),
  ip: [ip],
  ipv6: [(run) => `2001:db8::${fillPattern('%%%:%%%%', run).replace(/^0+|(?<=:)0+(?=.)/g, '')}`],
  cidr: oneOf('192.0.2.0/24, 198.51.100.0/24, 203.0.113.0/24, 198.51.100.0/25, 10.0.0.0/16, 10.1.0.0/20'),
  netmask: oneOf('255.255.255.0, 255.255.0.0, 255.255.255.128'),
  mac: patterned('02:%%:%%:%%:%%:%%'),
  userAgent: [
    (run) =>
      pick(
        run.lexicon.stock('userAgent', (faker) => faker.internet.userAgent()),
        run,
      ),
  ],
  protocol: oneOf('https, http, tcp, udp, wss, grpc'),
  httpMethod: oneOf('GET, POST, PUT, PATCH, DELETE'),
  urlPath: [(run) => `/${word(run)}/${word(run)}`],
  queryString: [(run) => `q=${word(run)}&page=${run.between(1, 5)}`],
  mimeType: oneOf(
    'image/png, image/jpeg, application/pdf, application/json, text/plain, text/csv, video/mp4, audio/mpeg',
  ),
  charset: oneOf('utf-8, iso-8859-1, us-ascii, utf-16'),
  token: [(run, _, room) => characters(run, lengthIn(room, 40), BASE64_URL)],
  cursor: [(run) => characters(run, 16, BASE64_URL)],
  apiKey: [(run) => `key_test_${alphanumerics(run, 24)}`, (run, _, room) => alphanumerics(run, lengthIn(room, 32))],
  password: [
    (run) => `${word(run)}-${alphanumerics(run, 8)}!7`,
    (run, _, room) => alphanumerics(run, lengthIn(room, 16)),
  ],
  passwordHash: [(run) => `$2b$12$${alphanumerics(run, 53)}`],
  otp: patterned('######'),
  pin: patterned('####'),
  tokenType: oneOf('Bearer'),
  grantType: oneOf('authorization_code, client_credentials, refresh_token, password'),
  scope: oneOf('read, write, read:user, profile, email, admin, openid, offline_access'),
  emoji: oneOf('👍, 🎉, ❤️, 🚀, 😄, 👀, 🌟, ☕, 🐈, 🌍'),
  hashtag: [(run) => `#${word(run)}`],
  searchTerm: [(run) => word(run)],
  socialNetwork: oneOf('github, google, facebook, linkedin, apple, microsoft, mastodon'),
};
