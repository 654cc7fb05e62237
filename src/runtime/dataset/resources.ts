import type { SchemaId } from '../model/schema.ts';
import { roleOf } from '../names/role.ts';
import { endingsOf, singular } from '../names/singular.ts';
import { normal, wordsOf } from '../names/words.ts';
import { Flaw } from '../schema/lookup.ts';
import type { Kin } from '../synth/story.ts';
import { documentOf } from './document.ts';
import { isUsualId } from './identity.ts';
import type { DatasetOptions } from './options.ts';
import { indexPaths, isItemPath, nameOf, parameterNames } from './paths.ts';
import { listPlace, referred, shapeAt } from './place.ts';
import { type Resource, resourceOfCollection, resourceOfItem } from './resource.ts';

/** Finds the resources of a contract: each is resolved when it is first asked for. */
export interface Resources {
  /** What the GET of a path gives: one thing or a list of them; `undefined` where it is no matter of things. */
  at(path: string): Resource | undefined;
  /** The resource of things that a schema describes, whatever path they come from; only where no scope is needed. */
  ofSchema(schema: SchemaId, names: readonly string[]): Resource | undefined;
  /** What comes before a path that can be got, up to the origin; `undefined` where there is no such path. */
  baseOf(path: string): string | undefined;
  /** The resource of things of that name. */
  ofName(name: string, known: readonly string[]): Resource | undefined;
  /** What a member names or holds; `known` are the scopes that are known where it stands. */
  ofKin(kin: Pick<Kin, 'name' | 'refs' | 'isText'>, known: readonly string[]): Resource | undefined;
}

/**
 * Makes the finder; the paths of the contract are indexed at once. What has a schema that cannot work is no resource: its own
 * answers say why, and others do without it.
 */
export function findResources({ contract, validators }: Pick<DatasetOptions, 'contract' | 'validators'>): Resources {
  const paths = indexPaths(contract);
  const known = new Map<string, Resource | undefined>();
  const once = (path: string, define: () => Resource | undefined): Resource | undefined => {
    if (!known.has(path)) {
      known.set(path, undefined);
      known.set(path, soundly(define));
    }
    return known.get(path);
  };

  const soundly = (define: () => Resource | undefined): Resource | undefined => {
    try {
      const found = define();
      if (found !== undefined) validators.compile(found.schema, 'response');
      return found;
    } catch (error) {
      if (error instanceof Flaw) return undefined;
      throw error;
    }
  };

  const ofItem = (path: string): Resource | undefined =>
    once(path, () => {
      const entry = paths.get(path);
      const own = entry && resourceOfItem(entry, paths, contract);
      if (own === undefined || own.scope.length === 0) return own;
      const [twin] = named(own.name, []);
      return twin?.schema === own.schema && twin.identity === own.identity ? twin : own;
    });

  const named = (name: string, scope: readonly string[]): readonly Resource[] =>
    paths
      .itemsNamed(name)
      .flatMap(({ path }) => ofItem(path) ?? [])
      .filter((resource) => resource.scope.every((each) => scope.includes(each)));

  const ofSchema = (
    schema: SchemaId,
    names: readonly string[],
    scope: readonly string[] = [],
  ): Resource | undefined => {
    const shape = shapeAt(schema, contract);
    if (shape === undefined) return undefined;
    const candidates = [...endingsOf(wordsOf(componentName(schema))), ...names].flatMap((name) => named(name, scope));
    return (
      candidates.find((resource) => resource.schema === schema) ??
      candidates.find(({ identity }) => identity !== undefined && shape.propertyNames.includes(identity))
    );
  };

  const shareMembers = (a: SchemaId, b: SchemaId): boolean => {
    const names = shapeAt(a, contract)?.propertyNames ?? [];
    return shapeAt(b, contract)?.propertyNames.some((name) => names.includes(name)) === true;
  };

  return {
    at: (path) => {
      const entry = paths.get(path);
      const item = paths.itemOf(path);
      // A path that ends in a parameter may be that of a list too: `/repositories/{owner}` before `/repositories/{owner}/{name}`.
      const one = isItemPath(path) && item === undefined ? ofItem(path) : undefined;
      if (one !== undefined) return one;
      if (entry === undefined) return ofItem(item?.path ?? path);
      return once(`${path} list`, () => {
        const media = documentOf(entry.resolve());
        const list = media?.schema === undefined ? undefined : listPlace(media.schema, nameOf(path), contract);
        if (list === undefined) return ofItem(path);
        const own = item && ofItem(item.path);
        if (own?.identity !== undefined && shareMembers(own.schema, list.schema)) return own;
        return ofSchema(list.schema, [nameOf(path)]) ?? resourceOfCollection(entry, contract);
      });
    },
    ofSchema: (schema, names) => ofSchema(referred(schema, contract), names),
    baseOf: (path) => {
      const entry = paths.get(path);
      return entry && (entry.bases.find((base) => !base.includes('{')) ?? '');
    },
    ofName: (name, scope) => endingsOf(wordsOf(name)).flatMap((each) => named(each, scope))[0],
    ofKin({ name, refs, isText }, scope) {
      if (isText) return named(singular(name), scope).find(({ key }) => isCalled(key, name));
      if (refs.length === 0) {
        const role = roleOf(name);
        const names = role === undefined ? plainName(name) : endingsOf(role.words);
        return names.flatMap((each) => named(each, scope))[0];
      }
      for (const ref of refs) {
        const found = ofSchema(referred(ref, contract), endingsOf(wordsOf(name)), scope);
        if (found !== undefined) return found;
      }
      return undefined;
    },
  };
}

/** A whole number that is called like a thing names one, unless it may just as well count or rank. */
const plainName = (name: string): readonly string[] => (COUNTS.has(singular(name)) ? [] : [singular(name)]);
const COUNTS: ReadonlySet<string> = new Set(
  'order number count position index size total page version level rank priority score rating point weight age year month day hour amount quantity'.split(
    ' ',
  ),
);

/** Whether the parameter that names a thing is called like a text: `customer` of `/customers/{customer}`. */
const isCalled = (path: string, name: string): boolean =>
  normal(parameterNames(path).at(-1) ?? '') === singular(name) && !isUsualId(singular(name));

/** What a schema is called: `Pet` of `petstore.yaml#/components/schemas/Pet`. */
const componentName = (schema: SchemaId): string => schema.slice(schema.lastIndexOf('/') + 1);
