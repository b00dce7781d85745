// Commands for the first minute: the demonstration, the check of this machine, explanations.

import type { Command } from 'commander';
import { parsePort } from './options.ts';

export function addStart(program: Command): void {
  addDemo(program);
  program
    .command('doctor')
    .description('Check this machine, a home and its node, and say what to do')
    .option('--home <dir>', 'the home to check')
    .option('--node <url>', 'the node to check; else that of the home')
    .option('--only <areas>', 'some of host,files,network,chain,signing')
    .option('--password-file <file>', 'opens the keys, so that they are checked too')
    .option('--json', 'machine-readable')
    .action(async (options) => (await import('../commands/doctor.ts')).doctor(options));
  program
    .command('explain <code-or-concept>')
    .description('Explain a problem code such as WITAN6001, or a concept such as finality')
    .option('--language <language>', 'en or zh', 'en')
    .action(async (code, options) =>
      (await import('../commands/explain.ts')).explain(code, options),
    );
}

function addDemo(program: Command): void {
  const demo = program
    .command('demo')
    .description('Run the example consortium on this machine')
    .option('--nodes <dir>', 'use these homes and keep their data, instead of throw-away ones')
    .option('--once', 'load, verify, print, stop')
    .option('--json', 'print one JSON object as the last line')
    .option('--keep', 'keep the throw-away data')
    .option('--port-base <port>', 'first port to try', parsePort, 26_600)
    .option('--portal <dir>', 'the portal’s built files, which may still come')
    .option('--receipt <file>', 'where to leave the receipt')
    .action(async (options) => (await import('../commands/demo.ts')).runDemo(options));
  demo
    .command('break <agency>')
    .description('Kill the process of one agency of the running demonstration')
    .action(async (agency) => (await import('../commands/demo-control.ts')).breakAgency(agency));
  demo
    .command('lie <agency>')
    .description('Make one agency of the running demonstration answer falsely')
    .option('--json', 'machine-readable')
    .action(async (agency, options) =>
      (await import('../commands/demo-control.ts')).makeLie(agency, options),
    );
  demo
    .command('heal [agency]')
    .description('End lies, and start what was broken again: one agency, or all')
    .action(async (agency) => (await import('../commands/demo-control.ts')).healAgency(agency));
  demo
    .command('status')
    .description('Show the agencies of the running demonstration')
    .option('--json', 'machine-readable')
    .action(async (options) => (await import('../commands/demo-control.ts')).showDemo(options));
}
