import type { Kind } from '../kind.ts';

/** What a class of owners is called, and what plain names mean where such a thing owns them. */
export interface OwnerRow {
  readonly nouns: string;
  readonly kinds: Readonly<Record<string, Kind>>;
}

/**
 * Plain names such as `name`, `title` and `type` say little without the thing that they belong to: the name of a company is
 * no person's name. A row is a class of things; its names are written as {@link Kind} tables write them, without blanks.
 */
export const OWNERS: Readonly<Record<string, OwnerRow>> = {
  person: {
    nouns: `
      person, user, customer, client, employee, author, owner, assignee, member, contact, patient, student, teacher, doctor,
      driver, passenger, guest, admin, administrator, candidate, applicant, subscriber, recipient, sender, buyer, agent,
      lead, manager, staff, worker, nurse, tutor, coach, player, creator, editor, reviewer, commenter, contributor,
      collaborator, participant, attendee, speaker, host, traveler, traveller, visitor, resident, citizen, individual, human,
      parent, child, spouse, mother, father, friend, follower, me, borrower, donor, volunteer, instructor, actor,
      director, cardholder, beneficiary, signer, signatory, representative, consumer, shopper, freelancer, moderator,
      committer, tagger, pusher, poster, organizer, organiser, requester, reporter, approver, operator, identity, character,
      physician, practitioner, writer, voter, payer, payee, rider, rep, colleague, account holder`,
    kinds: {
      name: 'fullName',
      fullname: 'fullName',
      displayname: 'fullName',
      label: 'fullName',
      first: 'firstName',
      middle: 'middleName',
      last: 'lastName',
      given: 'firstName',
      family: 'lastName',
      title: 'jobTitle',
      position: 'jobTitle',
      role: 'role',
      type: 'role',
      description: 'bio',
      summary: 'bio',
      introduction: 'bio',
      alias: 'nickname',
      url: 'profileUrl',
      link: 'profileUrl',
      htmlurl: 'profileUrl',
      image: 'avatarUrl',
      imageurl: 'avatarUrl',
      photo: 'avatarUrl',
      photourl: 'avatarUrl',
      picture: 'avatarUrl',
      pictureurl: 'avatarUrl',
      icon: 'avatarUrl',
      state: 'region',
      prefix: 'honorific',
      suffix: 'nameSuffix',
      height: 'bodyHeight',
      weight: 'bodyWeight',
      number: 'phone',
    },
  },
  name: {
    nouns: 'name, full name, person name, human name',
    kinds: {
      first: 'firstName',
      middle: 'middleName',
      last: 'lastName',
      given: 'firstName',
      family: 'lastName',
      full: 'fullName',
      formatted: 'fullName',
      display: 'fullName',
      fullname: 'fullName',
      title: 'honorific',
      prefix: 'honorific',
      suffix: 'nameSuffix',
    },
  },
  company: {
    nouns: `
      company, organization, organisation, org, employer, vendor, supplier, merchant, business, manufacturer, publisher, bank,
      agency, institution, tenant, partner, provider, shop, store, carrier, airline, insurer, firm, corporation, enterprise,
      retailer, distributor, seller, sponsor, school, university, hospital, clinic, charity, studio, franchise, dealer,
      brand, issuer, acquirer, contractor, subsidiary, competitor, investor, legal entity, account, broker, landlord`,
    kinds: {
      name: 'companyName',
      fullname: 'companyName',
      displayname: 'companyName',
      title: 'companyName',
      description: 'catchPhrase',
      url: 'website',
      link: 'website',
      image: 'logoUrl',
      picture: 'logoUrl',
      type: 'legalForm',
      founded: 'foundedYear',
      size: 'employeeCount',
      email: 'companyEmail',
      emailaddress: 'companyEmail',
      contactemail: 'companyEmail',
      state: 'region',
      number: 'registrationNumber',
    },
  },
  product: {
    nouns: `
      product, item, article, goods, variant, merchandise, line item, order item, cart item, listing, accessory, part,
      catalog item, inventory item, sku, offer, deal, auction, gift, commodity, material, order line, invoice line, line`,
    kinds: {
      name: 'productName',
      fullname: 'productName',
      displayname: 'productName',
      title: 'productName',
      label: 'productName',
      description: 'productDescription',
      summary: 'productDescription',
      type: 'productCategory',
      code: 'sku',
      number: 'sku',
      size: 'clothingSize',
      status: 'status',
    },
  },
  category: {
    nouns: 'category, department, collection, catalog, product category, section, genre, subcategory, aisle',
    kinds: { name: 'productCategory', title: 'productCategory', label: 'productCategory', description: 'sentence' },
  },
  tag: {
    nouns: 'tag, label, topic, keyword, hashtag, theme, interest, facet, segment',
    kinds: { name: 'tag', title: 'tag', label: 'tag', value: 'tag', description: 'sentence', text: 'tag' },
  },
  city: {
    nouns: 'city, town, village, municipality, locality, destination',
    kinds: { name: 'city', title: 'city', label: 'city', state: 'region', code: 'airportCode' },
  },
  region: {
    nouns: 'region, state, province, county, canton, district, territory',
    kinds: { name: 'region', title: 'region', label: 'region', code: 'regionCode', abbreviation: 'regionCode' },
  },
  country: {
    nouns: 'country, nation',
    kinds: {
      name: 'country',
      commonname: 'country',
      officialname: 'country',
      title: 'country',
      label: 'country',
      code: 'countryCode',
      id: 'countryCode',
      capital: 'city',
      currency: 'placeCurrency',
      currencycode: 'placeCurrency',
    },
  },
  address: {
    nouns:
      'address, street address, mailing address, shipping, billing, delivery, location address, place of residence',
    kinds: {
      name: 'fullName',
      state: 'region',
      statecode: 'regionCode',
      line: 'streetAddress',
      address: 'streetAddress',
      number: 'houseNumber',
      zone: 'region',
      code: 'postalCode',
      country: 'country',
      description: 'fullAddress',
    },
  },
  place: {
    nouns: `
      place, location, venue, site, branch office, office, warehouse, building, property, facility, station, airport, stop, spot,
      point, position, geo, coordinates, coordinate, hotel, restaurant, cafe, bar, museum, theater, theatre, campus, park, depot,
      room, apartment, house, home, accommodation, pickup, dropoff, dealership, outlet, factory, plant, terminal, landmark`,
    kinds: {
      name: 'placeName',
      title: 'placeName',
      label: 'placeName',
      state: 'region',
      number: 'houseNumber',
      code: 'locationCode',
      description: 'paragraph',
    },
  },
  currency: {
    nouns: 'currency, money currency',
    kinds: {
      name: 'anyCurrencyName',
      code: 'anyCurrency',
      id: 'anyCurrency',
      symbol: 'anyCurrencySymbol',
      isocode: 'anyCurrency',
    },
  },
  language: {
    nouns: 'language, locale, spoken language, translation',
    kinds: { name: 'language', code: 'languageCode', id: 'languageCode', label: 'language', language: 'languageCode' },
  },
  zone: { nouns: 'time zone, timezone', kinds: { name: 'timeZone', id: 'timeZone', code: 'timeZone' } },
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
  repository: {
    nouns: 'repository, repo, codebase, fork, gist',
    kinds: {
      name: 'repositoryName',
      fullname: 'repositoryFullName',
      description: 'sentence',
      title: 'repositoryName',
      language: 'programmingLanguage',
      url: 'gitUrl',
      displayname: 'repositoryName',
    },
  },
  package: {
    nouns: 'package, module, library, dependency, plugin, extension, crate, artifact, addon, component',
    kinds: { name: 'packageName', title: 'packageName', description: 'sentence' },
  },
  branch: { nouns: 'branch', kinds: { name: 'branchName', title: 'branchName', ref: 'branchName', id: 'branchName' } },
  commit: {
    nouns: 'commit, changeset',
    kinds: {
      message: 'commitMessage',
      title: 'commitMessage',
      name: 'commitMessage',
      id: 'commitSha',
      hash: 'commitSha',
      url: 'url',
    },
  },
  release: {
    nouns: 'release, version, milestone, build, deployment, snapshot',
    kinds: { name: 'version', title: 'version', tag: 'version', number: 'version', tagname: 'version', id: 'id' },
  },
  app: {
    nouns: `
      app, application, service, software, program, microservice, tool, bot, integration, client application, project, website,
      site, workspace, api, platform, product line, oauth app, installation, chatbot, game, function, model, assistant`,
    kinds: { name: 'appName', title: 'appName', displayname: 'appName', label: 'appName', description: 'sentence' },
  },
  host: {
    nouns: `
      server, instance, node, machine, cluster, container, pod, vm, bucket, queue, database, db, namespace, volume, disk,
      network, vpc, subnet, load balancer, balancer, firewall, gateway, proxy, resource, stack, environment, environ, droplet, replica,
      deployment target, job queue, runner, agent host, endpoint, job, pool, cache, registry, zone, image, backup, stream, storage`,
    kinds: {
      name: 'hostedName',
      title: 'hostedName',
      displayname: 'hostedName',
      label: 'hostedName',
      description: 'sentence',
    },
  },
  device: {
    nouns: 'device, phone device, sensor, handset, gadget, camera, printer, meter, thermostat, equipment, asset',
    kinds: { name: 'device', title: 'device', displayname: 'device', type: 'deviceType', label: 'device' },
  },
  file: {
    nouns:
      'file, document, attachment, upload, asset file, blob, image file, media, photo, picture, image asset, pdf, report file, download',
    kinds: {
      name: 'fileName',
      title: 'fileName',
      filename: 'fileName',
      key: 'filePath',
      displayname: 'fileName',
      type: 'mimeType',
      format: 'fileExtension',
      url: 'fileUrl',
      description: 'sentence',
    },
  },
  folder: { nouns: 'folder, directory, drive, album folder', kinds: { name: 'folderName', title: 'folderName' } },
  field: {
    nouns:
      'field, column, attribute, parameter, param, variable, property definition, argument, custom field, metric, dimension, index definition',
    kinds: {
      name: 'identifierName',
      key: 'identifierName',
      label: 'phrase',
      title: 'phrase',
      type: 'columnType',
      id: 'identifierName',
    },
  },
  table: { nouns: 'table, entity definition, dataset, schema', kinds: { name: 'tableName', title: 'tableName' } },
  event: {
    nouns:
      'event, webhook, audit log, audit event, log entry, activity, notification, hook, trigger, subscription event, log',
    kinds: {
      name: 'eventType',
      type: 'eventType',
      action: 'eventType',
      event: 'eventType',
      description: 'sentence',
      title: 'eventTitle',
    },
  },
  gathering: {
    nouns:
      'meeting, conference, webinar, appointment, calendar event, concert, workshop, party, festival, session, booking, reservation, seminar, tour, trip',
    kinds: {
      name: 'eventTitle',
      title: 'eventTitle',
      description: 'sentence',
      subject: 'eventTitle',
      summary: 'eventTitle',
    },
  },
  course: {
    nouns: 'course, lesson, class, lecture, training, curriculum, subject, exam, quiz, assignment, program of study',
    kinds: { name: 'courseTitle', title: 'courseTitle', description: 'sentence' },
  },
  task: {
    nouns:
      'task, todo, issue, ticket, bug, story, epic, pull request, case, incident, checklist, todo item, card, subtask, work item, feature request, reminder, goal, action',
    kinds: {
      name: 'taskTitle',
      title: 'taskTitle',
      summary: 'taskTitle',
      subject: 'taskTitle',
      status: 'taskStatus',
      state: 'taskStatus',
      description: 'paragraph',
      body: 'paragraph',
      text: 'taskTitle',
    },
  },
  order: {
    nouns: 'order, purchase, purchase order, shipment, delivery, cart, basket, parcel, fulfillment, return, sale',
    kinds: {
      name: 'orderNumber',
      number: 'orderNumber',
      reference: 'orderNumber',
      code: 'orderNumber',
      status: 'orderStatus',
      state: 'orderStatus',
      description: 'sentence',
    },
  },
  payment: {
    nouns:
      'payment, transaction, charge, invoice, refund, payout, transfer, bill, receipt, expense, deposit, withdrawal, payment intent, quote, settlement',
    kinds: {
      name: 'invoiceNumber',
      number: 'invoiceNumber',
      reference: 'reference',
      status: 'paymentStatus',
      state: 'paymentStatus',
      description: 'transactionText',
      method: 'paymentMethod',
      type: 'transactionType',
    },
  },
  post: {
    nouns:
      'post, article, blog, story post, news, page, newsletter, thread, discussion, announcement, blog post, entry, note, press release, wiki',
    kinds: {
      name: 'headline',
      title: 'headline',
      subject: 'headline',
      summary: 'sentence',
      description: 'sentence',
      status: 'taskStatus',
      content: 'paragraph',
      body: 'paragraph',
      text: 'paragraph',
    },
  },
  message: {
    nouns: 'message, email, mail, conversation, chat, inbox message, sms, push',
    kinds: { name: 'subject', title: 'subject', text: 'message', body: 'message', content: 'message' },
  },
  review: {
    nouns: 'review, comment, feedback, reply, rating, testimonial, survey response',
    kinds: {
      title: 'reviewTitle',
      name: 'reviewTitle',
      text: 'comment',
      body: 'comment',
      content: 'comment',
      message: 'comment',
      description: 'comment',
    },
  },
  error: {
    nouns:
      'error, problem, fault, exception, failure, violation, warning, validation error, problem details, issue detail, diagnostic',
    kinds: {
      message: 'errorMessage',
      title: 'errorTitle',
      detail: 'errorMessage',
      details: 'errorMessage',
      description: 'errorMessage',
      reason: 'errorMessage',
      name: 'errorTitle',
      code: 'errorCode',
      type: 'errorCode',
      error: 'errorTitle',
      errormessage: 'errorMessage',
      errors: 'errorMessage',
    },
  },
  role: {
    nouns: 'role, permission group, user role, access role, job role',
    kinds: { name: 'role', title: 'role', label: 'role', key: 'role', displayname: 'role', description: 'sentence' },
  },
  permission: {
    nouns: 'permission, scope, privilege, grant, policy, claim, ability',
    kinds: { name: 'permission', key: 'permission', title: 'permission', label: 'permission', description: 'sentence' },
  },
  plan: {
    nouns:
      'plan, subscription, tier, membership, license plan, package tier, pricing plan, price plan, subscription plan',
    kinds: { name: 'plan', title: 'plan', label: 'plan', displayname: 'plan', description: 'sentence' },
  },
  team: {
    nouns: 'team, club, squad, group, crew, committee, league, guild, community, channel',
    kinds: { name: 'teamName', title: 'teamName', displayname: 'teamName', description: 'sentence' },
  },
  campaign: {
    nouns: 'campaign, promotion, ad, advert, advertisement, coupon, discount, newsletter campaign, contest, survey',
    kinds: { name: 'campaignName', title: 'campaignName', description: 'sentence', code: 'couponCode' },
  },
  workflow: {
    nouns:
      'workflow, pipeline, run, step, automation, rule, check run, process, stage, workflow run, action step, flow, test, suite',
    kinds: {
      name: 'workflowName',
      title: 'workflowName',
      displaytitle: 'workflowName',
      description: 'sentence',
      state: 'queueState',
      status: 'queueState',
    },
  },
  skill: { nouns: 'skill, expertise, competency', kinds: { name: 'skill', title: 'skill' } },
  job: {
    nouns: 'job posting, vacancy, position opening, job opening, career, employment, occupation, internship',
    kinds: { name: 'jobTitle', title: 'jobTitle', position: 'jobTitle', description: 'paragraph' },
  },
  license: {
    nouns: 'license, licence',
    kinds: { name: 'license', key: 'license', spdxid: 'license', title: 'license' },
  },
  card: {
    nouns: 'credit card, payment card, debit card, card details, payment method',
    kinds: {
      name: 'fullName',
      number: 'cardNumber',
      brand: 'cardBrand',
      type: 'cardBrand',
      code: 'cvv',
      network: 'cardBrand',
    },
  },
  bankAccount: {
    nouns: 'bank account, account details, bank details',
    kinds: { name: 'fullName', number: 'accountNumber', currency: 'currency' },
  },
  stockSymbol: {
    nouns: 'stock, security, ticker, instrument, share, equity',
    kinds: { name: 'companyName', symbol: 'ticker', code: 'ticker', id: 'ticker' },
  },
  breed: { nouns: 'breed', kinds: { name: 'breed', title: 'breed' } },
  sport: { nouns: 'sport, game sport, discipline', kinds: { name: 'sport' } },
  browser: { nouns: 'browser, user agent', kinds: { name: 'browser' } },
};
