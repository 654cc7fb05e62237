import { describe, expect, it } from 'vitest';
import { type BasePath, createMatcher } from '../../../../src/runtime/match/matcher.ts';
import type { OperationEntry } from '../../../../src/runtime/model/contract.ts';

/** Entries from lines such as `GET /pets/{id}`. */
function operations(lines: readonly string[], bases: readonly string[] = ['']): readonly OperationEntry[] {
  return lines.map((line) => {
    const [, method = '', path = ''] = /^(\S+) (.+)$/.exec(line) ?? [];
    const resolve = (): never => {
      throw new Error('the matcher must not resolve operations');
    };
    return { id: line, method, path, bases, source: '', resolve };
  });
}

function find(lines: readonly string[], request: string, bases?: readonly string[], basePath?: BasePath): unknown {
  const [method = '', target = ''] = request.split(' ');
  const [path = '', search = ''] = target.split('?');
  const found = createMatcher(operations(lines, bases), basePath).find(method, path, search);
  if (found === undefined) return undefined;
  return 'entry' in found ? { id: found.entry.id, ...found.pathValues } : found;
}

describe('paths', () => {
  it.each([
    ['a literal path', ['GET /pets'], 'GET /pets', { id: 'GET /pets' }],
    ['the root', ['GET /'], 'GET /', { id: 'GET /' }],
    ['a parameter', ['GET /pets/{key}'], 'GET /pets/7', { id: 'GET /pets/{key}', key: '7' }],
    ['no empty parameter', ['GET /pets/{id}'], 'GET /pets/', undefined],
    ['no slash in a parameter', ['GET /pets/{id}'], 'GET /pets/7/8', undefined],
    ['a literal that the client escaped', ['GET /a b'], 'GET /a%20b', { id: 'GET /a b' }],
    [
      'two parameters in a segment',
      ['GET /f/{name}.{ext}'],
      'GET /f/a.b.png',
      { id: 'GET /f/{name}.{ext}', name: 'a.b', ext: 'png' },
    ],
    ['a custom verb', ['GET /o/{key}:cancel'], 'GET /o/9:cancel', { id: 'GET /o/{key}:cancel', key: '9' }],
    ['an escaped custom verb', ['GET /o/{key}:cancel'], 'GET /o/9%3Acancel', { id: 'GET /o/{key}:cancel', key: '9' }],
    ['a range', ['GET /c/{base}...{head}'], 'GET /c/v1...v2', { id: 'GET /c/{base}...{head}', base: 'v1', head: 'v2' }],
    ['a quoted key', ["GET /O('{key}')"], "GET /O('7')", { id: "GET /O('{key}')", key: '7' }],
    ['a quoted key, escaped', ["GET /O('{key}')"], 'GET /O(%277%27)', { id: "GET /O('{key}')", key: '7' }],
    ['a value that stays encoded', ['GET /p/{v}'], 'GET /p/a%2Fb%25', { id: 'GET /p/{v}', v: 'a%2Fb%25' }],
    ['the rest of the path', ['GET /s/{proxy+}'], 'GET /s/a/b/c', { id: 'GET /s/{proxy+}', proxy: 'a/b/c' }],
    ['an RFC 6570 operator', ['GET /m/{;key*}'], 'GET /m/;key=1', { id: 'GET /m/{;key*}', key: ';key=1' }],
    ['an invalid escape', ['GET /p/{v}'], 'GET /p/%zz', { id: 'GET /p/{v}', v: '%zz' }],
    ['a path named __proto__', ['GET /__proto__'], 'GET /__proto__', { id: 'GET /__proto__' }],
    ['a fragment in the contract', ['GET /cookies#form'], 'GET /cookies', { id: 'GET /cookies#form' }],
  ])('%s', (_, lines, request, expected) => {
    expect(find(lines, request)).toEqual(expected);
  });

  it('keeps a parameter named __proto__ as plain data', () => {
    const found = createMatcher(operations(['GET /p/{__proto__}'])).find('GET', '/p/1', '');
    expect(found && 'pathValues' in found && Object.entries(found.pathValues)).toEqual([['__proto__', '1']]);
  });

  it('takes a trailing slash or leaves it', () => {
    expect(find(['GET /pets'], 'GET /pets/')).toEqual({ id: 'GET /pets' });
    expect(find(['GET /pets/'], 'GET /pets')).toEqual({ id: 'GET /pets/' });
    expect(find(['GET /pets', 'GET /pets/'], 'GET /pets/')).toEqual({ id: 'GET /pets/' });
  });

  it('takes the concrete path before the templated one, whatever the order', () => {
    const lines = ['GET /pets/{key}', 'GET /pets/mine', 'GET /{kind}/mine', 'GET /pets/{key}.json'];
    expect(find(lines, 'GET /pets/mine')).toEqual({ id: 'GET /pets/mine' });
    expect(find(lines, 'GET /pets/7.json')).toEqual({ id: 'GET /pets/{key}.json', key: '7' });
    expect(find(lines, 'GET /dogs/mine')).toEqual({ id: 'GET /{kind}/mine', kind: 'dogs' });
  });

  it('falls back to the templated path where the concrete one lacks the method', () => {
    expect(find(['GET /pets/mine', 'DELETE /pets/{key}'], 'DELETE /pets/mine')).toEqual({
      id: 'DELETE /pets/{key}',
      key: 'mine',
    });
  });

  it('names the methods of a path that has others', () => {
    expect(find(['GET /pets', 'POST /pets'], 'PUT /pets')).toEqual({ allow: ['GET', 'POST'] });
  });

  it('takes the first of two operations that no request can tell apart', () => {
    expect(find(['GET /p/{a}', 'GET /p/{b}'], 'GET /p/1')).toEqual({ id: 'GET /p/{a}', a: '1' });
  });

  it('tells operations apart by the query that the contract wrote into the path', () => {
    const lines = ['GET /r', 'GET /r?beta=true'];
    expect(find(lines, 'GET /r?x=1&beta=true')).toEqual({ id: 'GET /r?beta=true' });
    expect(find(lines, 'GET /r?x=1')).toEqual({ id: 'GET /r' });
  });

  it('finds its way through 100,000 slashes', () => {
    expect(find(['GET /pets/{id}', 'GET /s/{proxy+}'], `GET /pets${'/'.repeat(100_000)}`)).toBeUndefined();
  });
});

describe("the servers' path prefix", () => {
  const pets = ['GET /pets'];
  it.each<[BasePath, readonly string[], string, boolean]>([
    ['auto', ['/v1'], '/v1/pets', true],
    ['auto', ['/v1'], '/pets', true],
    ['auto', ['/v1'], '/v2/pets', false],
    ['strict', ['/v1'], '/v1/pets', true],
    ['strict', ['/v1'], '/pets', false],
    ['strict', ['/v1', '/v2'], '/v2/pets', true],
    ['none', ['/v1'], '/v1/pets', false],
    ['none', ['/v1'], '/pets', true],
    ['/api', ['/v1'], '/api/pets', true],
    ['/api', ['/v1'], '/v1/pets', false],
    ['auto', ['/{region}/v1'], '/eu/v1/pets', true],
    ['auto', ['/v{version}'], '/v3/pets', true],
    ['auto', ['/v{version}'], '/v/pets', false],
    ['strict', ['/v1'], '/v1pets', false],
  ])('%s with %j: %s', (basePath, bases, path, matches) => {
    expect(find(pets, `GET ${path}`, bases, basePath) !== undefined).toBe(matches);
  });

  it('takes a concrete prefix before a templated one, however long', () => {
    const templated = operations(['GET /{id}'], ['/{version}']);
    const concrete = operations(['GET /{name}'], ['/v1']);
    const found = createMatcher([...templated, ...concrete], 'strict').find('GET', '/v1/x', '');
    expect(found && 'entry' in found && found.entry.id).toBe('GET /{name}');
  });

  it('matches the prefix before a template that could swallow it', () => {
    expect(find(['GET /{a}/{b}', 'GET /{b}'], 'GET /v1/x', ['/v1'])).toEqual({ id: 'GET /{b}', b: 'x' });
  });
});
