// `witan backup`: a copy of the ledger that anybody with the genesis can check, and a home's data
// out of it. It holds neither keys nor what was signed: whoever restores follows as a learner.

import { printAnswer } from '../output.ts';

export interface BackupOptions {
  readonly home: string;
  readonly data?: string;
  readonly json?: boolean;
}

export async function createBackupOf(
  options: BackupOptions & { readonly to: string },
): Promise<void> {
  const node = await import('@witan/node');
  const { home, data, to } = options;
  const made = node.createBackup(node.readHome(home, { data }), to);
  printAnswer(options, { ...made, file: to }, [
    `✔ ${to}: blocks up to height ${made.height}, ${made.bytes} bytes`,
    `  next     witan backup verify ${to} --genesis FILE`,
  ]);
}

export async function verifyBackupOf(
  file: string,
  options: { readonly genesis: string; readonly json?: boolean },
): Promise<void> {
  const node = await import('@witan/node');
  const checked = await node.verifyBackup(file, node.readGenesisFile(options.genesis));
  printAnswer(options, checked, [
    `✔ ${file} is whole: height ${checked.height}, state root ${checked.stateRoot}`,
  ]);
}

export async function restoreBackupOf(file: string, options: BackupOptions): Promise<void> {
  const node = await import('@witan/node');
  const { home, data } = options;
  const config = node.readHome(home, { data });
  const checked = await node.restoreBackup(config, file);
  printAnswer(options, { ...checked, data: config.data }, [
    `✔ ${config.data} has height ${checked.height}, state root ${checked.stateRoot}`,
    '  next     start the node: it follows as a learner, and votes in a later epoch',
  ]);
}
