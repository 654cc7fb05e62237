import type { Run } from '../run.ts';
import { letters, word } from '../words.ts';
import type { FormatMaker } from './maker.ts';

const pointer = (run: Run): string => `/${word(run)}/${run.below(10)}`;

export const POINTER_FORMATS: Readonly<Record<string, FormatMaker>> = {
  'json-pointer': { make: pointer, sized: (run, min) => (min === 0 ? '' : `/${letters(run, min - 1)}`) },
  'relative-json-pointer': {
    make: (run) => `${run.below(4)}${pointer(run)}`,
    sized: (run, min) => (min < 2 ? String(run.below(10)) : `${run.below(10)}/${letters(run, min - 2)}`),
  },
  regex: { make: (run) => `^${word(run)}-[0-9]+$`, sized: (run, min) => letters(run, min) },
};
