/** What the names of texts for people to read mean. */
export const TEXT_TEXTS = {
  sentence: `
    summary, short description, brief, synopsis short, note, note text, remark, remarks, annotation, comment text,
    explanation, hint, details text, hint text, help, help text, description short, overview, abstract short,
    tooltip, placeholder text, purpose, usage, meaning, definition, disclaimer, caveat, blurb, instruction,
    instructions, notice, objective, goal, excerpt, snippet, teaser, preview text, log message, info, about text,
    subtitle long, additional information, fact, requirement, requirements, responsibilities, benefits, benefit,
    feature description, finding, recommendation, observation, symptoms, diagnosis, outcome, conclusion, intro`,
  paragraph: `
    description, desc, content, body, text, long description, article, plot, synopsis, story, markdown, full
    description, abstract, letter, essay, transcript, details, notes, overview long, terms, terms and conditions,
    policy, readme, job description, lyrics, log, logs, output`,
  html: 'html, html body, html content, html text, rendered, rendered body, html description, html snippet',
  comment: `
    comment, review, review text, feedback, reply, comment body, review body, testimonial, opinion, response text,
    review content`,
  message: `
    message, msg, message text, notification, notification text, sms, tweet, status text, alert, announcement,
    greeting, commit note, prompt`,
  errorMessage: `
    error, error message, err, error description, error detail, failure reason, failure message, error text,
    exception, exception message, error msg, validation message, failure, fault, problem detail, status details,
    error reason, warning, warning message, warning text, reason phrase`,
  reason: 'reason, cause, justification, rationale, reason text, reason description',
  headline: `
    article title, post title, news title, blog title, page title, seo title, meta title, og title, headline text,
    story title, news headline, post name, document title, doc title, content title, section title, report title,
    thread title`,
  title: `
    title, heading, sub title, subheading, caption title, header text, section name, section, topic title, page
    name, chapter title, slide title, menu title, window title, tab title`,
  subject: 'subject, subject line, re',
  tag: 'tag, tag name, keyword, topic, topic name, theme, label text, facet, classification, taxonomy',
  question: 'question, question text',
  answer: 'answer, answer text, option text, response body text',
  quote: 'quote, quotation, citation, cited text, quote text',
  phrase: `
    phrase, idea, concept, feature, feature name, highlight, benefit title, value text, capability, agenda item,
    bullet, task text, action item, checklist item, todo, todo text, criterion, hypothesis, key point`,
  word: 'word, lemma, noun, adjective, synonym, vocabulary, translation, antonym, term text, text value',
  greeting: 'salutation text, opening line',
  alias: 'alias, short name, abbreviation, abbr, acronym, code name, call sign, ticker name, short title',
  metaDescription: 'meta description, seo description, og description, page description',
  eventTitle: 'event title, meeting title, appointment title',
  courseTitle: 'course title, lesson title, course, exam',
  taskTitle: 'task, task title, issue title, ticket title, pull request title',
  reviewTitle: 'review title, comment title',
  errorTitle: 'error title, problem title, error name, error type name',
  errorCode: 'error code, err code, error type, failure code, error key',
  campaignName: 'campaign, promotion, utm campaign, ad name, coupon name',
  workflowName: 'workflow, pipeline, step, stage, check name, job step, test name, test suite',
  folderName: 'folder name, directory name',
} as const;
