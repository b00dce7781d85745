// Commands of a consortium: how it is founded, and who joins and leaves it.

import { type Command, Option } from 'commander';
import { addActing, addReading, collect } from './options.ts';

export function addCeremony(program: Command): void {
  const ceremony = program
    .command('ceremony')
    .description('Found a consortium from keys that each agency made on its own machines');
  ceremony
    .command('init <dir>')
    .description('Open a ceremony: who is invited, under which parameters')
    .requiredOption('--network <name>', 'name of the network')
    .requiredOption('--member <id>', 'an invited agency; repeat it, in the order of seats', collect)
    .option('--params <file>', 'chain parameters that differ from the usual ones, as TOML')
    .option('--created <date>', 'when the chain begins (default: now)')
    .option('--mandate-years <n>', 'how long the first mandates run', '10')
    .option('--json', 'machine-readable')
    .action(async (dir, options) =>
      (await import('../commands/ceremony.ts')).openCeremony(dir, options),
    );
  ceremony
    .command('add <dir> [files...]')
    .description("Declare this agency's keys, or take files that others sent, each verified")
    .option('--member <id>', 'which invited agency this is')
    .option('--name <name>', 'what people read')
    .option('--keys <dir>', 'network, consensus and attest key, from witan keys create')
    .option('--councillor <file>', 'key file of kind person: who votes for the agency')
    .option('--address <multiaddr>', 'where others reach this agency; repeatable', collect)
    .option('--office <power=title=key>', 'another office and who holds it; repeatable', collect)
    .option('--password-file <file>', 'opens the keys')
    .option('--json', 'machine-readable')
    .action(async (dir, files, options) =>
      (await import('../commands/ceremony-member.ts')).addToCeremony(dir, files, options),
    );
  ceremony
    .command('list <dir>')
    .description('Show who has declared and signed, and what is missing or refused')
    .option('--json', 'machine-readable')
    .action(async (dir, options) =>
      (await import('../commands/ceremony.ts')).listCeremony(dir, options),
    );
  ceremony
    .command('build <dir>')
    .description('Compute genesis.json from the declarations of all')
    .option('--json', 'machine-readable')
    .action(async (dir, options) =>
      (await import('../commands/ceremony.ts')).buildGenesis(dir, options),
    );
  addSigning(ceremony);
}

function addSigning(ceremony: Command): void {
  ceremony
    .command('examine <dir>')
    .description('Compute everything anew, and compare it with the keys that this agency holds')
    .requiredOption('--keys <dir>', "this agency's keys; none is opened")
    .requiredOption('--councillor <file>', "its councillor's key file")
    .option('--json', 'machine-readable')
    .action(async (dir, options) =>
      (await import('../commands/ceremony-member.ts')).examineCeremony(dir, options),
    );
  ceremony
    .command('sign <dir>')
    .description('Examine, and sign the genesis with all that led to it')
    .requiredOption('--keys <dir>', "this agency's keys; none is opened")
    .requiredOption('--councillor <file>', "its councillor's key file, which signs")
    .option('--password-file <file>', "opens the councillor's key")
    .option('--json', 'machine-readable')
    .action(async (dir, options) =>
      (await import('../commands/ceremony-member.ts')).signCeremony(dir, options),
    );
  ceremony
    .command('finalize <dir>')
    .description('Write the transcript; fails unless all have signed')
    .option('--json', 'machine-readable')
    .action(async (dir, options) =>
      (await import('../commands/ceremony.ts')).finalizeCeremony(dir, options),
    );
  ceremony
    .command('verify <transcript>')
    .description('Check a transcript whole, at any time; exit code 3 when it is false')
    .option('--genesis <file>', 'the genesis that it must be of')
    .option('--json', 'machine-readable')
    .action(async (file, options) =>
      (await import('../commands/ceremony.ts')).verifyCeremony(file, options),
    );
}

export function addNetwork(program: Command): void {
  const network = program
    .command('network')
    .description('Who belongs to a consortium, and how that changes');
  addJoining(network);
  addListing(network);
  addVoting(network);
  addMandates(network);
  acting(network.command('rotate-key <kind>'))
    .description('Replace the network, consensus or attest key of this agency, without a vote')
    .requiredOption('--home <dir>', 'the home whose node changes over')
    .option(
      '--new-key <file>',
      'the new consensus or attest key of a signer process, made where that runs',
    )
    .option('--key-password-file <file>', 'encrypts the new key as the node opens its keys')
    .option('--unsafe-plaintext', 'leave the new key in the clear')
    .action(async (kind, options) =>
      (await import('../commands/network-rotate.ts')).rotate(kind, options),
    );
}

function acting(command: Command): Command {
  return addActing(addReading(command), undefined);
}

function addJoining(network: Command): void {
  acting(network.command('invite'))
    .description('Invite an agency: a record on the ledger, and a signed line to hand over')
    .requiredOption('--member <id>', 'the identifier that it is to have')
    .requiredOption('--name <name>', 'what people read')
    .requiredOption('--authority <key>', "the public key of the invited agency's councillor")
    .option('--expires <duration>', 'for example 72h', '72h')
    .option('--via <url>', 'an API where the joiner begins (default: --node); repeatable', collect)
    .option('--file <file>', 'leave the invitation here')
    .action(async (options) =>
      (await import('../commands/network-invite.ts')).inviteMember(options),
    );
  network
    .command('join <invitation>')
    .description('Join by an invitation or its file: keys, request, node, READY, in one command')
    .requiredOption('--home <dir>', 'the new home, or the one to go on with')
    .requiredOption('--councillor <file>', 'the key file that the invitation names')
    .option('--password-file <file>', 'encrypts and opens the keys')
    .addOption(
      new Option('--unsafe-plaintext', 'leave keys in the clear').conflicts('passwordFile'),
    )
    .option('--listen <multiaddr>', 'where the node listens', '/ip4/0.0.0.0/tcp/26600')
    .option('--advertise <multiaddr>', 'where others reach it (default: where it listens)')
    .option('--api <host:port>', 'where the HTTP API listens', '127.0.0.1:26700')
    .option('--timeout <duration>', 'how long to wait for the request', '60s')
    .option('--no-start', 'ask to join, and do not run the node')
    .option('--json', 'machine-readable')
    .action(async (invitation, options) =>
      (await import('../commands/network-join.ts')).joinNetwork(invitation, options),
    );
}

function addListing(network: Command): void {
  addReading(network.command('members'))
    .description('Show the council and who is joining, verified')
    .option('--all', 'with former members')
    .action(async (options) =>
      (await import('../commands/network-members.ts')).listMembers(options),
    );
  addReading(network.command('proposals'))
    .description('Show open proposals and their effects, verified')
    .option('--all', 'with those that are closed')
    .action(async (options) =>
      (await import('../commands/network-members.ts')).listProposals(options),
    );
}

function addMandates(network: Command): void {
  const mandate = network
    .command('mandate')
    .description('Who holds the offices of an agency, and until when');
  const term = (command: Command): Command =>
    acting(command).requiredOption('--until <date>', 'the first day without it: 2036-01-31');
  addReading(mandate.command('list'))
    .description('Show offices and who holds them, verified')
    .option('--all', 'with mandates that are over')
    .action(async (options) =>
      (await import('../commands/network-mandate.ts')).listMandates(options),
    );
  term(mandate.command('grant <office>'))
    .description('Appoint a person to an office of this agency, by its number')
    .requiredOption('--holder <key>', 'key file of the person, which signs as well')
    .option('--holder-password-file <file>', "opens the person's key")
    .action(async (office, options) =>
      (await import('../commands/network-mandate.ts')).grant(office, options),
    );
  term(mandate.command('renew <mandate>'))
    .description('Make a mandate longer, the own one included')
    .action(async (mandate, options) =>
      (await import('../commands/network-mandate.ts')).renew(mandate, options),
    );
  acting(mandate.command('end <mandate>'))
    .description('End a mandate of this agency at once')
    .action(async (mandate, options) =>
      (await import('../commands/network-mandate.ts')).end(mandate, options),
    );
}

function addVoting(network: Command): void {
  const proposing = (command: Command): Command =>
    acting(command)
      .option('--deadline <duration>', 'how long it may be voted on', '7d')
      .option('--accept-zero-slack', 'accept that one more silent agency stops the network');
  const run = async (kind: string, parts: string[], options: never): Promise<void> =>
    (await import('../commands/network-propose.ts')).proposeChange(kind, parts, options);
  proposing(network.command('propose <kind> [parts...]'))
    .description(
      'Propose: add MEMBER, remove MEMBER, replace MEMBER JOINER, parameters NAME=VALUE…, ' +
        'quota MEMBER BYTES OPERATIONS, office MEMBER POWER TITLE, renew',
    )
    .action((kind, parts, options) => run(kind, parts, options as never));
  proposing(network.command('renew'))
    .description('Propose an epoch that changes nothing: budgets and returned learners begin anew')
    .option(
      '--home <dir>',
      'instead, without a vote: that this agency’s node, a learner, may sign again',
    )
    .option('--key-password-file <file>', "opens that home's network key")
    .option('--own <url>', "the API of that home's node (default: as its configuration says)")
    .action(async (options) =>
      options.home === undefined
        ? run('renew', [], options as never)
        : (await import('../commands/network-rotate.ts')).requestEpoch(options as never),
    );
  proposing(network.command('leave'))
    .description('Open the proposal that this agency leaves; a joiner gives up at once')
    .action(async (options) =>
      (await import('../commands/network-propose.ts')).leaveCouncil(options),
    );
  for (const [name, approves, what] of [
    ['approve', true, 'Approve a proposal, after its effect was shown'],
    ['reject', false, 'Reject a proposal'],
  ] as const) {
    acting(network.command(`${name} <id>`))
      .description(what)
      .action(async (id, options) =>
        (await import('../commands/network-propose.ts')).castVote(id, approves, options),
      );
  }
  acting(network.command('withdraw <id>'))
    .description('Withdraw a proposal of this agency')
    .action(async (id, options) =>
      (await import('../commands/network-propose.ts')).withdrawProposal(id, options),
    );
}
