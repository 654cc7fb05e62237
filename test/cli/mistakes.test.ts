import { createServer } from 'node:http';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { PETSTORE, type RunOptions, test } from './run.ts';

/** What a user may get wrong, and what is said of it. */
interface Mistake {
  readonly args: readonly string[];
  /** In the one message on standard error. */
  readonly says: string | RegExp;
  readonly options?: RunOptions;
}

const BOMB = [
  'openapi: 3.0.0',
  'info: { title: Bomb, version: "1" }',
  'paths: {}',
  'x-a0: &a0 [x, x, x, x, x, x, x, x, x, x]',
  ...[1, 2, 3, 4, 5, 6, 7, 8].map(
    (n) =>
      `x-a${n}: &a${n} [${Array(10)
        .fill(`*a${n - 1}`)
        .join(', ')}]`,
  ),
].join('\n');

const FILES: Readonly<Record<string, string | Uint8Array>> = {
  'empty.yaml': '',
  'binary.yaml': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0xff, 0xfe, 0x80]),
  'bad.yaml': 'openapi: 3.1.0\ninfo:\n  title: x\n version: 1\n',
  'cut.json': '{"openapi": "3.0.0",\n "paths": ',
  'text.yaml': 'hello',
  'other.yaml': 'name: not a contract\n',
  'future.yaml': 'openapi: 4.0.0\npaths: {}\n',
  'nothing.yaml': 'openapi: 3.0.0\n',
  'bomb.yaml': BOMB,
  'a.yaml': 'openapi: 3.0.0\ninfo: { title: A, version: "1" }\npaths: { /pets: { get: {} } }\n',
  'b.yaml': 'openapi: 3.0.0\ninfo: { title: B, version: "1" }\npaths: { /cats: { get: {} } }\n',
  'template.yaml': 'openapi: 3.0.0\ninfo: { title: T, version: "1" }\npaths: { "/{shop}/items": { get: {} } }\n',
  'folder/a.yaml': 'openapi: 3.0.0\n',
};

const serve = (...args: readonly string[]): readonly string[] => ['serve', ...args, '--port', '0'];

const MISTAKES: Readonly<Record<string, Mistake>> = {
  'no such file': { args: serve('missing.yaml'), says: 'missing.yaml cannot be read: there is no such file' },
  'a folder': { args: serve('folder'), says: 'folder cannot be read: it is a folder' },
  'an empty file': { args: serve('empty.yaml'), says: 'the file is empty' },
  'a binary file': { args: serve('binary.yaml'), says: 'the file is binary, not text' },
  'broken YAML': { args: serve('bad.yaml'), says: 'mockgen: bad.yaml:4:2 cannot be parsed: bad indentation' },
  'cut JSON': { args: serve('cut.json'), says: /mockgen: cut\.json:2:\d+ cannot be parsed: Unexpected end/ },
  'no object': { args: serve('text.yaml'), says: 'text.yaml is not OpenAPI' },
  'not a contract': { args: serve('other.yaml'), says: 'it has no "openapi" or "swagger"' },
  'an unknown OpenAPI': { args: serve('future.yaml'), says: 'openapi "4.0.0"' },
  'nothing in it': { args: serve('nothing.yaml'), says: 'has no paths, webhooks or components' },
  'an alias bomb': { args: serve('bomb.yaml'), says: 'its aliases expand to too large a document' },
  'empty standard input': { args: serve('-'), says: 'stdin cannot be read: the file is empty' },
  'a locale that there is not': { args: serve('a.yaml', '--locale', 'dee'), says: 'did you mean de?' },
  'a locale that is a path': { args: serve('a.yaml', '--locale', '../../x'), says: 'There is no locale' },
  'a probability above one': { args: serve('a.yaml', '--optional', '1.5'), says: 'a number from 0 to 1' },
  'an empty name': { args: serve(''), says: 'the name of the contract is empty' },
  'a scheme that nobody reads': { args: serve('ftp://example.com/a.yaml'), says: 'not over ftp' },
  'half a URL': { args: serve('http://'), says: 'http:// is not a URL' },
  'a file on another host': { args: serve('file://host/a.yaml'), says: 'is not a URL that can be read' },
  'a host that nobody knows': {
    args: serve('http://nobody.invalid/a.yaml'),
    says: 'http://nobody.invalid/a.yaml cannot be read',
  },
  'a URL where nothing listens': { args: serve('http://127.0.0.1:39/a.yaml'), says: 'the connection was refused' },
  'the same mount twice': { args: serve('a.yaml', 'b.yaml'), says: 'are both mounted at /' },
  'the same prefix twice': { args: serve('/x=a.yaml', '/x/=b.yaml'), says: 'are both mounted at /x' },
  'a prefix inside of another contract': {
    args: serve('a.yaml', '/pets=b.yaml'),
    says: 'b.yaml is mounted at /pets, where a.yaml has paths',
  },
  'a prefix inside of a template': {
    args: serve('template.yaml', '/shop=b.yaml'),
    says: 'b.yaml is mounted at /shop, where template.yaml has paths',
  },
  'a prefix that a templated one fits': {
    args: serve('/{version}=a.yaml', '/v1=b.yaml'),
    says: 'a.yaml and b.yaml are both mounted at /{version}, which fits /v1',
  },
  'a certificate without its key': { args: serve('a.yaml', '--cert', 'c.pem'), says: '--cert and --key go together' },
  'a key without its certificate': { args: serve('a.yaml', '--key', 'k.pem'), says: '--cert and --key go together' },
  'a certificate that is not there': {
    args: serve('a.yaml', '--cert', 'no.pem', '--key', 'no.pem'),
    says: 'no.pem cannot be read: there is no such file',
  },
  'a certificate that is none': {
    args: serve('a.yaml', '--cert', 'a.yaml', '--key', 'a.yaml'),
    says: 'a.yaml holds no certificate in PEM',
  },
  'an empty certificate': {
    args: serve('a.yaml', '--cert', 'empty.yaml', '--key', 'empty.yaml'),
    says: 'empty.yaml holds no certificate in PEM',
  },
  'an address that is not ours': {
    args: serve('a.yaml', '--host', '203.0.113.7'),
    says: 'cannot listen on 203.0.113.7',
  },
  'a host name that is none': {
    args: serve('a.yaml', '--host', 'nobody.invalid'),
    says: 'cannot listen on nobody.invalid',
  },
  'no contract': { args: ['serve'], says: "missing required argument 'contract'" },
  'a port out of range': { args: ['serve', 'a.yaml', '--port', '99999'], says: 'A port is a number from 0 to 65535' },
  'a port that is no number': { args: ['serve', 'a.yaml', '-p', 'http'], says: 'A port is a number from 0 to 65535' },
  'a bad PORT': { args: ['serve', 'a.yaml'], options: { env: { PORT: 'x' } }, says: /env 'PORT'.*A port is a number/ },
  'an unknown flag': {
    args: serve('a.yaml', '--prot', '1'),
    says: /unknown option '--prot'\n\(Did you mean --port\?\)/,
  },
  'an unknown command': { args: ['serv', 'a.yaml'], says: /unknown command 'serv'\n\(Did you mean serve\?\)/ },
  'help for an unknown command': { args: ['help', 'serv'], says: "unknown command 'serv'" },
  'an unknown mode': { args: serve('a.yaml', '--validate', 'bogus'), says: 'Allowed choices are enforce, report, off' },
  'an unknown log': { args: serve('a.yaml', '--log', 'xml'), says: 'Allowed choices are pretty, json, silent' },
  'a size without sense': { args: serve('a.yaml', '--max-body', 'lots'), says: 'A size is a number with a unit' },
  'a duration without sense': { args: serve('a.yaml', '--poll', 'soon'), says: 'A duration is a number with a unit' },
  'a duration of nothing': { args: serve('a.yaml', '--poll', '0'), says: 'at least 100ms' },
  'a duration beyond timers': { args: serve('a.yaml', '--poll', '1000h'), says: 'at most 24 days' },
  'a date without sense': { args: serve('a.yaml', '--now', 'tomorrow'), says: 'The present is a date' },
  'half a date': { args: serve('a.yaml', '--now', '5'), says: 'The present is a date' },
  'a day that is none': { args: serve('a.yaml', '--now', '2026-13-01'), says: 'The present is a date' },
  'a base path without slash': { args: serve('a.yaml', '--base-path', 'api'), says: 'auto, strict, none, or a path' },
  'a header without colon': { args: ['explain', 'a.yaml', 'GET /', '-H', 'x'], says: '"Name: value"' },
  'no request': {
    args: ['explain', 'a.yaml'],
    says: /argument 'request'\nusage: mockgen explain .*<contract> <request>/,
  },
  'a request that is none': { args: ['explain', 'a.yaml', 'pets'], says: '"pets" is no request line' },
  'content that is not there': {
    args: ['explain', 'a.yaml', 'GET /pets', '-d', '@no.json'],
    says: 'no.json cannot be read',
  },
  'explaining no contract': { args: ['explain', 'missing.yaml', 'GET /'], says: 'missing.yaml cannot be read' },
  'validating no contract': { args: ['validate', 'bad.yaml'], says: 'bad.yaml:4:2 cannot be parsed' },
  'validating too much': { args: ['validate', 'a.yaml', 'b.yaml'], says: 'too many arguments' },
  'an unknown format': { args: ['validate', 'a.yaml', '--format', 'xml'], says: 'Allowed choices are text, json' },
  'an unknown severity': { args: ['validate', 'a.yaml', '--fail-on', 'all'], says: 'Allowed choices are' },
  'an unknown shell': { args: ['completion', 'powershell'], says: 'Allowed choices are bash, zsh, fish' },
  'no shell': { args: ['completion'], says: "missing required argument 'shell'" },
};

/** A stack, or anything that reads like one. */
const STACK = /^\s+at |node:internal|\bTypeError\b|Node\.js v\d|\.js:\d+|fault of mockgen/m;

describe.concurrent('a mistake is told in one message, without a stack, with exit code 2', () => {
  for (const [name, { args, says, options }] of Object.entries(MISTAKES))
    test(name, async ({ cli }) => {
      const { code, stdout, stderr } = await cli.run(args, { cwd: cli.folder(FILES), ...options });
      expect(stderr).toMatch(says);
      expect(stderr).toMatch(/^mockgen: /);
      expect(stderr.trimEnd().split('\n').length, stderr).toBeLessThanOrEqual(2);
      expect(stderr).not.toMatch(STACK);
      expect(stdout).toBe('');
      expect(code).toBe(2);
    });

  test('no command at all shows the help', async ({ cli }) => {
    const { code, stderr } = await cli.run([]);
    expect(stderr).toContain('mockgen serve openapi.yaml');
    expect(code).toBe(2);
  });

  test('a port in use', async ({ cli }) => {
    const { url } = await cli.serve([PETSTORE]);
    const { port } = new URL(url);
    const { code, stderr } = await cli.run(['serve', PETSTORE, '--port', port]);
    expect(stderr).toBe(
      `mockgen: port ${port} is in use on 127.0.0.1; choose another with --port, or --port 0 for any free one\n`,
    );
    expect(code).toBe(2);
  });
});

describe('a contract at a URL', () => {
  const server = createServer((request, response) => {
    if (request.url === '/text') response.end('<html>not a contract</html>');
    else if (request.url === '/loop') response.writeHead(302, { location: '/loop' }).end();
    else response.writeHead(404).end('no');
  });
  let url = '';
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  });
  afterAll(() => server.close());

  test.for([
    ['/missing', 'the server answered 404 Not Found'],
    ['/text', 'is not OpenAPI'],
    ['/loop', 'it redirects too often'],
  ] as const)('%s', async ([path, says], { cli }) => {
    const { code, stderr } = await cli.run(['validate', url + path]);
    expect(stderr).toContain(`mockgen: ${url}${path}`);
    expect(stderr).toContain(says);
    expect(stderr).not.toMatch(STACK);
    expect(code).toBe(2);
  });
});

describe('secrets', () => {
  test('a header that is written wrongly is not shown', async ({ cli }) => {
    const { code, stderr } = await cli.run([
      'validate',
      'http://127.0.0.1:39/',
      '--contract-header',
      'Authorization s3cret',
    ]);
    expect(stderr).toContain('--contract-header is written "Name: value"');
    expect(stderr).not.toContain('s3cret');
    expect(code).toBe(2);
  });
});
