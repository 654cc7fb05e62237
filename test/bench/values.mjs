// Measures the making of values: ours and json-schema-faker's in turn, in one process. See `synthesis.mjs`.
import { generate } from 'json-schema-faker';
import { measured } from './internals.mjs';

const { internals, options } = await measured();
const { bundled, compileChecked, compileSynthesizer, createValidators, loadContract, successResponses } = internals;

/** The mock's usual present. */
const NOW = Date.UTC(2026, 0, 1);
const ROUNDS = 5;
const BATCH = 100;
/** It takes up to a tenth of a second for a value. */
const FAKER_BATCH = 4;
const WARM_UP = 300;

const schemas = [];
for (const file of options.contracts) {
  const contract = await loadContract(file);
  for (const id of pick(contract, options.each)) schemas.push(await measureSchema(id, contract));
}
console.log(JSON.stringify(schemas));

/**
 * Evenly spaced among the larger half of the schemas that operations answer success with, in the order of the contract, each
 * counted where it is met first. Larger is what takes more text with all that it references.
 */
function pick(contract, count) {
  const sizes = new Map();
  for (const entry of contract.operations) {
    const [response] = successResponses(entry.resolve());
    const schema = response?.content.find(({ type }) => type.includes('json'))?.schema;
    if (schema !== undefined && !sizes.has(schema))
      sizes.set(schema, JSON.stringify(bundled(schema, contract))?.length);
  }
  const known = [...sizes].filter(([, size]) => size !== undefined);
  const middle = known.map(([, size]) => size).sort((a, b) => a - b)[Math.floor(known.length / 2)];
  const larger = known.filter(([, size]) => size >= middle).map(([id]) => id);
  return Array.from({ length: count }, (_, index) => larger[Math.floor(((index + 0.5) * larger.length) / count)]);
}

async function measureSchema(id, contract) {
  // The closures alone: without names, which need words of a locale, and without a look at the values.
  const synthesize = compileSynthesizer(id, 'response', contract, { now: NOW, names: false });
  const checked = compileChecked(id, 'response', contract, createValidators(contract), { now: NOW });
  const schema = bundled(id, contract);
  const faked = (seed) => generate(schema, { seed, maxDepth: 12 });
  const total = { closures: 0, served: 0, faker: 0 };
  await cost(synthesize, 0, WARM_UP);
  await cost(checked, 0, WARM_UP);
  await cost(faked, 0, FAKER_BATCH);
  for (let round = 1; round <= ROUNDS; round++) {
    total.closures += await cost(synthesize, round, BATCH);
    total.served += await cost(checked, round, BATCH);
    total.faker += await cost(faked, round, FAKER_BATCH);
  }
  return {
    id,
    cost: { closures: total.closures / ROUNDS, served: total.served / ROUNDS, faker: total.faker / ROUNDS },
  };
}

/** CPU microseconds for a value, garbage collection included. */
async function cost(make, round, count) {
  const before = process.cpuUsage();
  for (let index = 0; index < count; index++) {
    const value = make(seedOf(round, index));
    // Awaiting what is there already would cost more than to make it.
    if (value instanceof Promise) await value;
  }
  const { user, system } = process.cpuUsage(before);
  return (user + system) / count;
}

/** Seeds as far apart as those of requests. */
function seedOf(round, index) {
  return Math.imul(round * 1000 + index, 0x9e3779b1) >>> 0;
}
