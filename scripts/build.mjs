// Builds `dist`: the command line and the library as bundles (fewer modules start faster), and the types.
// It is built beside and then moved, so that whoever runs it meets a whole one.
import { execFileSync } from 'node:child_process';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const fresh = join(root, `dist.${process.pid}.new`);
const stale = join(root, `dist.${process.pid}.old`);

try {
  await bundle();
  writeTypes();
  if (existsSync(dist)) renameSync(dist, stale);
  renameSync(fresh, dist);
} finally {
  for (const folder of [fresh, stale]) rmSync(folder, { recursive: true, force: true });
}

async function bundle() {
  await build({
    absWorkingDir: root,
    entryPoints: { cli: 'src/cli/main.ts', index: 'src/index.ts' },
    outdir: fresh,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    chunkNames: 'chunks/[name]-[hash]',
    minifySyntax: true,
    legalComments: 'linked',
    // Its locales are loaded one by one, when words are first needed.
    external: ['@faker-js/faker'],
    // CommonJS packages inside the bundle ask for Node's own modules through `require`.
    banner: { js: "import{createRequire as requireFrom}from'node:module';const require=requireFrom(import.meta.url);" },
    logLevel: 'warning',
  });
}

function writeTypes() {
  const typescript = dirname(fileURLToPath(import.meta.resolve('typescript/package.json')));
  const types = ['-p', 'tsconfig.build.json', '--outDir', join(fresh, 'types')];
  execFileSync(process.execPath, [join(typescript, 'bin/tsc'), ...types], { cwd: root, stdio: 'inherit' });
}
