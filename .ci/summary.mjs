// The closing line of .ci/run: the tests of the suite, and one more each for the checks and the corpus.
import { readFileSync } from 'node:fs';

const [, , file, ...steps] = process.argv;
const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(readFileSync(file, 'utf8'));
const failed = steps.filter((status) => status !== '0').length;
console.log(
  `tests: ${numPassedTests + steps.length - failed} passed, ${numFailedTests + failed} failed, ${numPendingTests + numTodoTests} skipped`,
);
