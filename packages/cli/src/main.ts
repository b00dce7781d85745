#!/usr/bin/env -S node --import=tsx --conditions=source
// The `witan` command. Its tree is built eagerly and cheaply; what a command does is imported only
// when that command runs.

import { readFileSync } from 'node:fs';
import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { EXIT, exitCodeOf, report } from './exit.ts';

const { version } = JSON.parse(
  readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
) as { version: string };

export function buildProgram(): Command {
  const program = new Command('witan')
    .description('A public ledger kept by a council of agencies and checked by anyone')
    .version(version, '-V, --version')
    .showSuggestionAfterError()
    .exitOverride()
    .addHelpText(
      'after',
      `
Examples:
  witan demo                                   four agencies with sample parcels, on this machine
  witan query land/parcels/164-27 --proof      a record, verified before it is printed
  witan verify receipt.witan                   check a receipt, offline

Exit codes: 0 done · 1 failed · 2 wrong usage or unreadable input · 3 the proof is false
            5 unreachable · 6 refused by the ledger · 7 unsafe · 70 storage failure · 75 try later
`,
    );
  addDemo(program);
  addNode(program);
  addKeys(program);
  addData(program);
  addLand(program);
  // Options may stand behind operands at every level, and each level maps its errors alike.
  const configure = (command: Command): void => {
    command.exitOverride();
    for (const child of command.commands) configure(child);
  };
  configure(program);
  return program;
}

function port(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1 || value > 32_000) {
    throw new InvalidArgumentError('a port between 1 and 32000');
  }
  return value;
}

function collect(text: string, before: string[]): string[] {
  return [...before, text];
}

function addDemo(program: Command): void {
  const demo = program
    .command('demo')
    .commandsGroup('Start here')
    .description('Run the example consortium on this machine')
    .option('--nodes <dir>', 'use these homes and keep their data, instead of throw-away ones')
    .option('--once', 'load, verify, print, stop')
    .option('--json', 'print one JSON object as the last line')
    .option('--keep', 'keep the throw-away data')
    .option('--port-base <port>', 'first port to try', port, 26_600)
    .option('--receipt <file>', 'where to leave the receipt')
    .action(async (options) => (await import('./commands/demo.ts')).runDemo(options));
  demo
    .command('break <agency>')
    .description('Kill the process of one agency of the running demonstration')
    .action(async (agency) => (await import('./commands/demo-control.ts')).breakAgency(agency));
  demo
    .command('heal [agency]')
    .description('Start what was broken again: one agency, or all')
    .action(async (agency) => (await import('./commands/demo-control.ts')).healAgency(agency));
  demo
    .command('status')
    .description('Show the agencies of the running demonstration')
    .option('--json', 'machine-readable')
    .action(async (options) => (await import('./commands/demo-control.ts')).showDemo(options));
  program
    .command('doctor')
    .commandsGroup('Start here')
    .description('Check this machine, a home and its node, and say what to do')
    .option('--home <dir>', 'the home to check')
    .option('--node <url>', 'the node to check')
    .option('--only <areas>', 'host,files,network,chain,signing')
    .option('--json', 'machine-readable')
    .action(async (options) => (await import('./commands/doctor.ts')).doctor(options));
  program
    .command('explain <code>')
    .commandsGroup('Start here')
    .description('Explain a problem code, for example WITAN6001')
    .option('--language <language>', 'en or zh', 'en')
    .action(async (code, options) =>
      (await import('./commands/explain.ts')).explain(code, options),
    );
}

function addNode(program: Command): void {
  program
    .command('init')
    .commandsGroup('Node')
    .description('Make a home: configuration, keys, and an empty log and state')
    .requiredOption('--home <dir>', 'where')
    .requiredOption('--genesis <file>', 'the network to join')
    .requiredOption('--member <id>', 'which agency of it this is')
    .option('--listen <multiaddr>', 'where other agencies reach this one')
    .option('--api <host:port>', 'where the HTTP API listens')
    .option('--password-file <file>', 'protects the new keys')
    .action(async (options) => (await import('./commands/init.ts')).init(options));
  const node = program.command('node').commandsGroup('Node').description('Run and watch a node');
  node
    .command('start')
    .description('Run the node of a home in the foreground')
    .requiredOption('--home <dir>', 'the home')
    .option('--listen <multiaddr>', 'overrides the configuration')
    .option('--api <host:port>', 'overrides the configuration')
    .option('--data <dir>', 'overrides the configuration')
    .option('--peer <member=multiaddr>', 'overrides the configuration; repeatable', collect, [])
    .option('--create', 'create empty stores where the data directory has none')
    .option('--profile <profile>', 'dev or prod; prod refuses what is unsafe', 'dev')
    .option('--password-file <file>', 'opens the keys')
    .action(async (options) => (await import('./commands/node.ts')).startNodeCommand(options));
  node
    .command('status')
    .description('Show height, view, peers and readiness of a node')
    .option('--node <url>', 'the node to ask')
    .option('--json', 'machine-readable')
    .action(async (options) => (await import('./commands/node.ts')).nodeStatus(options));
}

function addKeys(program: Command): void {
  const keys = program.command('keys').commandsGroup('Keys').description('Create and list keys');
  keys
    .command('create')
    .description('Create a key: network, consensus, attest or person')
    .argument('<kind>', 'network, consensus, attest or person')
    .requiredOption('--out <file>', 'the key file, made with mode 0600')
    .option('--password-file <file>', 'encrypts the key')
    .action(async (kind, options) => (await import('./commands/keys.ts')).createKey(kind, options));
  keys
    .command('show <file>')
    .description('Show the public part of a key file')
    .option('--json', 'machine-readable')
    .action(async (file, options) => (await import('./commands/keys.ts')).showKey(file, options));
}

function addData(program: Command): void {
  program
    .command('query <path>')
    .commandsGroup('Data')
    .description('Read a record, a list or a count; verified before it is printed')
    .option('--node <url>', 'the node to ask')
    .option('--at <height>', 'at this height, where it is still held')
    .option('--proof', 'say what was checked')
    .option('--out <file>', 'leave the receipt here')
    .option('--trust <genesis>', 'pinned genesis file')
    .option('--json', 'machine-readable')
    .action(async (path, options) => (await import('./commands/query.ts')).query(path, options));
  program
    .command('verify <file>')
    .commandsGroup('Data')
    .description('Check a receipt, offline; exit code 3 when it is false')
    .option('--trust <genesis>', 'pinned genesis file')
    .option('--json', 'machine-readable')
    .action(async (file, options) => (await import('./commands/verify.ts')).verify(file, options));
  const tx = program.command('tx').commandsGroup('Data').description('Follow transactions');
  tx.command('show <txid>')
    .description('Show the state of a transaction, its receipt verified')
    .option('--node <url>', 'the node to ask')
    .option('--out <file>', 'leave the receipt here')
    .option('--trust <genesis>', 'pinned genesis file')
    .option('--json', 'machine-readable')
    .action(async (txid, options) =>
      (await import('./commands/tx.ts')).showTransaction(txid, options),
    );
  tx.command('watch <txid>')
    .description('Wait until a transaction is final')
    .option('--node <url>', 'the node to ask')
    .option('--timeout <duration>', 'for example 10s', '30s')
    .option('--out <file>', 'leave the receipt here')
    .option('--trust <genesis>', 'pinned genesis file')
    .option('--json', 'machine-readable')
    .action(async (txid, options) =>
      (await import('./commands/tx.ts')).watchTransaction(txid, options),
    );
}

function addLand(program: Command): void {
  const land = program
    .command('land')
    .commandsGroup('Data')
    .description('The land register: register, transfer, encumber, import');
  land.action(async () => {
    land.help();
  });
}

const program = buildProgram();
const json = process.argv.includes('--json');
try {
  await program.parseAsync(process.argv);
} catch (error) {
  if (error instanceof CommanderError) {
    // Commander has printed its message; help and version are successes.
    process.exitCode = error.exitCode === 0 ? EXIT.done : EXIT.usage;
  } else {
    await report(error, json);
    process.exitCode = exitCodeOf(error);
  }
}
