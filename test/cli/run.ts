import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test as base, type TestAPI } from 'vitest';

/** The clone that the tests run in. */
export const ROOT: string = fileURLToPath(new URL('../..', import.meta.url));

/** The contract that comes with the package. */
export const PETSTORE: string = join(ROOT, 'fixtures/petstore.yaml');

export interface RunOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** What is written to standard input; nothing by default. */
  readonly stdin?: string | Uint8Array;
  /** The program to run instead of the clone's. */
  readonly bin?: string;
  /** Whether `serve` gets `--port 0`; it does by default. */
  readonly anyPort?: boolean;
}

/** A program that ended, and what it said. */
export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** From the signal to the end, or from the start where there was none. */
  readonly ms: number;
}

/** A server that listens. */
export interface Server {
  readonly url: string;
  stdout(): string;
  stderr(): string;
  /** What was logged as JSON. */
  events(): readonly Readonly<Record<string, unknown>>[];
  /** Resolves when standard output and error together contain the text; rejects after some seconds. */
  says(text: string | RegExp): Promise<void>;
  /** Reads no more of what it writes. */
  closeOutput(): void;
  /** Sends a signal and waits for the end. */
  stop(signal: NodeJS.Signals): Promise<Ran>;
}

/** The command line as its user has it. Whatever a test starts and writes is gone when it ends. */
export interface Cli {
  /** Runs a command to its end. */
  run(args: readonly string[], options?: RunOptions): Promise<Ran>;
  /** Starts `mockgen serve` on a free port and waits until it listens. */
  serve(args: readonly string[], options?: RunOptions): Promise<Server>;
  /** Sends a signal to all that runs. */
  signal(signal: NodeJS.Signals): void;
  /** Makes a folder with files. */
  folder(files?: Readonly<Record<string, string | Uint8Array>>): string;
}

/** A test that is handed the command line. */
export const test: TestAPI<{ cli: Cli }> = base.extend<{ cli: Cli }>({
  cli: async ({ task: _task }, use) => {
    const children = new Set<ChildProcess>();
    const folders: string[] = [];
    await use({
      run: (args, options = {}) => start(args, options, children).ended,
      serve(args, options = {}) {
        const port = options.anyPort === false ? [] : ['--port', '0'];
        return listening(start(['serve', ...args, ...port], options, children));
      },
      signal(signal) {
        for (const child of children) child.kill(signal);
      },
      folder(files = {}) {
        const made = mkdtempSync(join(tmpdir(), 'mockgen-cli-'));
        folders.push(made);
        write(made, files);
        return made;
      },
    });
    for (const child of children) child.kill('SIGKILL');
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  },
});

/** Writes files into a folder. */
export function write(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
}

/** Tries until the check holds. */
export async function eventually(holds: () => boolean | Promise<boolean>, what: () => string): Promise<void> {
  const deadline = Date.now() + 8000;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`it never came about: ${what()}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

interface Started {
  readonly child: ChildProcess;
  readonly ended: Promise<Ran>;
  stdout(): string;
  stderr(): string;
}

function start(args: readonly string[], options: RunOptions, children: Set<ChildProcess>): Started {
  const { cwd = ROOT, env = {}, stdin = '', bin = join(ROOT, 'bin/mockgen.js') } = options;
  const { PORT: _port, FORCE_COLOR: _force, NO_COLOR: _no, ...inherited } = process.env;
  const child = spawn(process.execPath, [bin, ...args], { cwd, env: { ...inherited, ...env } });
  children.add(child);
  const since = performance.now();
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  child.stdin.on('error', () => undefined); // It may end without having read it.
  child.stdin.end(stdin);
  const ended = new Promise<Ran>((resolve) => {
    child.on('close', (code) => resolve({ code, stdout, stderr, ms: performance.now() - since }));
  });
  return { child, ended, stdout: () => stdout, stderr: () => stderr };
}

async function listening({ child, ended, stdout, stderr }: Started): Promise<Server> {
  const url = (): string | undefined => /"url":"([^"]+)"|listens on (\S+)/.exec(stdout())?.slice(1).find(Boolean);
  let isOver = false;
  ended.then(() => {
    isOver = true;
  });
  const said = (): string => `${stdout()}${stderr()}`;
  await eventually(() => url() !== undefined || isOver, said);
  const found = url();
  if (found === undefined) throw new Error(`it does not listen: ${said()}`);
  return {
    url: found,
    stdout,
    stderr,
    events: () =>
      stdout()
        .split('\n')
        .filter((line) => line.startsWith('{'))
        .map((line) => JSON.parse(line)),
    says: (text) => eventually(() => (typeof text === 'string' ? said().includes(text) : text.test(said())), said),
    closeOutput() {
      child.stdout?.destroy();
      child.stderr?.destroy();
    },
    async stop(signal) {
      const since = performance.now();
      child.kill(signal);
      const ran = await ended;
      return { ...ran, ms: performance.now() - since };
    },
  };
}
