// Measures the memory that a contract's operations keep once all of them were compiled. See `compiling.mjs`.
import { measured } from './internals.mjs';

const { internals, options } = await measured();
const mock = internals.createMock(await internals.loadContract(options.contract));
const before = heap();
for (const entry of mock.contract.operations) await mock.warm(entry);
const after = heap();
console.log(JSON.stringify({ operations: mock.contract.operations.length, before, after }));

function heap() {
  for (let i = 0; i < 3; i++) globalThis.gc();
  return process.memoryUsage().heapUsed;
}
