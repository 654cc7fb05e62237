import type { Command } from 'commander';
import type { LoadedContract, LoadOptions } from '../contract/load.ts';
import { loadContract, UnusableContract } from '../contract/load.ts';
import { secretHeaders, several } from './arguments.ts';
import { UserError } from './exit.ts';
import { formatUnusable } from './output.ts';

/** The flags that say how a contract is read; every command that takes a contract has them. */
export interface ContractFlags {
  readonly contractHeader?: readonly (readonly [string, string])[];
  readonly allowRefs?: readonly string[];
  readonly allowRemoteRefs?: boolean;
}

/** Adds the flags of {@link ContractFlags} to a command. */
export function addContractOptions(command: Command): Command {
  return command
    .optionsGroup('Reading the contract:')
    .option(
      '--contract-header <header>',
      'send a header when the contract is a URL, e.g. "Authorization: Bearer ..." (repeatable)',
      secretHeaders,
    )
    .option('--allow-refs <dir>', 'let $refs reach files in this folder too (repeatable)', several)
    .option('--allow-remote-refs', 'follow $refs to http(s) URLs');
}

export function loadOptions({ contractHeader, allowRefs, allowRemoteRefs }: ContractFlags): LoadOptions {
  let content: Promise<Uint8Array> | undefined;
  return {
    // It can be read once, and reloading asks for it again.
    stdin: () => {
      content ??= readStdin();
      return content;
    },
    ...(contractHeader ? { headers: contractHeader } : {}),
    ...(allowRefs ? { allowRefs } : {}),
    ...(allowRemoteRefs ? { allowRemoteRefs } : {}),
  };
}

async function readStdin(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}

/** Loads a contract; one that cannot be used is the user's to mend. */
export async function loadOrFail(from: string, flags: ContractFlags): Promise<LoadedContract> {
  try {
    return await loadContract(from, loadOptions(flags));
  } catch (error) {
    throw asUserError(error);
  }
}

/** Turns what a user can mend into one message; anything else stays what it is. */
export function asUserError(error: unknown): unknown {
  if (error instanceof UnusableContract) return new UserError(formatUnusable(error.diagnostic, process.stderr));
  return error;
}
