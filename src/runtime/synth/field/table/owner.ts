import { BUSINESS } from './owner/business.ts';
import { PEOPLE } from './owner/people.ts';
import type { OwnerTable } from './owner/row.ts';
import { SOFTWARE } from './owner/software.ts';
import { THINGS } from './owner/things.ts';

/**
 * Plain names such as `name`, `title` and `type` say little without the thing that they belong to: the name of a company is
 * no person's name. A row is a class of things; its names are written as the tables of kinds write them, without blanks.
 */
export const OWNERS: OwnerTable = { ...PEOPLE, ...THINGS, ...SOFTWARE, ...BUSINESS };
