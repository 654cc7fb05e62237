export { type LoadedContract, type LoadOptions, loadContract, UnusableContract } from './contract/load.ts';
export { createListener } from './host/listener.ts';
export { type ContractDocument, fromDocument, toDocument } from './runtime/document.ts';
export { createMock, type Mock } from './runtime/mock.ts';
export type { Diagnostic } from './runtime/model/diagnostic.ts';
export type { Encoded, Exchange, RequestInput, Violation } from './runtime/model/exchange.ts';
export type { MockOptions } from './runtime/options.ts';
