/** What the names of a person's properties mean: a kind of value, and the names that stand for it. */
export const PERSON_TEXTS = {
  firstName: 'first name, given name, forename, fname, prename, christian name, preferred name',
  middleName: 'middle name, second name, additional name',
  lastName: 'last name, family name, surname, lname, maiden name',
  fullName: `
    real name, legal name, card holder, account holder, holder name, attention, signed by, signatory, created by
    name, assignee name, author, assignee, reviewer, reviewed by, approved by, approver, recipient, beneficiary,
    payee, payer, consignee, emergency contact, next of kin, director, composer, actor, speaker, instructor,
    photographer, narrator, maintainer, customer, patient, employee, manager, driver, passenger, person, fullname`,
  nickname: 'nick name, nick, known as',
  username: `
    user name, login, handle, login name, screen name, account name, twitter, instagram, mention, created by,
    updated by, modified by, changed by, uploaded by, deleted by, requested by, submitted by, started by, triggered
    by, principal`,
  initials: 'initials, initial, monogram',
  honorific: 'salutation, honorific, honorific prefix, name prefix, courtesy title, personal title',
  nameSuffix: 'name suffix, honorific suffix, generation qualifier',
  gender: 'gender, sex, gender identity',
  pronouns: 'pronouns, pronoun',
  jobTitle: 'job title, occupation, profession, job, job role, job position, headline, designation, role title',
  department: 'department, dept, department name, division, org unit, organizational unit, business unit',
  bio: 'bio, biography, about, about me, profile text, self introduction',
  email: 'email, email address, mail, mail address, email id, reply to, cc, bcc, mailbox',
  companyEmail: 'company email, business email, support email, sales email, billing email, info email',
  phone: `
    phone, phone number, telephone, telephone number, tel, mobile, mobile number, cell, msisdn, fax, fax number,
    contact number, landline, whatsapp, whatsapp number, phone e164, hotline, caller id, sms number, cellphone,
    mobilephone, homephone, workphone`,
  nationality: 'nationality, citizenship',
  maritalStatus: 'marital status, civil status',
  relationship: 'relationship, relation, kinship, relationship type',
  bloodType: 'blood type, blood group',
  zodiac: 'zodiac, zodiac sign, star sign',
  degree: 'degree, qualification, education level, education',
  skill: 'skill, skill name, expertise, competence, competency',
  hobby: 'hobby, interest, pastime',
  seniority: 'seniority, seniority level, experience level',
  employmentType: 'employment type, contract type, job type, work type',
} as const;

/** The same of numbers. */
export const PERSON_NUMBERS = {
  age: 'age, age years, age in years, age at',
  bodyHeight: 'body height, height cm',
  bodyWeight: 'body weight, weight kg',
  petAge: 'pet age, dog age, cat age',
} as const;
