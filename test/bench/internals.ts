// What the benchmarks measure of the program's insides, bundled for them by `internals.mjs`.
export { loadContract } from '../../src/contract/load.ts';
export { createMock } from '../../src/runtime/mock.ts';
export { successResponses } from '../../src/runtime/respond/target.ts';
export { compileChecked } from '../../src/runtime/synth/checked.ts';
export { bundled } from '../../src/runtime/synth/last-resort.ts';
export { compileSynthesizer } from '../../src/runtime/synth/synthesize.ts';
export { createValidators } from '../../src/runtime/validate/validators.ts';
