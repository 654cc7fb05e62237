import { describe, expect, it } from 'vitest';
import { decode } from './described.ts';

const json = { type: 'application/json' };

async function compressed(text: string, format: CompressionFormat): Promise<Uint8Array> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream(format));
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
