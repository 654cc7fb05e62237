import { describe, expect, test } from 'vitest';
import { codes, load } from '../contract-files.ts';

const AT = 'stdin#/components/schemas/';

async function discriminator(schemas: object, version = '3.0.3', name = 'Pet') {
  const contract = await load({ openapi: version, components: { schemas } });
  const schema = contract.schema(`${AT}${name}`);
  const found = typeof schema === 'object' && 'discriminator' in schema ? schema.discriminator : undefined;
  return { discriminator: found, codes: codes(contract) };
}

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });

describe('the mapping is complete', () => {
  test('with the names of the branches beside it', async () => {
    const Pet = { oneOf: [ref('Cat'), ref('Dog'), {}], discriminator: { propertyName: 'kind' } };
    const found = await discriminator({ Pet, Cat: {}, Dog: {} });
    expect(found.discriminator).toEqual({ propertyName: 'kind', mapping: { Cat: `${AT}Cat`, Dog: `${AT}Dog` } });
  });

  test('with its own entries first: names, references, and names that look like paths', async () => {
    const mapping = { cat: 'Cat', dog: '#/components/schemas/Dog', bird: 'v1.Bird', fish: 'No' };
    const Pet = { anyOf: [ref('Cat')], discriminator: { propertyName: 'kind', mapping } };
    const found = await discriminator({ Pet, Cat: {}, Dog: {}, 'v1.Bird': {} });
    expect(found.discriminator?.mapping).toEqual({
      cat: `${AT}Cat`,
      dog: `${AT}Dog`,
      bird: `${AT}v1.Bird`,
      Cat: `${AT}Cat`,
    });
    expect(found.codes).toEqual(['invalid-discriminator']);
  });

  test('with what extends its schema, directly or not, and the schema itself', async () => {
    const Pet = { discriminator: { propertyName: 'kind' } };
    const found = await discriminator({ Pet, Cat: { allOf: [ref('Pet')] }, Lion: { allOf: [ref('Cat')] }, Rock: {} });
    expect(found.discriminator?.mapping).toEqual({ Cat: `${AT}Cat`, Lion: `${AT}Lion`, Pet: `${AT}Pet` });
  });

  test('aliases keep their name and lead to their target', async () => {
    const Pet = { oneOf: [ref('Kitty')], discriminator: { propertyName: 'kind' } };
    const found = await discriminator({ Pet, Kitty: ref('Cat'), Cat: {} });
    expect(found.discriminator?.mapping).toEqual({ Kitty: `${AT}Cat` });
  });

  test('with the default of OAS 3.2', async () => {
    const Pet = { oneOf: [ref('Cat')], discriminator: { propertyName: 'kind', defaultMapping: 'Cat' } };
    expect((await discriminator({ Pet, Cat: {} }, '3.2.0')).discriminator?.defaultMapping).toBe(`${AT}Cat`);
  });
});

test('in Swagger 2.0 it is a name, and extensions name the values', async () => {
  const allOf = [{ $ref: '#/definitions/Pet' }];
  const definitions = {
    Pet: { discriminator: 'kind' },
    Cat: { allOf, 'x-ms-discriminator-value': 'cat' },
    Dog: { allOf },
  };
  const contract = await load({ swagger: '2.0', definitions });
  expect(contract.schema('stdin#/definitions/Pet')).toEqual({
    discriminator: {
      propertyName: 'kind',
      mapping: { cat: 'stdin#/definitions/Cat', Dog: 'stdin#/definitions/Dog', Pet: 'stdin#/definitions/Pet' },
    },
  });
});

test('one without a property is dropped', async () => {
  const found = await discriminator({ Pet: { discriminator: { mapping: {} } } });
  expect(found).toEqual({ discriminator: undefined, codes: ['invalid-keyword'] });
});
