// Commands of the process that holds the consensus and attest keys.

import type { Command } from 'commander';

export function addSigner(program: Command): void {
  const signer = program
    .command('signer')
    .description('Run the process that holds the keys of votes and cosignatures');
  signer
    .command('init')
    .description('Make a signer’s directory, for keys that have never signed')
    .requiredOption('--dir <dir>', 'where; its user must be another than the node’s')
    .requiredOption('--genesis <file>', 'the network')
    .option('--key <file>', 'the key file of kind consensus')
    .option('--attest-key <file>', 'the key file of kind attest, which cosigns checkpoints')
    .option('--member <id>', 'in a demonstration: whose keys')
    .option('--json', 'machine-readable')
    .action(async (options) => (await import('../commands/signer.ts')).initSigner(options));
  signer
    .command('start')
    .description('Run the signer of a directory in the foreground')
    .requiredOption('--dir <dir>', 'the signer’s directory')
    .option('--socket <path>', 'where the node finds it (default: run/signer.sock in it)')
    .option('--group-access', 'let the group of the socket in: node and signer are two users')
    .option('--profile <profile>', 'dev or prod; prod refuses what is unsafe', 'dev')
    .option('--password-file <file>', 'opens the key; - is the input stream')
    .action(async (options) => (await import('../commands/signer.ts')).startSignerCommand(options));
  signer
    .command('status')
    .description('Show the key, the lease and the marks of a running signer')
    .option('--socket <path>', 'its socket')
    .option('--dir <dir>', 'its directory, for the usual socket')
    .option('--json', 'machine-readable')
    .action(async (options) => (await import('../commands/signer.ts')).signerStatus(options));
  signer
    .command('export')
    .description('Write out what was signed, to move the key to another machine')
    .requiredOption('--dir <dir>', 'the signer’s directory; the signer must be stopped')
    .option('--out <file>', 'a new file; else the output stream')
    .action(async (options) => (await import('../commands/signer.ts')).exportSignerMarks(options));
  signer
    .command('import <file>')
    .description('Take in marks that were exported elsewhere; they only move forward')
    .requiredOption('--dir <dir>', 'the signer’s directory; the signer must be stopped')
    .action(async (file, options) =>
      (await import('../commands/signer.ts')).importSignerMarks(file, options),
    );
}
