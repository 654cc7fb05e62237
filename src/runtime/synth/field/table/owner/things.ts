import type { OwnerTable } from './row.ts';

/** Owners that can be touched, seen or heard. */
export const THINGS: OwnerTable = {
  color: {
    nouns: 'color, colour, palette, swatch',
    kinds: { name: 'color', title: 'color', code: 'hexColor', value: 'hexColor', hex: 'hexColor' },
  },
  pet: {
    nouns: 'pet, dog, cat, animal, horse, puppy, kitten, rabbit, bird',
    kinds: {
      name: 'petName',
      type: 'animalType',
      kind: 'animalType',
      title: 'petName',
      born: 'petBirthDate',
      bornon: 'petBirthDate',
      birthdate: 'petBirthDate',
      dateofbirth: 'petBirthDate',
      birthday: 'petBirthDate',
      dob: 'petBirthDate',
      age: 'petAge',
      description: 'sentence',
      status: 'status',
    },
  },
  book: {
    nouns: 'book, novel, publication, ebook, audiobook, comic, magazine',
    kinds: {
      name: 'bookTitle',
      title: 'bookTitle',
      author: 'bookAuthor',
      genre: 'bookGenre',
      format: 'bookFormat',
      publisher: 'publisherName',
    },
  },
  movie: {
    nouns: 'movie, film, show, series, tv show, episode, tv, video, documentary, anime, season',
    kinds: { name: 'movieTitle', title: 'movieTitle', originaltitle: 'movieTitle', description: 'paragraph' },
  },
  song: {
    nouns: 'song, track, recording, single, music',
    kinds: { name: 'songTitle', title: 'songTitle', artist: 'artistName', album: 'albumTitle', duration: 'seconds' },
  },
  album: { nouns: 'album, record, playlist', kinds: { name: 'albumTitle', title: 'albumTitle', artist: 'artistName' } },
  artist: {
    nouns: 'artist, band, musician, singer, performer, composer',
    kinds: { name: 'artistName', title: 'artistName' },
  },
  dish: {
    nouns: 'dish, recipe, meal, menu item, food, dessert, drink, pizza, breakfast, lunch, dinner',
    kinds: { name: 'dish', title: 'dish', description: 'sentence', type: 'cuisine' },
  },
  ingredient: { nouns: 'ingredient, topping, nutrient', kinds: { name: 'ingredient', title: 'ingredient' } },
  vehicle: {
    nouns: 'vehicle, car, truck, automobile, motorcycle, fleet vehicle, bike, van, bus',
    kinds: {
      name: 'vehicleName',
      title: 'vehicleName',
      type: 'vehicleType',
      model: 'vehicleModel',
      make: 'vehicleMake',
      brand: 'vehicleMake',
      manufacturer: 'vehicleMake',
      number: 'licensePlate',
    },
  },
};
