import { isForm, parseMediaType } from '../../body/media.ts';
import type { MediaType } from '../../model/contract.ts';
import type { Shape } from '../../schema/shape.ts';
import { parseQuery } from './pairs.ts';
import { decodeForm } from './percent.ts';
import type { Reader, Reading } from './reading.ts';
import { branchObject, insert, newBranch, pathOf } from './style/deep-object.ts';
import { delimited } from './style/delimited.ts';
import { simple } from './style/simple.ts';
import type { TextReaders } from './text.ts';

/** Whether the whole query is a form, an object of named values, rather than one encoded document. */
export function isFormQuery(media: MediaType): boolean {
  const type = parseMediaType(media.type);
  return type !== undefined && isForm(type);
}

/**
 * Reads the whole query as one object (OAS 3.2 §4.8.12.1, `in: querystring`). Arrays are sent by repetition or as their
 * Encoding Object says; names with brackets nest, as in `deepObject`, where their property is an array or object.
 */
export function formQueryReadings(media: MediaType, { typed, plain, shape }: Reader): readonly Reading<string>[] {
  const splitters = new Map((shape?.propertyNames ?? []).map((name) => [name, splitterOf(media, name)]));
  const read = (search: string, readers: TextReaders): unknown => {
    const { names, values } = parseQuery(search);
    const root = newBranch();
    for (const [index, name] of names.entries()) {
      const raw = values[index] ?? '';
      const parts = splitters.get(name)?.(raw) ?? [raw];
      for (const part of parts) insert(root, nestedPath(name, shape) ?? [name], decodeForm(part));
    }
    return names.length > 0 ? branchObject(root, shape, readers) : undefined;
  };
  return [typed, plain].map((readers) => (search) => read(search, readers));
}

function nestedPath(name: string, shape: Shape | undefined): readonly string[] | undefined {
  const open = name.indexOf('[');
  if (open < 0) return undefined;
  const base = name.slice(0, open);
  const types = shape?.property(base)?.types;
  if (!types?.has('object') && !types?.has('array')) return undefined;
  const rest = pathOf(name, open);
  return rest && [base, ...rest];
}

/** How the items of a property are told apart where they are not sent by repetition. */
function splitterOf(
  { encoding }: MediaType,
  name: string,
): ((raw: string) => readonly string[] | undefined) | undefined {
  const declared = Object.hasOwn(encoding, name) ? encoding[name] : undefined;
  const { style = 'form', explode = style === 'form' } = declared ?? {};
  if (explode) return undefined;
  if (style === 'form') return simple(false).readItems;
  return style === 'spaceDelimited' || style === 'pipeDelimited' ? delimited(style).readItems : undefined;
}
