import { readFile } from 'node:fs/promises';

/** PEM texts. */
export interface TlsFiles {
  readonly cert: string;
  readonly key: string;
}

/** What the user asked of TLS: files, or a certificate made up for the occasion. */
export interface TlsChoice {
  readonly tls?: boolean;
  readonly cert?: string;
  readonly key?: string;
  readonly host: string;
}

/** A certificate without its key, or the other way around. */
export class IncompleteTls extends Error {}

/** Reads the certificate and key, or makes a self-signed pair; `undefined` without TLS. Rejects with Node's file errors. */
export async function readTls({ tls, cert, key, host }: TlsChoice): Promise<TlsFiles | undefined> {
  if (cert !== undefined && key !== undefined)
    return { cert: await readFile(cert, 'utf8'), key: await readFile(key, 'utf8') };
  if (cert !== undefined || key !== undefined) throw new IncompleteTls('--cert and --key go together');
  return tls ? selfSigned(host) : undefined;
}

async function selfSigned(host: string): Promise<TlsFiles> {
  const { generate } = await import('selfsigned');
  const names = [...new Set(['localhost', host])].map((value) => ({ type: 2 as const, value }));
  const pair = await generate([{ name: 'commonName', value: 'localhost' }], {
    keySize: 2048,
    algorithm: 'sha256',
    extensions: [
      { name: 'subjectAltName', altNames: [...names, { type: 7, ip: '127.0.0.1' }, { type: 7, ip: '::1' }] },
    ],
  });
  return { cert: pair.cert, key: pair.private };
}
