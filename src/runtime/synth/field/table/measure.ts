/** What the names of measures, counts and positions mean. */
export const MEASURE_NUMBERS = {
  temperature: 'temperature, temp, temp c, celsius, feels like, dew point, temp min, temp max',
  fahrenheit: 'fahrenheit, temp f, temperature f',
  humidity: 'humidity, humidity percent, moisture',
  pressure: 'pressure, pressure hpa, pressure mb',
  windSpeed: 'wind, gust, speed, velocity, speed kmh, speed limit, speed mps',
  rainfall: 'precipitation, rain, rainfall, snow, snowfall, precip mm, rain amount',
  weight: 'weight, mass, weight grams, tare',
  height: 'height, height in',
  width: 'width, thickness',
  length: 'length, depth, item length, package length, diameter, radius value, circumference, girth, dimension',
  pixelWidth: `
    image width, pixel width, width px, video width, screen width, natural width, viewport width, original width,
    thumbnail width, thumb width`,
  pixelHeight: `
    image height, pixel height, height px, video height, screen height, natural height, viewport height, original
    height, thumbnail height, thumb height`,
  distance: `
    distance, distance km, distance meters, range km, mileage, odometer, odometer reading, radius, length km, miles,
    kilometers`,
  area: 'area, square feet, sqft, square meters, lot size, area sqm, surface, area km2, living space',
  volume: 'volume, capacity liters, volume liters, displacement, fuel capacity, tank capacity',
  accuracy: 'horizontal accuracy, gps accuracy, accuracy meters, accuracy radius, vertical accuracy',
  angle: 'angle, rotation, pitch, roll, yaw, tilt, heading degrees, inclination, orientation degrees, hue',
  voltage: 'voltage, volts',
  current: 'amperage, amps',
  power: 'power, watts, wattage, energy, kwh, horsepower, consumption, kw',
  percentage: `
    percentage, percent, pct, progress, completion, percent complete, completion rate, battery, battery level, cpu
    usage, cpu, utilization, utilisation, occupancy, fill level, coverage, success rate, brightness, volume level,
    cloud cover, cloudiness, win rate, soil moisture, fuel level, charge level, signal quality, attendance,
    compliance, line rate`,
  ratio: `
    ratio, rate, probability, confidence, confidence score, likelihood, similarity, relevance, relevance score,
    opacity, alpha, weighting, factor, ctr, churn, threshold, sentiment score, certainty, risk, fraction, share
    value, coefficient, prob, temperature sampling, top p, precision, recall, f1, accuracy, loss, match score,
    damping`,
  score: 'score, nps, credit rating score, grade points, popularity, grade value',
  rating: 'rating, stars, rating value, rating average, rate average, vote average, rating score, gpa',
  rank: 'rank, ranking, standing, leaderboard position, finishing position',
  level: 'level, stage number',
  position: `
    position, index, sort order, display order, ordinal, sequence, sequence number, seq, seq no, line number, row
    number, row, column number, slot, sort, sort key number, step number, idx, chapter, chapter number, episode,
    episode number, season number, disc number, track number, volume number, issue number journal, line, col, start
    column, end column, ordering, menu order, priority order, rank order, start offset, end offset`,
  coordinateX: 'x, x coordinate, left',
  coordinateY: 'y, y coordinate, top',
  count: `
    count, number of, num, cnt, views, likes, followers, following, downloads, installs, clicks, impressions,
    visits, visitors, sessions, votes, forks, watchers, subscribers, open issues, plays, listeners, hits,
    occurrences, wins, losses, draws, goals, matches played, games played, upvotes, downvotes, replies, unread,
    sold, registrations, signups, leads, conversions, bookmarks, population size, public repos, public gists, click
    total, reviews, playcount, pageviews, reviewcount, viewcount, likecount, totalcount`,
  smallCount: `
    items count, item count, number of items, line count items, children count, number of children, num children,
    bedrooms, bathrooms, rooms, doors, wheels, players, adults, kids, infants, pets, cores, cpus, cpu count, vcpus,
    threads, workers, replicas, nodes count, instances, instance count, gpus, shards, partitions, stops, layovers,
    tickets count, tries, version count, parent count, tabs, pages count, min age, number of seats, number of rooms
    available, number of copies, lives, sets, reps, laps, floors, images count, photos count, parking spaces, beds,
    baths, gears, cylinders, team count, dependents, siblings, subtasks count`,
  population: 'population, inhabitants, residents',
  pageNumber: 'page, page number, page no, page index',
  pageSize: 'page size, per page, limit, max results, rows',
  pageTotal: `
    pages, page count, last page, total page, number of pages available, pages total, last page number, page total,
    totalpages`,
  offset: 'offset, skip, from index, start offset index',
  bytes: `
    size, bytes, content length, bytes sent, bytes received, bytes written, bytes read, memory used, heap used, heap
    total, rss, disk used, disk free, storage used, network in, network out, bytes in, bytes out, byte count,
    filesize`,
  kilobytes: 'kb, kilobytes',
  megabytes: 'mb, megabytes, memory, ram, memory size, memory limit, bandwidth mbps, mem, swap',
  gigabytes: 'gb, storage, disk, storage size, storage capacity, gigabytes, volume size, quota, storage limit',
  bitrate: 'bit rate, kbps',
  sampleRate: 'sample rate, sampling rate, frequency hz, sample rate hz',
  fps: 'fps, frame rate, frames per second',
  bpm: 'bpm, tempo, beats per minute, heart rate, pulse',
  calories: 'calories, kcal, calories burned, calorie count',
  grams: `
    protein, fat, carbs, carbohydrates, sugar, fiber, grams, protein g, fat g, carbs g, sodium, cholesterol, salt`,
  steps: 'steps, step count, steps count',
  zoom: 'zoom, zoom level',
  limitNumber: `
    max, maximum, upper, upper bound, upper limit, max value, ceiling, max count, max number, max items, max length,
    rate limit, max capacity, request limit, daily limit, monthly limit, max limit, max connections, hard limit,
    p99, p95, max users, max attendees`,
  lowNumber: `
    min, minimum, lower, lower bound, lower limit, min value, floor value, min count, min number, min items, min
    length, soft limit, p50, min limit`,
  average: 'average, avg, mean, median, avg value, mean value, average value, std dev, standard deviation, variance',
  capacity: `
    capacity, max occupancy, max attendance, max guests, attendees, total seats, available seats, available,
    remaining, used, allocated, free, reserved, available count, remaining count, used count, in use, consumed,
    usage`,
  numericVersion: `
    version number, revision, revision number, schema version, rev, revision count, generation, build number, build
    no, build, api level, run number, version code, lock version, major, minor, patch, major version, minor version,
    patch version, iteration`,
  atomicNumber: 'atomic number',
  exitCode: 'exit code, exit status, return code, errno',
} as const;
