import type { MEDIA_TEXTS } from '../../field/table/media.ts';
import { capitalized, word } from '../../words.ts';
import { listed, oneOf, patterned, pick, type TextMaker, type TextMakers } from './maker.ts';

const FILE_TYPES: readonly string[] = ['pdf', 'png', 'jpg', 'docx', 'xlsx', 'csv', 'txt', 'zip'];

const fileName: TextMaker = (run) => `${word(run)}-${word(run)}.${pick(FILE_TYPES, run)}`;
const directory: TextMaker = (run) => `/${pick(['home', 'var', 'srv', 'data'], run)}/${word(run)}/${word(run)}`;

/** Letters and digits of a vehicle identification number (ISO 3779): no I, O and Q. */
const VIN = 'ABCDEFGHJKLMNPRSTUVWXYZ0123456789';

/** Texts about works, files, food and vehicles. */
export const MEDIA_MAKERS: Readonly<Record<keyof typeof MEDIA_TEXTS, TextMakers>> = {
  bookTitle: listed('book.title'),
  movieTitle: [
    (run) =>
      `The ${capitalized(word(run))} ${pick(['Letters', 'Road', 'Hour', 'Season', 'Promise', 'Garden', 'Key', 'Coast'], run)}`,
  ],
  songTitle: listed('music.song_name'),
  albumTitle: listed('music.album'),
  artistName: listed('music.artist'),
  bookAuthor: listed('book.author'),
  bookGenre: listed('book.genre'),
  genre: oneOf(
    'Drama, Comedy, Documentary, Jazz, Rock, Classical, Thriller, Fantasy, Pop, Science Fiction, Folk, Animation',
  ),
  publisherName: listed('book.publisher'),
  bookFormat: listed('book.format'),
  fileName: [fileName, (run) => `${word(run)}.${pick(FILE_TYPES, run)}`],
  fileExtension: oneOf('pdf, png, jpg, csv, json, txt, zip, mp4'),
  directory: [directory],
  filePath: [
    (run, persona, room) => `${directory(run, persona, room)}/${fileName(run, persona, room)}`,
    (run, persona, room) => `/${fileName(run, persona, room)}`,
  ],
  resolution: oneOf('1920x1080, 1280x720, 3840x2160, 2560x1440, 1024x768'),
  aspectRatio: oneOf('16:9, 4:3, 1:1, 3:2, 21:9'),
  caption: oneOf(
    'A bridge in the morning mist, Two people on a bench, View over the harbour, A cup of coffee by the window, Market stalls in the rain, ' +
      'A dog on the beach, The old clock tower, Children at the fountain',
  ),
  codec: oneOf('h264, hevc, vp9, av1, aac, mp3, opus'),
  quality: oneOf('high, medium, low, 1080p, 720p, lossless'),
  contentRating: oneOf('G, PG, PG-13, R'),
  icon: oneOf('home, star, bell, user, settings, calendar, heart, folder, search, check'),
  petName: listed('animal.pet_name'),
  animalType: listed('animal.type'),
  breed: listed('animal.dog'),
  catBreed: listed('animal.cat'),
  dish: listed('food.dish'),
  ingredient: listed('food.ingredient'),
  cuisine: oneOf(
    'Italian, Mexican, Japanese, Indian, French, Thai, Greek, Lebanese, Vietnamese, Spanish, Korean, Ethiopian',
  ),
  fruit: listed('food.fruit'),
  vegetable: listed('food.vegetable'),
  spice: listed('food.spice'),
  vehicleName: [
    (run, persona) =>
      `${persona.pick(run.lexicon.list('vehicle.manufacturer'), 100)} ${persona.pick(run.lexicon.list('vehicle.model'), 101)}`,
  ],
  vehicleModel: [(run, persona) => persona.pick(run.lexicon.list('vehicle.model'), 101)],
  vehicleMake: [(run, persona) => persona.pick(run.lexicon.list('vehicle.manufacturer'), 100)],
  vehicleType: listed('vehicle.type'),
  fuelType: listed('vehicle.fuel'),
  transmission: oneOf('automatic, manual'),
  vin: [(run) => Array.from({ length: 17 }, () => VIN.charAt(run.below(VIN.length))).join('')],
  licensePlate: patterned('@@@ ####'),
  aircraftType: oneOf('Airbus A320, Boeing 737-800, Embraer E190, Airbus A350-900, Boeing 787-9, ATR 72-600'),
  weather: oneOf('Sunny, Partly cloudy, Cloudy, Light rain, Rain, Thunderstorm, Snow, Fog, Clear, Windy'),
  sport: oneOf('Football, Basketball, Tennis, Swimming, Cycling, Athletics, Volleyball, Rowing, Handball, Climbing'),
  teamName: [
    (run, { place }) =>
      `${place.city} ${pick(['Rovers', 'United', 'Falcons', 'Bears', 'Comets', 'Harbour', 'Foxes', 'Lions'], run)}`,
    (run) => capitalized(word(run)),
  ],
  chemicalElement: [(run) => pick(ELEMENTS, run)],
  instrument: oneOf('Piano, Violin, Guitar, Flute, Cello, Drums, Trumpet, Clarinet, Harp'),
};

const ELEMENTS: readonly string[] = [
  'Hydrogen',
  'Helium',
  'Carbon',
  'Oxygen',
  'Iron',
  'Copper',
  'Silver',
  'Gold',
  'Neon',
  'Zinc',
];
