// The contracts that the benchmarks serve: a small one, one with a single operation, and a giant.
import { existsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));

export const SMALL = path('../../fixtures/petstore.yaml');
const GITHUB = path('../../../shared/corpus/open/github.json');
const STRIPE = path('../../../shared/corpus/open/stripe.json');

/** GitHub's contract where it is at hand, otherwise one of the same size made up here. */
export function giant() {
  if (existsSync(GITHUB)) return { file: GITHUB, isGitHub: true };
  const file = join(tmpdir(), 'mockgen-bench-giant.json');
  if (!existsSync(file)) writeFileSync(file, JSON.stringify(madeUpGiant(1223)));
  return { file, isGitHub: false };
}

/** The giant contracts that are at hand; one made up here where there are none. */
export function realContracts() {
  const real = [GITHUB, STRIPE].filter((file) => existsSync(file));
  return real.length > 0 ? real : [giant().file];
}

function madeUpGiant(operations) {
  const paths = {};
  const schemas = {};
  for (let i = 0; i < operations; i++) {
    const properties = {};
    for (let p = 0; p < 30; p++)
      properties[`field_${p}`] = {
        type: ['string', 'integer', 'boolean'][p % 3],
        description: 'What this field is good for, told at some length. '.repeat(2),
      };
    schemas[`Thing${i}`] = { type: 'object', required: ['field_0'], properties };
    paths[`/things${i}/{id}`] = {
      get: {
        operationId: `getThing${i}`,
        parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
        responses: {
          200: {
            description: 'One',
            content: { 'application/json': { schema: { $ref: `#/components/schemas/Thing${i}` } } },
          },
        },
      },
    };
  }
  return { openapi: '3.0.3', info: { title: 'Giant', version: '1' }, paths, components: { schemas } };
}

/** A contract with nothing but the last operation of another: what a match costs in a contract of one. */
export function onlyLast(document) {
  const [last, item] = Object.entries(document.paths).at(-1);
  const [method] = Object.keys(item)
    .filter((key) => /^(get|put|post|delete|patch)$/.test(key))
    .slice(-1);
  const file = join(tmpdir(), 'mockgen-bench-one.json');
  const { [method]: operation, parameters } = item;
  writeFileSync(
    file,
    JSON.stringify({ ...document, paths: { [last]: { ...(parameters ? { parameters } : {}), [method]: operation } } }),
  );
  return { file, path: last, method, operation };
}
