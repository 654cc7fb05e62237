const lines = (text: string): readonly string[] => text.trim().split(/\s*\n\s*/);

/** Beginnings and ends of plain sentences; each goes with each. */
export const OPENINGS: readonly string[] = lines(`
  The team
  The new version
  The morning group
  This model
  The workshop
  The second edition
  The local crew
  The spring collection
  The whole set
  The latest draft
  The evening service
  The current plan
  The small office
  The second floor
  The northern route
  The weekly review
  The garden side
  The family edition
  The early shift
  The main hall`);

export const ENDS: readonly string[] = lines(`
  is ready ahead of schedule
  works well in everyday use
  needs a second look before Friday
  keeps things simple and quick
  has been checked twice
  comes with everything that is needed
  is easy to set up and to look after
  was tested by people who use it daily
  saves about an hour every week
  fits into a small space
  will be open again from Monday
  is a good place to start
  has changed a little since last year
  is shared with everybody in the group
  gives a clear picture of what is left to do
  lasts longer than most
  is kept up to date by volunteers
  brings old and new together
  takes a few minutes in the morning
  runs quietly in the background
  found its way into many homes
  is best enjoyed slowly
  has room for twelve people
  leaves enough time for questions`);

export const COMMENTS: readonly string[] = lines(`
  Works exactly as described, and it arrived a day early.
  Good value for the price. I would buy it again.
  The instructions could be clearer, but support was quick to help.
  Better than I expected. The whole family likes it.
  Solid quality, though a bit heavier than the old one.
  I have used it every day for a month without any trouble.
  Not quite what I was looking for, but the return was easy.
  Lovely colour, and it fits perfectly.
  Thanks for the quick answer. That solved it.
  Could we talk about this on Thursday?
  Looks good to me. Just two small remarks below.
  Friendly staff, a clean place, and a great breakfast.`);

export const MESSAGES: readonly string[] = lines(`
  Your order is on its way.
  Thanks, we have received your request.
  The meeting was moved to Thursday at ten.
  Your password was changed.
  A new comment was added to your post.
  The report is ready to download.
  Could you send me the latest draft?
  See you tomorrow at the station.
  Your payment was received.
  The update was installed without trouble.
  Please confirm your e-mail address.
  Two people have joined your team.`);

export const ERRORS: readonly string[] = lines(`
  The request could not be processed.
  The given value is not valid.
  The resource was not found.
  The connection timed out.
  A required field is missing.
  You do not have permission to do this.
  The record was changed by somebody else.
  The limit of requests was reached.
  The file is too large.
  The session has expired.`);

export const REASONS: readonly string[] = lines(`
  Requested by the customer
  Duplicate entry
  No longer needed
  Found a better price
  Delivery took too long
  Details did not match
  Change of plans
  Ordered by mistake
  Manual review
  Out of stock`);

export const HEADLINES: readonly string[] = lines(`
  Ten Ways to Plan a Quiet Weekend
  What We Learned from a Year of Remote Work
  A Short Guide to Better Coffee
  Why Small Teams Move Faster
  The Hidden Gardens of the Old Town
  How to Choose Your First Bicycle
  New Opening Hours This Summer
  Five Recipes for Busy Evenings
  Behind the Scenes of Our Latest Release
  The Return of the Night Train
  Getting Started in One Afternoon
  What the Numbers Really Say
  A Walk Along the Northern Coast
  Local Makers Worth Knowing
  How We Cut Our Energy Bill in Half
  Notes from the Spring Conference`);

export const SUBJECTS: readonly string[] = lines(`
  Your order has been shipped
  Question about my invoice
  Meeting on Thursday
  Welcome on board
  Your weekly summary
  Change of address
  Feedback on the first draft
  Please confirm your appointment
  Travel plans for next month
  Problem with the last delivery`);

export const EVENTS: readonly string[] = lines(`
  Quarterly Planning
  Summer Concert in the Park
  Product Design Workshop
  Weekly Team Meeting
  Spring Charity Run
  Developer Conference
  Customer Breakfast
  Open House
  Photography Walk
  Project Kickoff
  Wine Tasting Evening
  Book Club`);

export const COURSES: readonly string[] = lines(`
  Introduction to Statistics
  Modern European History
  Spanish for Beginners
  Creative Writing
  Principles of Accounting
  Web Development Basics
  Drawing from Nature
  Organic Chemistry
  Public Speaking
  Data Structures and Algorithms`);

export const TASKS: readonly string[] = lines(`
  Update the onboarding guide
  Fix the broken link on the pricing page
  Prepare slides for the review
  Call the supplier about the late delivery
  Add dark mode to the settings
  Write tests for the import
  Order new office chairs
  Export fails for large files
  Clean up unused accounts
  Plan the summer party
  Renew the domain
  Translate the help pages`);

export const QUESTIONS: readonly string[] = lines(`
  How long does delivery take?
  Can I change my order later?
  What was the name of your first pet?
  Where do I find my invoice?
  How satisfied are you with our service?
  Which of these do you use every day?
  How do I reset my password?
  Is there a discount for students?`);

export const PHRASES: readonly string[] = lines(`
  Free shipping
  Two-year warranty
  Easy returns
  Offline access
  Unlimited projects
  Priority support
  Automatic backups
  Works on every device
  Made from recycled material
  Custom reports
  Shared calendars
  Daily updates`);
