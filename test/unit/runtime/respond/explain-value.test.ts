import { expect, it } from 'vitest';
import { explain, type Reason } from '../../../../src/runtime/respond/explain-value.ts';

const reason: Reason = {
  title: 'Unprocessable Content',
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

it('gives a Problem the words of RFC 9457, and other fields those of their kind', () => {
  const made = { type: 'https://example.com/ocean', title: 'ocean', status: 2, detail: 'ocean' };
  expect(explain(made, reason, anything)).toMatchObject({ type: made.type });
  expect(explain(made, { ...reason, isMadeUp: true }, anything)).toEqual({
    type: 'about:blank',
    title: 'Unprocessable Content',
    status: 422,
    detail: reason.text,
  });
});

it('leaves codes and statuses that somebody wrote, and only those', () => {
  const value = { status: 'active', code: 17 };
  expect(explain(value, reason, anything)).toEqual(value);
  expect(explain(value, { ...reason, isMadeUp: true }, anything)).toEqual({ status: '422', code: 422 });
});
