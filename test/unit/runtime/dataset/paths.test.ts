import { expect, it } from 'vitest';
import {
  collectionPath,
  isItemPath,
  nameOf,
  ownerName,
  parameterNames,
  pathTo,
} from '../../../../src/runtime/dataset/paths.ts';

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

it.each([
  ['/owners/{ownerId}/pets/{petId}', 'ownerId', '/owners/{ownerId}', 'owner'],
  ['/owners/{ownerId}/pets/{petId}', 'petId', '/owners/{ownerId}/pets/{petId}', 'pet'],
  ["/People('{key}')/Trips", 'key', "/People('{key}')", 'person'],
  ['/repos/{owner}/{repo}/issues', 'repo', '/repos/{owner}/{repo}', 'repo'],
  ['/{tenant}/pets', 'tenant', '/{tenant}', ''],
  ['/pets', 'petId', '', ''],
])('in %s, %s ends %s and says which %s', (path, parameter, outer, owner) => {
  expect(pathTo(path, parameter)).toBe(outer);
  expect(ownerName(path, parameter)).toBe(owner);
});
