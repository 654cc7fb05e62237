import { agreeing } from './agreeing.ts';
import { compileList } from './list.ts';
import { compileOther } from './other.ts';
import { compileSearch } from './search.ts';
import { compileSeveral } from './several.ts';
import { compileSingle } from './single.ts';
import type { Setting, Tell } from './subject.ts';
import { compileThing } from './thing.ts';

/** Compiles what the content of a successful answer tells, by what it is about: one thing, a list of them, or neither. */
export function compileTell(setting: Setting): Tell {
  const tell = compileAbout(setting);
  const { method, requestBody } = setting.operation;
  return method === 'GET' || requestBody === undefined ? tell : agreeing(tell, setting);
}

function compileAbout(setting: Setting): Tell {
  const isRead = setting.operation.method === 'GET';
  return (
    compileThing(setting) ??
    (isRead ? compileList(setting) : undefined) ??
    compileSingle(setting) ??
    compileSearch(setting) ??
    compileSeveral(setting) ??
    compileOther(setting)
  );
}
