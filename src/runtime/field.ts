import type { HeaderList } from './model/exchange.ts';

const NAME = /^[!#$%&'*+.^_`|~\w-]+$/;
const VALUE = /^[\t\x20-\x7e\x80-\xff]*$/;

/** Whether text may be the name of a header field: a token (RFC 9110 §5.1). */
export function isFieldName(text: string): boolean {
  return NAME.test(text);
}

/** The fields that can be sent (RFC 9110 §5.5). Names and values come from contracts, and a host dies of a line break in one. */
export function sendable(fields: HeaderList): HeaderList {
  return fields.every(isSendable) ? fields : fields.filter(isSendable);
}

const isSendable = ([name, value]: HeaderList[number]): boolean => NAME.test(name) && VALUE.test(value);
