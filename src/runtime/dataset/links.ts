import { normal } from '../names/words.ts';
import type { Shape } from '../schema/shape.ts';
import type { Change } from '../synth/amend.ts';
import type { Collection } from './collection.ts';
import type { Dataset } from './dataset.ts';
import { isItemPath, parameterNames } from './paths.ts';
import { shapeAt } from './place.ts';
import type { Resource } from './resource.ts';

/** A member that says where something is found. */
interface Link {
  readonly path: readonly string[];
  /** What is found there: `self`, or something below the thing. */
  readonly relation: string;
}

/** Compiles the links of a thing: to itself, and to what the contract has below it. Others stay as they were made up. */
export function compileLinks(
  resource: Resource,
  dataset: Dataset,
): (collection: Collection, id: string) => readonly Change[] {
  const { key, schema } = resource;
  const { contract } = dataset.options;
  const shape = shapeAt(schema, contract);
  const links = shape === undefined || !isItemPath(key) ? [] : linksIn(shape);
  const targets = links.flatMap(({ path, relation }) => {
    const template = relation === 'self' ? key : `${key.replace(/\/$/, '')}/${relation}`;
    const base = dataset.resources.baseOf(template);
    return base === undefined ? [] : [{ path, template: base + template }];
  });
  const names = parameterNames(key);
  return ({ scope }, id) => {
    const values = [...scope, id];
    return targets.map(({ path, template }) => ({ path, value: filled(template, names, values) }));
  };
}

const filled = (template: string, names: readonly string[], values: readonly string[]): string =>
  names.reduce(
    (text, name, index) => text.replace(`{${name}}`, () => encodeURIComponent(values[index] ?? '')),
    template,
  );

/** The links in `_links` and `links`, as texts or as objects with an `href`. */
function linksIn(shape: Shape): readonly Link[] {
  return shape.propertyNames.flatMap((holder): readonly Link[] => {
    const held = normal(holder) === 'links' ? shape.property(holder) : undefined;
    return (held?.propertyNames ?? []).flatMap((relation): readonly Link[] => {
      const link = held?.property(relation);
      if (link === undefined) return [];
      const path = [holder, relation];
      if (isPath(link)) return [{ path, relation }];
      const target = link.propertyNames.includes('href') ? link.property('href') : undefined;
      return isPath(target) ? [{ path: [...path, 'href'], relation }] : [];
    });
  });
}

/** Whether a path may stand there: one that must be absolute would depend on where the mock is reached. */
const isPath = (member: Shape | undefined): boolean =>
  member?.types.has('string') === true && !member.types.has('object') && member.annotation('format') !== 'uri';
