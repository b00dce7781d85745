// Commands of an agency: its home, its node, its keys.

import { type Command, Option } from 'commander';
import { collect } from './options.ts';

export function addNode(program: Command): void {
  program
    .command('init')
    .description('Make a home: configuration, genesis and keys')
    .requiredOption('--home <dir>', 'where')
    .option('--genesis <file>', 'the network to join')
    .addOption(
      new Option(
        '--transcript <file>',
        'the ceremony that founded it, verified first: it names the peers too',
      ).conflicts('genesis'),
    )
    .requiredOption('--member <id>', 'which agency of it this is')
    .option('--keys <dir>', 'the keys that were declared for the genesis')
    .option('--password-file <file>', 'opens the keys')
    .option('--listen <multiaddr>', 'where other agencies reach this one', '/ip4/0.0.0.0/tcp/26600')
    .option('--api <host:port>', 'where the HTTP API listens', '127.0.0.1:26700')
    .option('--peer <member=multiaddr>', 'where another agency is; repeatable', collect)
    .option('--json', 'machine-readable')
    .action(async (options) => (await import('../commands/init.ts')).init(options));
  const node = program.command('node').description('Run and watch a node');
  node
    .command('start')
    .description('Run the node of a home in the foreground')
    .requiredOption('--home <dir>', 'the home')
    .option('--listen <multiaddr>', 'overrides the configuration')
    .option('--api <host:port>', 'overrides the configuration')
    .option('--data <dir>', 'overrides the configuration')
    .option('--peer <member=multiaddr>', 'overrides the configuration; repeatable', collect, [])
    .addOption(
      new Option('--signer <socket>', 'the signer process that holds the consensus key').env(
        'WITAN_SIGNER',
      ),
    )
    .option('--portal <dir>', 'serve the portal’s built files beside the API')
    .option('--portal-server <member=url>', 'an API that the page may ask; repeatable', collect, [])
    .option('--create', 'create empty stores where the data directory has none')
    .addOption(
      new Option(
        '--learner',
        'the data of this agency are lost: follow, and vote again in a later epoch',
      ).conflicts('create'),
    )
    .option('--rebuild-state', 'set the state database aside and rebuild it from the log')
    .option('--profile <profile>', 'dev or prod; prod refuses what is unsafe', 'dev')
    .addOption(new Option('--may-lie', 'of the demonstration: obey `witan demo lie`').hideHelp())
    .option('--password-file <file>', 'opens the keys')
    .action(async (options) => (await import('../commands/node.ts')).startNodeCommand(options));
  node
    .command('status')
    .description('Show height, view, peers and readiness of a node')
    .option('--node <url>', 'the node to ask')
    .option('--json', 'machine-readable')
    .action(async (options) => (await import('../commands/node.ts')).nodeStatus(options));
}

export function addBackup(program: Command): void {
  const backup = program
    .command('backup')
    .description('Copies of the ledger, without keys or marks');
  backup
    .command('create')
    .description('Copy a home’s newest snapshot and all blocks above it, of a running node too')
    .requiredOption('--home <dir>', 'the home')
    .option('--data <dir>', 'overrides the configuration')
    .requiredOption('--to <file>', 'the file, which must not exist')
    .option('--json', 'machine-readable')
    .action(async (options) => (await import('../commands/backup.ts')).createBackupOf(options));
  backup
    .command('verify <file>')
    .description('Check a backup from the genesis alone: every record, every block')
    .requiredOption('--genesis <file>', 'the genesis of its network')
    .option('--json', 'machine-readable')
    .action(async (file, options) =>
      (await import('../commands/backup.ts')).verifyBackupOf(file, options),
    );
  backup
    .command('restore <file>')
    .description('Make the data of a home that has none; its node follows as a learner')
    .requiredOption('--home <dir>', 'the home')
    .option('--data <dir>', 'overrides the configuration')
    .option('--json', 'machine-readable')
    .action(async (file, options) =>
      (await import('../commands/backup.ts')).restoreBackupOf(file, options),
    );
}

export function addKeys(program: Command): void {
  const keys = program.command('keys').description('Create and list keys');
  keys
    .command('create <kind>')
    .description('Create a key: network, consensus, attest, person or root')
    .requiredOption('--out <file>', 'the key file, made with mode 0600')
    .option('--password-file <file>', 'encrypts the key; - is the input stream')
    .addOption(
      new Option('--unsafe-plaintext', 'leave the key in the clear').conflicts('passwordFile'),
    )
    .option('--json', 'machine-readable')
    .action(async (kind, options) =>
      (await import('../commands/keys.ts')).createKey(kind, options),
    );
  keys
    .command('show <file>')
    .description('Show the public part of a key file')
    .option('--password-file <file>', 'opens the key, which proves its public part')
    .option('--json', 'machine-readable')
    .action(async (file, options) => (await import('../commands/keys.ts')).showKey(file, options));
  keys
    .command('list <dir>')
    .description('Show the public parts of all key files of a directory')
    .option('--json', 'machine-readable')
    .action(async (dir, options) => (await import('../commands/keys.ts')).listKeys(dir, options));
}
