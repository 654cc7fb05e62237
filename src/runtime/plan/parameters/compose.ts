import type { Shape } from '../../schema/shape.ts';
import type { Entry } from './style/style.ts';
import { admitsScalar, type TextReaders } from './text.ts';
import { setOwn } from './values.ts';

/** Makes typed values of the texts, already decoded, that a style has found. */
export interface Compose {
  scalar(text: string): unknown;
  array(texts: readonly string[]): readonly unknown[];
  /** A name that occurs several times makes an array where its property may be one; otherwise the first value counts. */
  object(entries: readonly Entry[]): Readonly<Record<string, unknown>>;
}

/** Composes the values of a shape; `undefined` stands for a parameter without a schema. */
export function composer(shape: Shape | undefined, readers: TextReaders): Compose {
  return {
    scalar: readers(shape),
    array: (texts) => texts.map((text, index) => readers(shape?.item(index))(text)),
    object: (entries) => {
      const object: Record<string, unknown> = {};
      for (const [name, texts] of grouped(entries)) {
        setOwn(object, name, readTexts(texts, shape?.property(name), readers));
      }
      return object;
    },
  };
}

function grouped(entries: readonly Entry[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const [name, text] of entries) {
    const group = groups.get(name);
    if (group) group.push(text);
    else groups.set(name, [text]);
  }
  return groups;
}

/** Reads what was sent for one name, once or several times. */
export function readTexts(texts: readonly string[], shape: Shape | undefined, readers: TextReaders): unknown {
  const [first = ''] = texts;
  if (!shape?.types.has('array')) return readers(shape)(first);
  if (texts.length === 1) {
    const value = readers(shape)(first);
    if (typeof value !== 'string' || admitsScalar(shape.types)) return value;
  }
  return texts.map((text, index) => readers(shape.item(index))(text));
}
