import type { Kind, NumberKind } from '../field/kind.ts';
import { isMoment } from '../persona/timeline.ts';
import type { Run } from '../run.ts';
import { prices, sums } from './amount.ts';
import { type NumberSpec, owned, range, scale } from './spec.ts';
import { seconds, timeOf } from './time.ts';

const thisYear = (run: Run): number => new Date(run.now).getUTCFullYear();

/** Which numbers each kind of number is. */
const NUMBERS: Readonly<Record<NumberKind, NumberSpec>> = {
  age: owned((_, persona) => persona.age, 0, 120),
  petAge: owned((_, persona) => persona.petAge, 0, 30),
  bodyHeight: range(150, 198),
  bodyWeight: range(48, 110, 0.1),
  latitude: owned((_, { place }) => place.latitude, -90, 90, 1e-6),
  longitude: owned((_, { place }) => place.longitude, -180, 180, 1e-6),
  coordinate: range(-90, 90, 1e-4),
  altitude: range(2, 2400),
  heading: range(0, 359),
  price: prices(4, 400),
  amount: sums(20, 2000),
  smallAmount: sums(1, 60),
  minPrice: prices(4, 40),
  maxPrice: prices(60, 600),
  discountPercent: range(5, 50, 5),
  taxRate: range(5, 25, 0.5),
  quantity: scale(1, 12),
  stock: scale(1, 500),
  points: scale(10, 5000),
  year: owned((run) => thisYear(run) - run.below(25), 1, 9999),
  foundedYear: owned((run) => thisYear(run) - 2 - run.below(120), 1, 9999),
  birthYear: owned((_, persona) => new Date(persona.birth).getUTCFullYear(), 1, 9999),
  expiryYear: owned((run) => thisYear(run) + 1 + run.below(5), 1, 9999),
  month: range(1, 12),
  dayOfMonth: range(1, 28),
  week: range(1, 52),
  quarter: range(1, 4),
  hour: range(0, 23),
  minute: range(0, 59),
  seconds: scale(10, 3600),
  milliseconds: scale(5, 3000),
  minutes: range(5, 180, 5),
  hours: scale(1, 40),
  days: scale(1, 60),
  employeeCount: scale(5, 5000),
  revenue: scale(50_000, 50_000_000, 1000),
  salary: range(32_000, 140_000, 500),
  hourlyRate: range(15, 120, 0.5),
  balance: sums(50, 20_000),
  interestRate: range(0.5, 9, 0.01),
  exchangeRate: range(0.5, 1.8, 0.0001),
  creditScore: range(560, 820),
  stockPrice: range(10, 400, 0.01),
  tradeVolume: scale(1000, 5_000_000),
  port: range(1024, 49_151),
  httpStatus: owned((run) => [200, 200, 200, 201, 204, 400, 404][run.below(7)] ?? 200, 100, 599),
  httpErrors: range(0, 3),
  pageCount: range(40, 640),
  temperature: range(-5, 32, 0.1),
  fahrenheit: range(25, 95, 0.1),
  humidity: range(25, 95),
  pressure: range(990, 1030, 0.1),
  windSpeed: range(1, 60, 0.1),
  rainfall: range(0, 25, 0.1),
  weight: scale(0.1, 60, 0.1),
  height: range(2, 200, 0.5),
  width: range(2, 200, 0.5),
  length: range(2, 200, 0.5),
  pixelWidth: owned((run) => [640, 800, 1024, 1280, 1920][run.below(5)] ?? 640, 1, 100_000),
  pixelHeight: owned((run) => [360, 480, 600, 720, 1080][run.below(5)] ?? 480, 1, 100_000),
  distance: scale(0.1, 500, 0.1),
  area: range(20, 400),
  volume: scale(0.1, 100, 0.1),
  accuracy: range(1, 50, 0.1),
  angle: range(0, 359, 0.1),
  voltage: range(3, 240, 0.1),
  current: range(0.1, 32, 0.1),
  power: scale(0.1, 500, 0.1),
  percentage: range(1, 100),
  ratio: range(0.01, 0.99, 0.01),
  score: range(1, 100),
  rating: range(2.5, 5, 0.1),
  rank: scale(1, 100),
  level: range(1, 10),
  position: range(1, 50),
  coordinateX: range(0, 1000),
  coordinateY: range(0, 1000),
  count: scale(1, 5000),
  smallCount: scale(1, 12),
  population: scale(1000, 5_000_000),
  pageNumber: owned(() => 1, 0, 1e6),
  pageSize: owned((run) => [10, 20, 25, 50, 100][run.below(5)] ?? 20, 1, 1e6),
  pageTotal: scale(1, 40),
  offset: owned(() => 0, 0, 1e9),
  bytes: scale(1000, 50_000_000),
  kilobytes: scale(10, 50_000),
  megabytes: scale(64, 32_768, 64),
  gigabytes: owned((run) => 2 ** run.between(3, 11), 1, 1e6),
  bitrate: owned((run) => [128, 192, 256, 320][run.below(4)] ?? 128, 1, 1e6),
  sampleRate: owned((run) => [44_100, 48_000, 96_000][run.below(3)] ?? 44_100, 1, 1e9),
  fps: owned((run) => [24, 25, 30, 60][run.below(4)] ?? 24, 1, 1000),
  bpm: range(55, 180),
  calories: range(60, 900),
  grams: range(0.5, 60, 0.1),
  steps: range(1500, 18_000),
  zoom: range(1, 18),
  limitNumber: range(60, 100),
  lowNumber: range(1, 10),
  average: range(1, 100, 0.01),
  capacity: scale(5, 500),
  numericVersion: scale(1, 60),
  atomicNumber: range(1, 118),
  exitCode: owned(() => 0, 0, 255),
};

const DIGITS = 10_000_000_000;

/** Numbers of kinds that are usually written as text. */
const OTHERS: ReadonlyMap<Kind, NumberSpec> = new Map<Kind, NumberSpec>([
  ['id', range(1, 100_000)],
  ['code', range(100, 999)],
  ['numberText', range(1, 1000)],
  ['houseNumber', owned((_, { place }) => place.houseNumber, 1, 100_000)],
  ['floor', range(0, 12)],
  ['room', range(100, 420)],
  ['postalCode', owned((_, { place }) => digits(place.postalCode), 0, DIGITS)],
  ['phone', owned((_, { place }) => digits(place.phone), 0, 1e15)],
  ['dialingCode', owned((_, { place }) => digits(place.country.dialingCode), 1, 1000)],
  ['accountNumber', range(1e9, DIGITS - 1)],
  ['lastFour', range(1000, 9999)],
  ['pin', range(1000, 9999)],
  ['cvv', range(100, 999)],
  ['otp', range(100_000, 999_999)],
  ['version', range(1, 9)],
  ['priority', range(1, 5)],
  ['severity', range(1, 5)],
  ['errorCode', range(1000, 4999)],
  ['weekday', range(1, 7)],
  ['status', range(1, 5)],
  ['type', range(1, 5)],
]);

const digits = (text: string): number => Number(text.replace(/\D/g, ''));

/** Where times in seconds and in milliseconds since the epoch lie, from 2001 to 2096. */
const EPOCH_LOW = 1e9;
const EPOCH_HIGH = 4e9;

/** The ways to write a moment as a number: seconds or milliseconds since the epoch. */
function epoch(kind: Kind, low: number): readonly NumberSpec[] {
  const inSeconds = owned((run, persona) => seconds(timeOf(kind, run, persona)), low, EPOCH_HIGH);
  const inMilliseconds = owned((run, persona) => timeOf(kind, run, persona), low * 1000, EPOCH_HIGH * 1000);
  return [inSeconds, inMilliseconds];
}

/** The numbers that a kind may be, the usual ones first; empty for kinds that are no numbers. */
export function numbersOf(kind: Kind): readonly NumberSpec[] {
  if (Object.hasOwn(NUMBERS, kind)) return [NUMBERS[kind as NumberKind]];
  const other = OTHERS.get(kind);
  if (other !== undefined) return [other];
  if (kind === 'momentMs') return epoch('moment', EPOCH_LOW).toReversed();
  if (isMoment(kind)) return epoch(kind, EPOCH_LOW);
  if (kind === 'birthDate') return epoch(kind, -EPOCH_HIGH);
  return [];
}
