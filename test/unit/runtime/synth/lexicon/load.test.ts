import { expect, it } from 'vitest';
import { createMock } from '../../../../../src/runtime/mock.ts';
import { compileChecked } from '../../../../../src/runtime/synth/checked.ts';
import { loadedLexicon, loadLexicon } from '../../../../../src/runtime/synth/lexicon/load.ts';
import { createValidators } from '../../../../../src/runtime/validate/validators.ts';
import { load } from '../../../contract/contract-files.ts';
import { contractOf, NOW } from '../judge.ts';
import { objectOf } from '../made.ts';

const checked = (members: Parameters<typeof objectOf>[0], locale: string) => {
  const contract = contractOf({ A: objectOf(members) });
  return compileChecked('t#/A', 'response', contract, createValidators(contract), { now: NOW, locale });
};

it('words of a locale are loaded when a value first needs them; then nobody waits', async () => {
  const count = checked({ count: 'integer', createdAt: 'string/date-time' }, 'eo');
  expect(count(1)).not.toBeInstanceOf(Promise);
  expect(loadedLexicon('eo')).toBeUndefined();

  const name = checked({ firstName: 'string' }, 'eo');
  const first = name(1);
  expect(first).toBeInstanceOf(Promise);
  expect(await first).toMatchObject({ ok: true });
  expect(name(1)).toEqual(await first);
});

it('an answer that is an example does not load them', async () => {
  const schema = objectOf({ firstName: 'string' });
  const media = { 'application/json': { schema, example: { firstName: 'Ada' } } };
  const responses = { 200: { description: 'ok', content: media } };
  const contract = await load({ openapi: '3.1.0', paths: { '/x': { get: { responses } } } });
  const mock = createMock(contract, { locale: 'dv' });
  expect(await (await mock.fetch(new Request('http://localhost/x'))).json()).toEqual({ firstName: 'Ada' });
  expect(loadedLexicon('dv')).toBeUndefined();
});

it('a locale that there is not is refused', async () => {
  await expect(loadLexicon('xx')).rejects.toThrow(RangeError);
  const contract = await load({ openapi: '3.1.0', paths: {} });
  expect(() => createMock(contract, { locale: '../x' })).toThrow('There is no locale "../x"');
});
