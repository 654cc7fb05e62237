import { isJson, parseMediaType } from '../body/media.ts';
import type { MediaType, Operation } from '../model/contract.ts';

/** The content that says what an operation answers with when all went well: JSON where there is some. */
export function documentOf({ responses }: Operation): MediaType | undefined {
  const successes = responses.filter(({ status }) => /^2/.test(status)).sort((a, b) => (a.status < b.status ? -1 : 1));
  const [content = []] = [...successes, ...responses.filter(({ status }) => status === 'default')]
    .map(({ content }) => content.filter(({ schema }) => schema !== undefined))
    .filter(({ length }) => length > 0);
  return content.find(isJsonMedia) ?? content[0];
}

function isJsonMedia({ type }: MediaType): boolean {
  const parsed = parseMediaType(type);
  return parsed !== undefined && isJson(parsed);
}
