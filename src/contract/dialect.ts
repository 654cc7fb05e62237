import { type Dialect, isObject } from './node.ts';

/** The dialect that a document declares in `openapi` or `swagger`; `undefined` where it declares none that is known. */
export function dialectOf(value: unknown): Dialect | undefined {
  if (!isObject(value)) return undefined;
  if (Object.hasOwn(value, 'swagger')) return /^2(\.|$)/.test(String(value['swagger'])) ? '2.0' : undefined;
  if (!Object.hasOwn(value, 'openapi')) return undefined;
  const [, minor] = /^3(?:\.(\d+))?/.exec(String(value['openapi'])) ?? [];
  if (minor === '0' || minor === undefined) return /^3/.test(String(value['openapi'])) ? '3.0' : undefined;
  return minor === '1' ? '3.1' : '3.2';
}

/** Whether Schema Objects are JSON Schema 2020-12 (OAS 3.1 §4.8.24) rather than a subset of its own. */
export const hasFullSchemas = (dialect: Dialect): boolean => dialect === '3.1' || dialect === '3.2';
