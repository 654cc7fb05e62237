/** What the names of works and files mean. */
export const MEDIA_TEXTS = {
  bookTitle: 'book, book title, book name, novel',
  movieTitle: `
    movie, movie title, film, film title, movie name, film name, show title, series name, tv show, show name`,
  songTitle: 'song, song title, song name, track name, track title, track',
  albumTitle: 'album, album title, album name',
  artistName: 'artist, artist name, band, band name, performer, singer, musician',
  bookAuthor: 'book author, author of book',
  bookGenre: 'book genre, literary genre',
  genre: 'genre, genre name',
  publisherName: 'publishing house, book publisher, imprint',
  bookFormat: 'book format, binding',
  fileName: `
    file name, file, original name, attachment name, document name, attachment, blob name, base name, image name`,
  fileExtension: 'extension, ext, file format, image format, export format, output format',
  directory: 'directory, folder, dir, folder path, directory path, workdir, cwd, mount point, mount path, root path',
  filePath: 'path, path display, path lower, filepath',
  resolution: 'resolution, dimensions',
  aspectRatio: 'aspect ratio',
  caption: 'caption, alt, alt text, alternative text, alt description, accessibility text, image description',
  codec: 'codec, codec name',
  quality: 'quality',
  contentRating: 'content rating, age rating, mpaa rating, maturity rating, parental rating, pegi rating',
  icon: 'icon, icon name, icon class, glyph, symbol name',
  petName: 'pet name, dog name, cat name, animal name',
  animalType: 'species, animal, animal type, common name, pet type',
  breed: 'breed, breed name, breed group',
  catBreed: 'cat breed name',
  dish: 'dish, dish name, meal, meal name, menu item, recipe name, recipe, recipe title, food, food name',
  ingredient: 'ingredient, ingredient name, topping, ingredients list item, food item',
  cuisine: 'cuisine, cuisine type, food category, ethnic category',
  fruit: 'fruit, fruit name',
  vegetable: 'vegetable, vegetable name',
  spice: 'spice, herb, seasoning, flavor, flavour',
  vehicleName: 'vehicle, vehicle name, car, car name, automobile',
  vehicleModel: 'vehicle model, car model, model name car',
  vehicleMake: 'vehicle make, car make, vehicle manufacturer, car brand, car manufacturer, vehicle brand',
  vehicleType: 'vehicle type, body type, car type, body style, vehicle class, vehicle category',
  fuelType: 'fuel, fuel type, engine type',
  transmission: 'transmission, transmission type, gearbox',
  vin: 'vin, vin number, vehicle identification number, chassis number',
  licensePlate: 'plate number, plate, vrm, vehicle registration, licenseplate',
  aircraftType: 'aircraft, aircraft type, aircraft model, plane',
  weather: `
    weather, weather condition, condition text, weather description, conditions, sky, forecast summary, weather
    summary`,
  sport: 'sport, sport name, discipline',
  teamName: 'team, team name, club, club name, squad',
  chemicalElement: 'element name, element, atom',
  instrument: 'instrument',
} as const;

/** The same of numbers. */
export const MEDIA_NUMBERS = {
  pageCount: 'number of pages, num pages book, book pages',
} as const;
