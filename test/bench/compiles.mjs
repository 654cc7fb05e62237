// Measures how long each operation of a contract takes to compile and to give its first checked value. See `compiling.mjs`.
import { Ajv2020 } from 'ajv/dist/2020.js';
import { measured } from './internals.mjs';

const { internals, options } = await measured();
const { bundled, createMock, loadContract, successResponses } = internals;

/** A process that has compiled nothing yet runs code that is not optimised yet: another contract is compiled before. */
await compileAll(await loadContract(options.practice));
const contract = await loadContract(options.contract);
const ours = await compileAll(contract);
const ajv = contract.operations.flatMap(timeOfAjv);
console.log(JSON.stringify({ ours, ajv }));

/** Milliseconds for each operation: normalising it, its judge, its answer of choice, and the first value of that, checked. */
async function compileAll(contract) {
  const mock = createMock(contract);
  const times = [];
  for (const entry of contract.operations) {
    const before = cpuMs();
    await mock.warm(entry);
    times.push(cpuMs() - before);
  }
  return times;
}

/** What Ajv takes for the schema of that answer, with all that it references. */
function timeOfAjv(entry) {
  const [response] = successResponses(entry.resolve());
  const id = response?.content[0]?.schema;
  const schema = id === undefined ? undefined : bundled(id, contract);
  if (schema === undefined) return [];
  const before = cpuMs();
  try {
    new Ajv2020({ strict: false, logger: false, validateFormats: false, meta: false, validateSchema: false }).compile(
      schema,
    );
  } catch {
    // Ajv cannot read every schema.
    return [];
  }
  return [cpuMs() - before];
}

function cpuMs() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
