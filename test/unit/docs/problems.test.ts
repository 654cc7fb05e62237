import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { PROBLEMS } from '../../../src/runtime/model/problem.ts';

it('docs/problems.md lists every Problem with its status, and no other', () => {
  const rows = readFileSync('docs/problems.md', 'utf8').matchAll(/^\| `([a-z-]+)` \| (\d+) \|/gm);
  const documented = Object.fromEntries([...rows].map(([, code, status]) => [code, Number(status)]));
  expect(documented).toEqual(Object.fromEntries(Object.entries(PROBLEMS).map(([code, { status }]) => [code, status])));
});
