// `npm run bench`: every figure that the project promises, as a ratio taken in one run. `npm run bench -- get start` runs some.
import { compile, memoryCompiled } from './compiling.mjs';
import { isAllWithinReach } from './report.mjs';
import { get, ids, last, post } from './serving.mjs';
import { memory, start, startGiant } from './starting.mjs';
import { synth } from './synthesis.mjs';

const figures = {
  get,
  ids,
  post,
  last,
  start,
  'start-giant': startGiant,
  memory,
  synth,
  compile,
  'memory-compiled': memoryCompiled,
};

const wanted = process.argv.slice(2).length > 0 ? process.argv.slice(2) : Object.keys(figures);
for (const name of wanted) await figures[name]();
process.exitCode = isAllWithinReach() ? 0 : 1;
