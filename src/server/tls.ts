import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';
import { readLocalFile } from '../contract/read/file.ts';

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

/** A certificate and key that cannot be used together, and why. */
export class UnusableTls extends Error {}

/** Reads the certificate and key, or makes a self-signed pair; `undefined` without TLS. Rejects with {@link UnusableTls}. */
export async function readTls({ tls, cert, key, host }: TlsChoice): Promise<TlsFiles | undefined> {
  if (cert !== undefined && key !== undefined) return readPair(cert, key);
  if (cert !== undefined || key !== undefined)
    throw new UnusableTls('--cert and --key go together: give both, or --tls alone for a self-signed certificate');
  return tls ? selfSigned(host) : undefined;
}

/** A server would start with a pair that does not fit, and fail at every handshake. */
function readPair(certFile: string, keyFile: string): TlsFiles {
  const pair = { cert: read(certFile), key: read(keyFile) };
  const certificate = parsed(certFile, 'certificate in PEM', () => new X509Certificate(pair.cert));
  const key: KeyObject = parsed(keyFile, 'private key in PEM without a passphrase', () => createPrivateKey(pair.key));
  if (!certificate.checkPrivateKey(key)) throw new UnusableTls(`${keyFile} is not the key of ${certFile}`);
  return pair;
}

function read(file: string): string {
  try {
    return new TextDecoder().decode(readLocalFile(file));
  } catch (error) {
    throw new UnusableTls(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function parsed<T>(file: string, what: string, parse: () => T): T {
  try {
    return parse();
  } catch {
    throw new UnusableTls(`${file} holds no ${what}`);
  }
}

async function selfSigned(host: string): Promise<TlsFiles> {
  const { default: selfsigned } = await import('selfsigned');
  const names = [...new Set(['localhost', host])].filter((name) => isIP(name) === 0);
  const addresses = [...new Set(['127.0.0.1', '::1', host])].filter((name) => isIP(name) !== 0);
  const pair = await selfsigned.generate([{ name: 'commonName', value: 'localhost' }], {
    keySize: 2048,
    algorithm: 'sha256',
    extensions: [
      {
        name: 'subjectAltName',
        altNames: [
          ...names.map((value) => ({ type: 2 as const, value })),
          ...addresses.map((ip) => ({ type: 7 as const, ip })),
        ],
      },
    ],
  });
  return { cert: pair.cert, key: pair.private };
}
