import type { OwnerTable } from './row.ts';

/** Owners that happen: events, work, trade and talk. */
export const BUSINESS: OwnerTable = {
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
