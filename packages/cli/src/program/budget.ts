// Commands of the budget: the import of a year, the way down from its total, and the messages
// between treasury and bank.

import type { Command } from 'commander';
import { addActing, addReading, collect, parseInteger } from './options.ts';

const bank = () => import('../commands/budget-bank.ts');

export function addBudget(program: Command): void {
  const budget = program.command('budget').description('Import, read and reconcile the budget');
  budget
    .command('import <path>')
    .description('Enact the lines of a year from published tables, through signed transactions')
    .requiredOption('--year <year>', 'column of budget_authority.csv', parseInteger)
    .option('--node <url>', 'a node to submit to; repeatable', collect)
    .option('--trust <genesis>', 'pinned genesis file')
    .option('--legislature-key <file>', 'a key file; in a demonstration the example’s clerk')
    .option('--treasurer-key <file>', 'a key file; in a demonstration the example’s treasurer')
    .option('--password-file <file>', 'opens the keys; - is the input stream')
    .option('--report <file>', 'receives the result; its journal lets a stopped import resume')
    .option('--quiet', 'no progress')
    .option('--json', 'print the report as the last line')
    .action(async (path, options) =>
      (await import('../commands/budget-import.ts')).budgetImport(path, options),
    );
  addReading(budget.command('show <year> [class]'))
    .description('Show a class and its parts, each total proved, and that they are the whole')
    .option('--view <view>', 'admin, econ, func, prog or fund', 'admin')
    .option('--stage <stage>', 'such as unapportioned, committed or paid', 'unapportioned')
    .option('--currency <code>', 'of ISO 4217', 'USD')
    .action(async (year, path, options) =>
      (await import('../commands/budget-show.ts')).budgetShow(year, path, options),
    );
  addReading(budget.command('statements <agency> <account> [files...]'))
    .description(
      'Prove what a bank said about an account: that the files are all, and nothing changed',
    )
    .option('--since <receipt>', 'of an earlier head of the log: it is to be a prefix')
    .option('--at <height>', 'as of this block', parseInteger)
    .action(async (agency, account, files, options) =>
      (await import('../commands/budget-statements.ts')).statements(
        agency,
        account,
        files,
        options,
      ),
    );
  addBank(budget);
}

function addBank(budget: Command): void {
  const add = (name: string, description: string): Command =>
    addReading(
      addActing(
        budget
          .command(name)
          .description(description)
          .requiredOption('--orders <file>', 'JSON of the treasury: line, order, amount, payee'),
        'treasurer',
      ),
    );
  add('export-payments <file>', 'Write a pain.001 and register its hash with its orders')
    .requiredOption('--message <id>', 'its message id')
    .requiredOption('--debtor <name>', 'who pays')
    .requiredOption('--iban <iban>', 'from which account')
    .requiredOption('--date <date>', 'when the bank is to pay, as 2016-01-31')
    .action(async (file, options) => (await bank()).exportPayments(file, options));
  add('reconcile <file>', 'File a camt.053, and confirm the orders that it books').action(
    async (file, options) => (await bank()).reconcile(file, options),
  );
  add('reject <file>', 'Take back the orders that a pain.002 rejects').action(
    async (file, options) => (await bank()).reject(file, options),
  );
}
