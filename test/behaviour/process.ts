import { execFile } from 'node:child_process';
import { build } from 'esbuild';

/** The library as one text, so that plain Node can run it. */
let bundle: Promise<string> | undefined;

async function bundled(): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: "export * from './src/index.ts'", resolveDir: '.', loader: 'ts' },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    packages: 'external',
  });
  return outputFiles[0]?.text ?? '';
}

// In a block of its own, so that its names do not meet those of the bundle.
const SCRIPT = `{
  const mock = createMock(await loadContract(process.env.CONTRACT));
  const texts = {};
  for (const line of JSON.parse(process.env.LINES)) {
    const answer = await mock.fetch(new Request('http://localhost' + line.slice(4)));
    texts[line] = await answer.text();
  }
  console.log(JSON.stringify(texts));
}`;

/** Sends GET requests one after the other to a mock in a process of its own; gives the contents by their lines. */
export async function inProcess(
  contract: string,
  lines: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<Readonly<Record<string, string>>> {
  bundle ??= bundled();
  const code = (await bundle) + SCRIPT;
  return new Promise((resolve, reject) => {
    const options = { env: { ...process.env, ...env, CONTRACT: contract, LINES: JSON.stringify(lines) } };
    const child = execFile(process.execPath, ['--input-type=module', '-'], options, (error, stdout, stderr) => {
      if (error !== null || stderr !== '') reject(new Error(stderr || error?.message));
      else resolve(JSON.parse(stdout));
    });
    child.stdin?.end(code);
  });
}
