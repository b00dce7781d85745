// The tree of commands. It is built eagerly and cheaply; what a command does is imported only when
// that command runs.

import { Command } from 'commander';
import { addBudget } from './budget.ts';
import { addBundle } from './bundle.ts';
import { addData } from './data.ts';
import { addEvidence } from './evidence.ts';
import { addLand } from './land.ts';
import { addLight, addPortal } from './light.ts';
import { addCeremony, addNetwork } from './network.ts';
import { addBackup, addKeys, addNode } from './node.ts';
import { addSigner } from './signer.ts';
import { addStart } from './start.ts';

const EXAMPLES = `
Examples:
  witan demo                                   four agencies with sample parcels, on this machine
  witan query land/parcels/106-122 --proof     a record, verified before it is printed
  witan verify receipt.witan                   check a receipt, offline

Exit codes (witan explain exit-codes):
  0 done · 1 failed · 2 wrong usage or unreadable input · 3 the proof is false · 4 password needed
  5 unreachable · 6 refused by the ledger · 7 unsafe · 70 storage failure · 75 try later
`;

export function buildProgram(version: string): Command {
  const program = new Command('witan')
    .description('A public ledger kept by a council of agencies and checked by anyone')
    .version(version, '-V, --version')
    .addHelpText('after', EXAMPLES);
  addStart(program.commandsGroup('Start here:'));
  addNode(program.commandsGroup('Node:'));
  addBackup(program);
  addKeys(program.commandsGroup('Keys:'));
  addSigner(program);
  addNetwork(program.commandsGroup('Network:'));
  addCeremony(program.commandsGroup('Network:'));
  addBundle(program);
  addData(program.commandsGroup('Data:'));
  addEvidence(program);
  addLight(program);
  addLand(program);
  addBudget(program);
  addPortal(program.commandsGroup('Portal:'));
  configure(program);
  // Proofs are checked by the fastest cryptography of this machine, self-tested first.
  program.hook('preAction', async () => {
    await (await import('@witan/node/signatures')).installFastestSignatures();
  });
  return program;
}

/** Errors leave every level alike: as exceptions, with a suggestion for what was mistyped. */
function configure(command: Command): void {
  // An option behind a sub-command is the sub-command's, also where both have one of that name.
  command.exitOverride().showSuggestionAfterError().enablePositionalOptions();
  for (const child of command.commands) configure(child);
}
