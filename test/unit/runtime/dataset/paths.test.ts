import { expect, it } from 'vitest';
import { collectionPath, isItemPath, nameOf, parameterNames } from '../../../../src/runtime/dataset/paths.ts';

it.each([
  ['/pets/{petId}', '/pets', 'pet', ['petId']],
  ['/api/books/{id}/', '/api/books', 'book', ['id']],
  ['/Products({key})', '/Products', 'product', ['key']],
  ["/People('{key}')", '/People', 'person', ['key']],
  ['/orgs/{org}/repos/{repo}', '/orgs/{org}/repos', 'repo', ['org', 'repo']],
])('%s is that of one thing in %s', (path, collection, name, parameters) => {
  expect(isItemPath(path)).toBe(true);
  expect(collectionPath(path)).toBe(collection);
  expect(nameOf(path)).toBe(name);
  expect(parameterNames(path)).toEqual(parameters);
});

it.each(['/pets', '/pets/{petId}/owner', '/{anything}', '/files/{name}.{ext}'])('%s is not', (path) => {
  expect(isItemPath(path)).toBe(false);
});
