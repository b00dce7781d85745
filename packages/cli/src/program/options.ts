// What several commands take, and how the texts of options become values.

import { type Command, InvalidArgumentError, Option } from 'commander';

export function parsePort(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1 || value > 32_000) {
    throw new InvalidArgumentError('a port between 1 and 32000');
  }
  return value;
}

/** For an option that may be given several times; undefined when it is not given. */
export function collect(text: string, before: readonly string[] = []): string[] {
  return [...before, text];
}

export function parseInteger(text: string): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(value)) {
    throw new InvalidArgumentError('a whole number');
  }
  return value;
}

/** Which node is asked, under which trust, and in which form the answer is printed. */
export function addReading(command: Command): Command {
  return command
    .optionsGroup('Node and output:')
    .option('--node <url>', 'the node to ask')
    .option('--trust <genesis>', 'pinned genesis file, or the chain id: the hash of the genesis')
    .option('--state <dir>', 'what was kept of the chain before; else a directory of this user')
    .option('--json', 'machine-readable');
}

/** Who signs, and what the transaction is waited for and leaves behind. */
export function addActing(command: Command, usual: string | undefined): Command {
  const otherwise = usual === undefined ? '' : `; there ${usual}, unless given`;
  return command
    .optionsGroup('Who acts:')
    .option('--as <name>', `a person of the demonstration${otherwise}`)
    .option('--key <file>', 'a key file of kind person')
    .option('--password-file <file>', 'opens the key; - is the input stream')
    .optionsGroup('Node and output:')
    .option('--no-wait', 'print the transaction identifier and do not wait until it is final')
    .option('--timeout <duration>', 'how long to wait, for example 10s', '30s')
    .option('--out <file>', 'leave the receipt here');
}

/** The document behind an act: it stays off the ledger, which keeps its hash and date. */
export function addSource(command: Command): Command {
  return command
    .optionsGroup('The document behind the act:')
    .option('--document <file>', 'only its SHA-256 is registered')
    .addOption(new Option('--document-hash <hex>', 'its SHA-256 instead').conflicts('document'))
    .option('--dated <date>', 'date of the document, as 2026-01-31 (default: today)');
}
