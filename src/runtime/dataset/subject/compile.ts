import { compileList } from './list.ts';
import { compileOther } from './other.ts';
import type { Setting, Tell } from './subject.ts';
import { compileThing } from './thing.ts';

/** Compiles what the content of a successful answer tells, by what it is about: one thing, a list of them, or neither. */
export function compileTell(setting: Setting): Tell {
  return (
    compileThing(setting) ??
    (setting.operation.method === 'GET' ? compileList(setting) : undefined) ??
    compileOther(setting)
  );
}
