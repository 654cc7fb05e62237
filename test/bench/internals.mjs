// The program's insides for the benchmarks, built as `scripts/build.mjs` builds what is published.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

let bundle;

/** Where the bundle is; it is built once a run, and removed at its end. */
function internals() {
  bundle ??= buildInternals();
  return bundle;
}

async function buildInternals() {
  // Below the packages that it imports: what is loaded lazily is not in the bundle.
  const cache = fileURLToPath(new URL('../../node_modules/.cache', import.meta.url));
  mkdirSync(cache, { recursive: true });
  const outdir = mkdtempSync(join(cache, 'mockgen-bench-'));
  process.once('exit', () => rmSync(outdir, { recursive: true, force: true }));
  await build({
    entryPoints: [fileURLToPath(new URL('internals.ts', import.meta.url))],
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    external: ['@faker-js/faker'],
    target: 'node20.19',
    minifySyntax: true,
    banner: { js: "import{createRequire as requireFrom}from'node:module';const require=requireFrom(import.meta.url);" },
    logLevel: 'warning',
  });
  return join(outdir, 'internals.mjs');
}

/** Runs a measurement in a process of its own, which imports the bundle; gives the object that it prints. */
export async function measure(script, options, nodeArguments = []) {
  const file = fileURLToPath(new URL(script, import.meta.url));
  const args = [...nodeArguments, file, await internals(), JSON.stringify(options)];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (chunk) => {
    text += chunk;
  });
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(`${script} ended with ${code}`);
  return JSON.parse(text);
}

/** What a measurement was started with. */
export async function measured() {
  const [, , bundleFile, options] = process.argv;
  return { internals: await import(bundleFile), options: JSON.parse(options) };
}
