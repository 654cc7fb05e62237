export { type LoadedContract, type LoadOptions, loadContract, UnusableContract } from './contract/load.ts';
export { createMock, type Mock } from './runtime/mock.ts';
export type { MockOptions } from './runtime/options.ts';
