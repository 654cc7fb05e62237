import { expect, it } from 'vitest';
import { explain, type Reason } from '../../../../src/runtime/respond/explain-value.ts';

const reason: Reason = {
  text: 'limit must be at most 100; name is required',
  each: ['limit must be at most 100', 'name is required'],
  status: 422,
  names: ['invalid_request', 'INVALID'],
};
const anything = (): boolean => true;

it('writes the reason where an error value has room for it', () => {
  const made = { code: 'zebra', status: 200, error: { message: 'ocean', details: ['a', 'b', 'c'] }, trace: 'x1' };
  expect(explain(made, reason, anything)).toEqual({
    code: 'invalid_request',
    status: 422,
    error: { message: reason.text, details: reason.each },
    trace: 'x1',
  });
});

it('takes the first name that the schema lets through, and leaves what it cannot change', () => {
  const isValid = (value: unknown): boolean => ['INVALID', 'NOT_FOUND'].includes((value as { code: string }).code);
  expect(explain({ code: 'NOT_FOUND' }, reason, isValid)).toEqual({ code: 'INVALID' });
  expect(explain({ code: 'NOT_FOUND', message: 'm' }, { ...reason, names: ['no'] }, isValid)).toEqual({
    code: 'NOT_FOUND',
    message: reason.text,
  });
});

it('is the reason itself where the value is a text', () => {
  expect(explain('ocean', reason, anything)).toBe(reason.text);
  expect(explain('ocean', reason, () => false)).toBe('ocean');
});
