import type { SOFTWARE_TEXTS } from '../../field/table/software.ts';
import type { Persona } from '../../persona/persona.ts';
import { WORDS } from '../../vocabulary.ts';
import { word } from '../../words.ts';
import { fillPattern, oneOf, patterned, pick, type TextMakers } from './maker.ts';

const hex = (length: number): TextMakers => patterned('%'.repeat(length));
const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const base64 = (length: number): TextMakers => [
  (run) => Array.from({ length }, () => BASE64.charAt(run.below(BASE64.length))).join(''),
];

/** Texts that software uses of itself. */
export const SOFTWARE_MAKERS: Readonly<Record<keyof typeof SOFTWARE_TEXTS, TextMakers>> = {
  version: [
    (run) => `${run.between(1, 9)}.${run.below(20)}.${run.below(20)}`,
    (run) => `${run.between(1, 9)}.${run.below(20)}`,
  ],
  branchName: [(run) => pick(['main', 'develop', `feature/${word(run)}-${word(run)}`, `fix/${word(run)}`], run)],
  gitRef: [(run) => `refs/heads/${word(run)}`],
  commitSha: [(run) => fillPattern('%'.repeat(40), run), (run) => fillPattern('%%%%%%%', run)],
  commitMessage: oneOf(
    'Fix typo in the guide, Add tests for the parser, Update dependencies, Remove unused code, Handle empty lists, Bump version, ' +
      'Speed up the search, Rename the settings page, Document the new flag, Refactor the importer',
  ),
  repositoryName: [(_, persona) => repositoryOf(persona)],
  repositoryFullName: [(_, persona) => `${persona.person.handle.replace('.', '-')}/${repositoryOf(persona)}`],
  packageName: [
    (run) => `${word(run)}-${pick(['core', 'client', 'utils', 'parser', 'kit', 'cli', 'server', 'types'], run)}`,
  ],
  appName: [
    (_, persona) => persona.pick(APPS, 110) + persona.pick(['', '', ' Pro', ' Hub', ' Studio', ' Go'], 111),
    (run) => word(run),
  ],
  gitUrl: [(run) => `https://git.example.com/${word(run)}/${word(run)}.git`],
  programmingLanguage: oneOf('TypeScript, Python, Go, Rust, Java, Ruby, C#, Kotlin, PHP, Swift, C++, Elixir'),
  framework: oneOf(
    'React, Django, Rails, Spring Boot, Vue, Laravel, Express, Flutter, Angular, Svelte, FastAPI, Next.js',
  ),
  license: oneOf('MIT, Apache-2.0, GPL-3.0, BSD-3-Clause, MPL-2.0, ISC, Unlicense'),
  environment: oneOf('production, staging, development, test'),
  logLevel: oneOf('debug, info, warn, error'),
  operatingSystem: oneOf('Linux, Windows, macOS, Ubuntu, Android, iOS, Debian'),
  browser: oneOf('Firefox, Chrome, Safari, Edge, Opera'),
  platform: oneOf('ios, android, web, desktop, linux, windows'),
  device: oneOf(
    'Office printer, Front door sensor, Kitchen thermostat, Pixel 8, Galaxy S24, iPhone 15, ThinkPad T14, Reception tablet, Garage camera, Hall lamp',
  ),
  deviceType: oneOf('mobile, desktop, tablet, sensor, tv, wearable'),
  architecture: oneOf('x86_64, arm64, amd64, armv7'),
  hash: [
    (run) => fillPattern('%'.repeat(64), run),
    (run) => fillPattern('%'.repeat(40), run),
    (run) => fillPattern('%'.repeat(32), run),
  ],
  md5: hex(32),
  etag: [(run) => `"${fillPattern('%'.repeat(32), run)}"`, (run) => fillPattern('%'.repeat(16), run)],
  environmentVariable: oneOf('DATABASE_URL, LOG_LEVEL, PORT, API_TOKEN, CACHE_TTL, NODE_ENV, SENTRY_DSN, REGION'),
  identifierName: oneOf('created_at, status, email, amount, country, quantity, priority, title, owner_id, updated_at'),
  tableName: oneOf('customers, orders, invoices, products, events, users, payments, sessions'),
  databaseName: oneOf('main, analytics, shop, inventory, billing, reporting, archive'),
  columnType: oneOf('string, integer, boolean, timestamp, decimal, text, uuid, json'),
  databaseEngine: oneOf('PostgreSQL, MySQL, SQLite, MariaDB, MongoDB, Redis'),
  className: oneOf(
    'OrderService, UserRepository, InvoiceMapper, PaymentGateway, ReportJob, MailSender, CartController',
  ),
  functionName: oneOf(
    'createOrder, getUser, listInvoices, updateProfile, sendReminder, parseInput, calculateTotal, refreshToken',
  ),
  stackTrace: [
    (run) => `Error: Timeout\n    at fetchOrder (/srv/app/orders.js:${run.between(10, 200)}:${run.between(3, 40)})`,
  ],
  code: oneOf('console.log("hello"), return items.length, select * from orders, print("ready"), echo "done"'),
  command: oneOf('npm test, npm run build, make install, docker compose up, git pull, python main.py, go build ./...'),
  image: [
    (run) => `registry.example.com/${word(run)}/${word(run)}:${run.between(1, 9)}.${run.below(20)}`,
    (run) => `${word(run)}:latest`,
  ],
  cloudRegion: oneOf('eu-central-1, us-east-1, us-west-2, eu-west-1, ap-southeast-1, eu-north-1'),
  cloudProvider: oneOf('aws, azure, gcp, hetzner, digitalocean, ovh'),
  instanceType: oneOf('small, medium, large, t3.micro, m5.large, c6g.xlarge, s-2vcpu-4gb'),
  hostedName: [
    (run) =>
      `${word(run)}-${pick(['prod', 'staging', 'worker', 'web', 'db', 'cache', 'eu', 'api'], run)}-${run.between(1, 9)}`,
    (run) => word(run),
  ],
  arn: [(run) => `arn:aws:iam::000000000000:role/${word(run)}`],
  sshKey: [
    (run) =>
      `ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI${Array.from({ length: 43 }, () => BASE64.charAt(run.below(62))).join('')}`,
  ],
  certificate: [
    (run) =>
      `-----BEGIN CERTIFICATE-----\n${Array.from({ length: 64 }, () => BASE64.charAt(run.below(62))).join('')}\n-----END CERTIFICATE-----`,
  ],
  regexText: oneOf('^[a-z]+$, ^[0-9]{4}$, ^[A-Z]{2}-[0-9]+$, .*'),
  json: [(run) => `{"${word(run)}":${run.between(1, 100)}}`],
  base64Text: base64(32),
  featureFlag: [
    (run) =>
      `${pick(['new', 'enable', 'beta', 'show'], run)}-${pick(['checkout', 'dashboard', 'search', 'dark-mode', 'export', 'onboarding'], run)}`,
  ],
  eventType: [
    (run) =>
      `${pick(['order', 'invoice', 'user', 'payment', 'subscription', 'shipment'], run)}.${pick(['created', 'updated', 'deleted', 'completed'], run)}`,
  ],
  permission: [
    (run) =>
      `${pick(['orders', 'users', 'reports', 'invoices', 'settings', 'products'], run)}:${pick(['read', 'write', 'delete'], run)}`,
  ],
  role: oneOf('admin, editor, viewer, owner, member, manager, guest'),
  plan: oneOf('Free, Starter, Basic, Pro, Team, Business, Enterprise'),
  jwtAlgorithm: oneOf('RS256, HS256, ES256, EdDSA'),
  timeoutPolicy: oneOf('exponential, fixed, linear, none'),
  queueState: oneOf('completed, running, queued, succeeded, failed, pending'),
};

const repositoryOf = (persona: Persona): string => `${persona.pick(WORDS, 112)}-${persona.pick(WORDS, 113)}`;

const APPS: readonly string[] = [
  'Inkwell',
  'Taskline',
  'Bluebird',
  'Ledgerly',
  'Papertrail',
  'Moonbase',
  'Fieldnote',
  'Clockwork',
  'Harbor',
  'Signalpost',
  'Orchard',
  'Lighthouse',
];
