import { describe, expect, test } from 'vitest';
import { isFlawed } from '../../../../src/runtime/schema/lookup.ts';
import { load, loadFiles } from '../contract-files.ts';

const TARGET = { title: 'found' };

/** What `{ $ref: ref }` leads to in a document with these fields. */
async function follow(ref: string, fields: object, openapi = '3.1.0'): Promise<unknown> {
  const contract = await load({ openapi, ...fields, components: { schemas: { X: { $ref: ref } }, ...fields } });
  const schema = contract.schema('stdin#/components/schemas/X');
  if (isFlawed(schema)) return schema['x-mockgen-flaw'].code;
  return typeof schema === 'object' && schema.$ref !== undefined ? contract.schema(schema.$ref) : schema;
}

describe('a pointer', () => {
  const defs = { 'a/b': TARGET, 'a~b': TARGET, 'a b': TARGET, '%41': TARGET, ü: TARGET, '': TARGET, '100%': TARGET };
  test.each(['a~1b', 'a~0b', 'a%20b', 'a b', '%2541', '%41', '%C3%BC', 'ü', '', '100%'])(
    '%j is found',
    async (name) => {
      expect(await follow(`#/defs/${name}`, { defs })).toEqual(TARGET);
    },
  );

  test.each(['#/defs/no', '#/defs/constructor', '#no', 'no.yaml', 'http://[', '#/defs/0'])(
    '%j leads nowhere',
    async (ref) => {
      expect(await follow(ref, { defs: {} })).toBe('unresolved-reference');
    },
  );

  test('leads through references on its way', async () => {
    const paths = { '/a': { get: { parameters: [{ $ref: '#/components/parameters/P' }] } } };
    const parameters = { P: { name: 'p', in: 'query', schema: { $ref: '#/defs/T' } } };
    const ref = '#/paths/~1a/get/parameters/0/schema/properties/t';
    const T = { properties: { t: TARGET } };
    const contract = await load({
      openapi: '3.0.3',
      paths,
      defs: { T },
      components: { parameters, schemas: { X: { $ref: ref } } },
    });
    expect(contract.schema('stdin#/components/schemas/X')).toEqual({ $ref: 'stdin#/defs/T/properties/t' });
  });

  test('that leads through itself is a circle', async () => {
    expect(await follow('#/defs/a/b', { defs: { a: { $ref: '#/defs/a/b' } } })).toBe('circular-reference');
  });

  test('into a list needs a number', async () => {
    expect(await follow('#/defs/0', { defs: [TARGET] })).toEqual(TARGET);
    expect(await follow('#/defs/length', { defs: [TARGET] })).toBe('unresolved-reference');
  });
});

describe('$id, $anchor and $self', () => {
  const schemas = {
    Tree: {
      $id: 'https://example.com/schemas/tree',
      $defs: { leaf: { $anchor: 'leaf', ...TARGET } },
      properties: { own: { $ref: '#/$defs/leaf' }, anchored: { $ref: '#leaf' }, sibling: { $ref: 'bush' } },
    },
    Bush: { $id: 'https://example.com/schemas/bush', ...TARGET },
  };
  test.each(['own', 'anchored', 'sibling'])('references in a schema resource: %s', async (name) => {
    const contract = await load({ openapi: '3.1.0', components: { schemas } });
    const schema = contract.schema(`stdin#/components/schemas/Tree/properties/${name}`);
    const target = typeof schema === 'object' && '$ref' in schema ? schema.$ref : undefined;
    expect(contract.schema(target ?? '')).toEqual(TARGET);
  });

  test('a document with an $id is still found by its file', async () => {
    const contract = await loadFiles({
      'api.json': { openapi: '3.1.0', components: { schemas: { X: { $ref: 'sub/a.json' } } } },
      'sub/a.json': { $id: 'https://example.com/a.json', items: { $ref: 'b.json' } },
      'sub/b.json': TARGET,
    });
    expect(contract.schema(`${contract.name}#/components/schemas/X`)).toEqual({ $ref: 'sub/a.json#' });
    expect(contract.schema('sub/a.json#')).toEqual({ items: { $ref: 'sub/b.json#' } });
  });

  test('$self names the document', async () => {
    const $self = 'https://example.com/api';
    const fields = { $self, defs: { T: TARGET } };
    expect(await follow('https://example.com/api#/defs/T', fields, '3.2.0')).toEqual(TARGET);
    expect(await follow('api#/defs/T', fields, '3.2.0')).toEqual(TARGET);
  });

  test('data that looks like them is data', async () => {
    const example = { $id: 'https://example.com/x', $anchor: 'a' };
    expect(await follow('#a', { defs: { a: { example } } })).toBe('unresolved-reference');
  });
});

describe('$dynamicRef', () => {
  const page = {
    $id: 'page',
    $defs: { any: { $dynamicAnchor: 'item', title: 'anything' } },
    type: 'array',
    items: { $dynamicRef: '#item' },
  };
  const pageOf = (id: string, title: string) => ({
    $id: id,
    $defs: { item: { $dynamicAnchor: 'item', title } },
    $ref: 'page',
  });

  test('means what the outermost schema on the way says', async () => {
    const schemas = { Page: page, Pets: pageOf('pets', 'pet'), Cars: pageOf('cars', 'car') };
    const contract = await load({ openapi: '3.1.0', components: { schemas } });
    const itemOf = (name: string): unknown => {
      let schema = contract.schema(`stdin#/components/schemas/${name}`);
      for (let hops = 0; hops < 5 && typeof schema === 'object' && !('title' in schema); hops++) {
        if ('items' in schema && typeof schema.items === 'object') schema = schema.items;
        else if ('$ref' in schema && schema.$ref !== undefined) schema = contract.schema(schema.$ref);
      }
      return typeof schema === 'object' && 'title' in schema ? schema.title : schema;
    };
    expect([itemOf('Page'), itemOf('Pets'), itemOf('Cars')]).toEqual(['anything', 'pet', 'car']);
  });

  test('a schema in a scope has an id whose places can be asked for and located', async () => {
    const contract = await load({
      openapi: '3.1.0',
      components: { schemas: { Page: page, Pets: pageOf('pets', 'pet') } },
    });
    const id = 'stdin?item=%23/components/schemas/Pets/$defs/item#/components/schemas/Page';
    const schema = contract.schema('stdin#/components/schemas/Pets');
    expect(schema).toMatchObject({ $ref: id });
    expect(contract.schema(id)).toMatchObject({ items: { $ref: 'stdin#/components/schemas/Pets/$defs/item' } });
    expect(contract.schema(`${id}/items`)).toMatchObject({ $ref: 'stdin#/components/schemas/Pets/$defs/item' });
    expect(contract.locate(`${id}/items`)).toMatchObject({ file: 'stdin', line: 1 });
  });

  test('is a $ref where nothing is dynamic', async () => {
    const contract = await load({
      openapi: '3.1.0',
      components: { schemas: { X: { $dynamicRef: '#/components/schemas/Y' }, Y: TARGET } },
    });
    expect(contract.schema('stdin#/components/schemas/X')).toEqual({ $ref: 'stdin#/components/schemas/Y' });
  });
});
