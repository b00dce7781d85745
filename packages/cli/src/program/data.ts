// Commands for reading and checking: queries, receipts, transactions.

import type { Command } from 'commander';
import { addReading } from './options.ts';

export function addData(program: Command): void {
  addReading(program.command('query <path>'))
    .description('Read a record, a list or a count; verified before it is printed')
    .option('--at <height>', 'as of this height, which the node must still keep')
    .option('--all', 'a long list page by page, each page proved')
    .option('--limit <entries>', 'one page of a list')
    .option('--from <key>', 'where the page begins: "next" of the page before')
    .option('--sum', 'of a list, its count and sum without the entries')
    .option('--mirror <place>', 'from published files: an address, or a folder')
    .option('--day <date>', 'of a mirror, as of the first block of that day: no signature needed')
    .option('--proof', 'say what was checked')
    .option('--out <file>', 'leave the receipt here')
    .action(async (path, options) => (await import('../commands/query.ts')).query(path, options));
  program
    .command('verify <file>')
    .description(
      'Check a receipt, its JSON form or the text of its QR code, offline; exit code 3 when false',
    )
    .option('--trust <genesis>', 'pinned genesis file')
    .option(
      '--mirror <place>',
      'of a receipt from paper: where its landmark is, an address or a folder',
    )
    .option('--state <directory>', 'of a mirror: where the newest head is remembered')
    .option('--to <form>', 'print it in another form: json, text for a QR code, tlog-proof')
    .option('--json', 'machine-readable verdict')
    .action(async (file, options) => (await import('../commands/verify.ts')).verify(file, options));
  const tx = program.command('tx').description('Follow transactions');
  addReading(tx.command('show <txid>'))
    .description('Show the state of a transaction, its receipt verified')
    .option('--out <file>', 'leave the receipt here')
    .action(async (txid, options) =>
      (await import('../commands/tx.ts')).showTransaction(txid, options),
    );
  addReading(tx.command('watch <txid>'))
    .description('Wait until a transaction is final')
    .option('--timeout <duration>', 'for example 10s', '30s')
    .option('--out <file>', 'leave the receipt here')
    .action(async (txid, options) =>
      (await import('../commands/tx.ts')).watchTransaction(txid, options),
    );
}
