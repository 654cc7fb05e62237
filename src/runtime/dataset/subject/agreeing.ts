import { chain } from '../../maybe.ts';
import { type Agree, compileAgreement, type IsFixed } from '../../synth/agreement.ts';
import type { Setting, Tell, Told } from './subject.ts';

/** Members that a client sends beyond these are not looked for. */
const MOST_SENT = 10_000;

/**
 * Makes what a write tells agree with what the client sent, as far as it stays valid: the total with the lines, the slug with the
 * name. What only clients send (`writeOnly`) is not told back.
 */
export function agreeing(tell: Tell, { root, dataset }: Setting): Tell {
  const { contract, validators, strip } = dataset.options;
  const isValid = validators.accepts(root, 'response');
  let agree: Agree | undefined;
  return (asked) =>
    chain(tell(asked), (told): Told | undefined => {
      // A page counts what it is a page of.
      if (told === undefined || told.listing !== undefined || !isRecord(told.value) || !isRecord(asked.body))
        return told;
      agree ??= compileAgreement(root, contract);
      const shown = strip(root)?.(told.value) ?? told.value;
      const agreed = agree(shown, sentIn(asked.body));
      return { ...told, value: isValid(agreed) ? agreed : shown };
    });
}

const isRecord = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** What a client said, wherever the answer repeats it. */
function sentIn(body: unknown): IsFixed {
  const sent = new Map<string, Set<unknown>>();
  let left = MOST_SENT;
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [name, member] of Object.entries(value)) {
      if (--left < 0) return;
      if (typeof member === 'object') visit(member);
      else sent.set(name, (sent.get(name) ?? new Set()).add(member));
    }
  };
  visit(body);
  return (name, value) => sent.get(name)?.has(value) ?? false;
}
