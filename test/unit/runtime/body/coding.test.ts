import { describe, expect, it } from 'vitest';
import { decode } from './described.ts';

const json = { type: 'application/json' };

async function compressed(content: BlobPart, format: CompressionFormat): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([content]).stream().pipeThrough(new CompressionStream(format));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

describe('content codings', () => {
  it.each([
    ['gzip', 'gzip'],
    ['X-GZIP', 'gzip'],
    ['deflate', 'deflate'],
    ['deflate', 'deflate-raw'],
    ['identity, gzip', 'gzip'],
  ] as const)('undoes %s (%s)', async (coding, format) => {
    expect(await decode(json, await compressed('{"a":1}', format), { coding })).toEqual({ ok: true, value: { a: 1 } });
  });

  it('undoes several, the last one first', async () => {
    const once = new Blob([(await compressed('[1]', 'deflate')).slice()]);
    const twice = await new Response(once.stream().pipeThrough(new CompressionStream('gzip'))).arrayBuffer();
    expect(await decode(json, new Uint8Array(twice), { coding: 'deflate, gzip' })).toEqual({ ok: true, value: [1] });
  });

  it('stops at the limit, so a bomb costs no more than that', async () => {
    const bomb = await compressed('0'.repeat(50_000_000), 'gzip');
    expect(bomb.length).toBeLessThan(100_000);
    expect(await decode(json, bomb, { coding: 'gzip', maxBody: 1000 })).toMatchObject({ ok: false, kind: 'too-large' });
  });

  it('refuses more than four codings, whatever their order', async () => {
    const codings = (count: number): string => ['identity', ...Array(count).fill('gzip')].join(', ');
    let content = await compressed('[1]', 'gzip');
    for (let layer = 1; layer < 4; layer++) content = await compressed(content, 'gzip');
    expect(await decode(json, content, { coding: codings(4) })).toEqual({ ok: true, value: [1] });
    expect(await decode(json, content, { coding: codings(5) })).toMatchObject({
      kind: 'unsupported',
      violation: { keyword: 'contentEncoding', detail: 'must have no more than 4 content codings' },
    });
  });

  it('charges all codings to one limit', async () => {
    const once = await compressed(crypto.getRandomValues(new Uint8Array(600)), 'gzip');
    const twice = await compressed(once, 'gzip');
    const text = { type: 'application/octet-stream' };
    expect(await decode(text, once, { coding: 'gzip', maxBody: 1000 })).toMatchObject({ ok: true });
    expect(await decode(text, twice, { coding: 'gzip, gzip', maxBody: 1000 })).toMatchObject({ kind: 'too-large' });
  });

  it('holds plain content against the limit too', () => {
    expect(decode(json, '[1,2,3]', { maxBody: 3 })).toMatchObject({ kind: 'too-large' });
  });

  it('tells corrupt from unknown', async () => {
    const whole = await compressed('{"a":1}', 'gzip');
    expect(await decode(json, '{"a":1}', { coding: 'gzip' })).toMatchObject({ kind: 'malformed' });
    expect(await decode(json, whole.subarray(0, whole.length - 4), { coding: 'gzip' })).toMatchObject({
      kind: 'malformed',
    });
    expect(await decode(json, '{}', { coding: 'snappy' })).toMatchObject({
      kind: 'unsupported',
      violation: { keyword: 'contentEncoding' },
    });
  });

  it('stays synchronous without a coding', () => {
    expect(decode(json, '{}', { coding: 'identity' })).toEqual({ ok: true, value: {} });
  });
});
