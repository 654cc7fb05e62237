import { flawOfHints, readFakerHint } from '../../runtime/synth/hint/parse.ts';
import { diagnose } from '../diagnostics.ts';
import { sourceOf } from '../node.ts';
import { type Keyword, type KeywordInput, nameOf } from './keyword.ts';

/** `x-faker`, as several tools spell it; one that asks for nothing that may be used is dropped, with a warning. */
const fakerHint: Keyword = (input) => {
  const read = readFakerHint(input.field.value);
  return 'wrong' in read ? ignored(input, read.wrong) : input.field.value;
};

/** `x-mockgen` of a schema; what it holds beside hints is not read here. */
const ownHints: Keyword = (input) => {
  const wrong = flawOfHints(input.field.value);
  return wrong === undefined ? input.field.value : ignored(input, wrong);
};

function ignored({ reader, field }: KeywordInput, wrong: string): undefined {
  reader.report(diagnose('unknown-hint', sourceOf(field), `${nameOf(field)} is ignored: it ${wrong}`));
  return undefined;
}

/** The keywords with which authors choose the data of a mock. */
export const HINTS: ReadonlyMap<string, Keyword> = new Map([
  ['x-mockgen', ownHints],
  ['x-faker', fakerHint],
  // As json-schema-faker spells it.
  ['faker', fakerHint],
]);
