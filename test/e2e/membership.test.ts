// Membership that changes on a running network: four agencies become five, seven and four again,
// under load and through as many epochs as the rules ask, with one of them down on the way; each
// kind of key is rotated. Nothing acknowledged is lost, and nobody edits a file for others.

import { strict as assert } from 'node:assert';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { LedgerClient } from '@witan/client';
import { toHex } from '@witan/ledger/bytes';
import { decodeEpochLinks, epochsOfLinks } from '@witan/ledger/epoch-links';
import { quorum } from '@witan/ledger/membership';
import { problemCode, problemOf } from '@witan/ledger/problems';
import type { Trust } from '@witan/light-client';
import { askSigner } from '@witan/node';
import { witan } from '../../packages/cli/test/support/command.ts';
import { Agency, freePorts } from './consortium.ts';
import {
  at,
  clientOf,
  found,
  genesisTrust,
  type Host,
  hostsIn,
  makePerson,
  personOf,
  refused,
  run,
} from './founding.ts';
import { inSteps, until } from './patience.ts';
import { RegisteringLoad } from './registering-load.ts';
import { SignerProcess } from './signer-process.ts';

const FOUNDERS = ['finance', 'courts', 'survey', 'audit'] as const;
const JOINERS = ['health', 'customs', 'statistics', 'archive'] as const;
const SEVEN = [...FOUNDERS, 'health', 'customs', 'statistics'] as const;
const STEP_MS = 120_000;
/** Each may be overtaken by an epoch that begins. */
const ATTEMPTS = 5;

describe('membership', function () {
  this.timeout(600_000);
  inSteps(this);
  let hosts: readonly Host[];
  let trust: Trust;
  let load: RegisteringLoad;
  let signer: SignerProcess | undefined;
  const agencies = new Map<string, Agency>();
  const down = new Set<string>();
  const startedMs = performance.now();

  const host = (member: string): Host => hosts.find((each) => each.member === member) as Host;
  const agency = (member: string): Agency => agencies.get(member) as Agency;
  const client = (member: string): LedgerClient => clientOf(host(member), trust);
  const step = (line: string): void => {
    const seconds = ((performance.now() - startedMs) / 1_000).toFixed(1).padStart(6);
    console.log(`      ${seconds} s  ${line}`);
  };

  /** Who acts for a member, where, and what the reader trusts: the genesis alone. */
  const acting = (member: string, via = member): string[] => [
    ...['--node', `http://${host(via).api}`, '--key', at(host(member), 'councillor.json')],
    ...['--trust', at(hosts[0] as Host, 'home', 'genesis.json')],
  ];

  const seats = async (member: string): Promise<string[]> => {
    const council = await agency(member).json<{ member: string }[]>('/v1/validators');
    return council.map((seat) => seat.member).sort();
  };

  async function seated(...members: readonly string[]): Promise<void> {
    const wanted = [...members].sort().join();
    const running = members.filter((member) => !down.has(member));
    const isSeated = async (): Promise<boolean> => {
      const found = await Promise.all(running.map((member) => seats(member).catch(() => [])));
      return found.every((council) => council.join() === wanted);
    };
    await until(`${wanted} sit`, STEP_MS, isSeated);
    const { epoch, height } = await agency(members[0] as string).status();
    step(`epoch ${epoch} from about height ${height}: ${wanted}`);
  }

  /** The proposal that a change opened; undefined where a joiner's READY is of a past epoch. */
  async function opened(proposer: string, change: readonly string[]): Promise<string | undefined> {
    const joiner = { add: change[1], replace: change[2] }[change[0] as string];
    if (joiner !== undefined) await readyAgain(joiner);
    const command = change[0] === 'leave' ? change : ['propose', ...change];
    const propose = ['network', ...command, ...acting(proposer), '--json'];
    const { code, out, err } = await witan(...propose);
    if (joiner !== undefined && err.includes(problemCode('governance/not-ready'))) return undefined;
    assert.equal(code, 0, `${propose.join(' ')}\n${err}`);
    return (JSON.parse(out) as { proposal: string }).proposal;
  }

  /** What a member says of a proposal; answers what became of that. */
  async function say(word: string, proposal: string, member: string): Promise<string> {
    const said = ['network', word, proposal, ...acting(member)];
    return (await run<{ status: string }>(...said)).status;
  }

  /** One proposal and as many approvals as the quorum still asks. */
  async function decide(
    proposer: string,
    others: readonly string[],
    ...change: readonly string[]
  ): Promise<void> {
    const approvals: string[] = [];
    let status = 'stale';
    // GOV-4: where an epoch began in between, the effect is another, and is proposed anew.
    for (let attempt = 0; status === 'stale' && attempt < ATTEMPTS; attempt++) {
      approvals.length = 0;
      const proposal = await opened(proposer, change);
      if (proposal === undefined) continue;
      status = 'open';
      for (const member of others) {
        if (status !== 'open') break;
        status = await say('approve', proposal, member);
        approvals.push(member);
      }
    }
    assert.equal(status, 'enacted', `${change.join(' ')}: ${others.length + 1} approvals`);
    step(`${change.join(' ')}: proposed by ${proposer}, approved by ${approvals.join(', ')}`);
  }

  async function invite(member: string, inviter: string): Promise<string> {
    await makePerson(host(member), 'councillor');
    const shown = await run<{ publicKey: string }>(
      ...['keys', 'show', at(host(member), 'councillor.json')],
    );
    const { invitation } = await run<{ invitation: string }>(
      ...['network', 'invite', '--member', member, '--name', `Office of ${member}`],
      ...['--authority', shown.publicKey, ...acting(inviter)],
    );
    return invitation;
  }

  /** The one command of the joiner, as a process that stays. */
  function startJoining(member: string, invitation: string): void {
    const { mesh, api } = host(member);
    const home = at(host(member), 'home');
    const joining = new Agency(member, at(host(member), 'log'), `http://${api}`, [
      ...['network', 'join', invitation, '--home', home, '--unsafe-plaintext'],
      ...['--councillor', at(host(member), 'councillor.json'), '--listen', mesh, '--api', api],
    ]);
    agencies.set(member, joining);
    joining.spawn();
  }

  async function ready(member: string): Promise<void> {
    const isReady = async (): Promise<boolean> => {
      assert.ok(agency(member).isRunning);
      return agency(member).output.includes('READY in epoch');
    };
    await until(`${member} reports READY`, STEP_MS, isReady, () => agency(member).output);
    step(`${member} is READY: one command of its own`);
  }

  /** M4: what counts is a report of the epoch in which it is seated; it is repeated by itself. */
  async function readyAgain(member: string): Promise<void> {
    const reading = ['--node', `http://${host('finance').api}`, ...acting('finance').slice(4)];
    await until(`${member} is READY in this epoch`, STEP_MS, async () => {
      const found = await run<{
        epoch: number;
        members: { member: string; readyEpoch: number }[];
      }>('network', 'members', ...reading);
      const record = found.members.find((each) => each.member === member);
      return record?.readyEpoch === found.epoch;
    });
  }

  /** From the first start on, the consensus key lies with a process of its own. */
  async function separateSigner(member: string, socket: string): Promise<SignerProcess> {
    const key = at(host(member), 'keys', 'consensus.json');
    rmSync(at(host(member), 'home', 'keys', 'consensus.json'));
    const config = at(host(member), 'home', 'config.toml');
    writeFileSync(config, `signer = "${socket}"\n${readFileSync(config, 'utf8')}`);
    return await startSigner(member, key, 'signer', socket);
  }

  async function startSigner(
    member: string,
    key: string,
    name: string,
    socket: string,
  ): Promise<SignerProcess> {
    const directory = at(host(member), name);
    const genesis = ['--genesis', at(host(member), 'home', 'genesis.json')];
    await run('signer', 'init', '--dir', directory, ...genesis, '--key', key);
    const started = new SignerProcess(directory, socket);
    await started.start();
    return started;
  }

  before(async () => {
    const members = [...FOUNDERS, ...JOINERS];
    hosts = hostsIn(members, await freePorts(2 * members.length));
    const founders = hosts.slice(0, FOUNDERS.length);
    const founded = await found(founders, 'blockIntervalMsMax = 50\n');
    signer = await separateSigner('audit', at(host('audit'), 'signer.sock'));
    for (const each of founded) {
      agencies.set(each.member, each);
      each.spawn();
    }
    for (const each of founded) await each.ready(STEP_MS);
    trust = genesisTrust(founders[0] as Host);
    const registrar = await personOf(founders[0] as Host, 'registrar');
    const clients = FOUNDERS.map(client);
    load = new RegisteringLoad(trust, registrar, () =>
      clients.filter((_, i) => !down.has(FOUNDERS[i] as string)),
    );
    load.start();
    step('four agencies, founded by a ceremony, under load');
  });

  after(async () => {
    await load?.stop();
    await Promise.all([...agencies.values()].map((each) => each.end()));
    await signer?.kill();
    rmSync(dirname((hosts[0] as Host).directory), { recursive: true, force: true });
  });

  it('four become five: one command at the joiner, one approval of each member', async () => {
    const invitation = await invite('health', 'finance');
    // Nobody is seated who has not even asked.
    await refused(6, '8003', 'network', 'propose', 'add', 'health', ...acting('finance'));
    startJoining('health', invitation);
    // The others start as well, and wait as observers until it is their turn.
    startJoining('customs', await invite('customs', 'courts'));
    startJoining('statistics', await invite('statistics', 'survey'));
    startJoining('archive', await invite('archive', 'audit'));
    await ready('health');
    await decide('finance', ['courts', 'survey'], 'add', 'health');
    await seated(...FOUNDERS, 'health');
    const join = ['network', 'join', invitation, '--home', at(host('health'), 'again')];
    const keys = ['--councillor', at(host('health'), 'councillor.json'), '--unsafe-plaintext'];
    await refused(6, '8011', ...join, ...keys);
    await refused(6, '8013', ...join, '--councillor', at(host('audit'), 'councillor.json'));
  });

  it('five become seven, the last step with one agency down', async () => {
    await decide('courts', ['finance', 'survey', 'health'], 'add', 'customs');
    await seated(...FOUNDERS, 'health', 'customs');
    down.add('audit');
    await agency('audit').kill();
    step('audit is killed');
    await decide(
      ...(['survey', ['finance', 'courts', 'customs']] as const),
      ...['add', 'statistics', '--accept-zero-slack'],
    );
    await seated(...SEVEN);
    agency('audit').spawn();
    await agency('audit').ready(STEP_MS);
    down.delete('audit');
    step('audit is back, two epochs later, by itself');
  });

  it('each of the three keys is rotated, and the nodes change over by themselves', async () => {
    const rotations = [
      ['courts', 'network'],
      ['survey', 'consensus'],
      ['finance', 'attest'],
    ] as const;
    const publicKeys: string[] = [];
    const { epoch } = await agency('finance').status();
    for (const [member, kind] of rotations) {
      const home = ['--home', at(host(member), 'home'), '--unsafe-plaintext'];
      const rotated = await run<{ publicKey: string }>(
        ...['network', 'rotate-key', kind, ...home, ...acting(member)],
      );
      publicKeys.push(rotated.publicKey);
    }
    await until('the epoch of the new keys', STEP_MS, async () => {
      const now = await agency('health').status();
      return now.epoch > epoch;
    });
    for (const [i, [member, kind]] of rotations.entries()) {
      await until(`${member} changes over`, STEP_MS, () =>
        agency(member).output.includes('a key was rotated'),
      );
      await agency(member).ready(STEP_MS);
      await until(`the new key of ${member} has its seat`, STEP_MS, async () => {
        const council = await agency('health').json<Record<string, string>[]>('/v1/validators');
        const seat = council.find((each) => each.member === member);
        return seat?.[`${kind}Key`] === publicKeys[i];
      });
    }
    await until('all linked again', STEP_MS, async () => {
      const { peers } = await agency('health').status();
      return peers.filter(({ role, up }) => role === 'validator' && up).length === 6;
    });
    step('network, consensus and attest key rotated; all seven linked');
  });

  it('GOV-15: a key that a signer holds is rotated to one that the node never sees', async () => {
    const audit = agency('audit');
    const fresh = at(host('audit'), 'consensus-2.json');
    await run('keys', 'create', 'consensus', '--out', fresh, '--unsafe-plaintext');
    const home = ['--home', at(host('audit'), 'home'), '--unsafe-plaintext'];
    const rotate = ['network', 'rotate-key', 'consensus', ...home, ...acting('audit')];
    await refused(2, problemCode('signer/new-key-needed').slice(5), ...rotate);
    await run(...rotate, '--new-key', fresh);
    await until('its seat has the new key, and its node only follows', STEP_MS, () =>
      audit.output.includes("this agency's seat names other keys"),
    );
    down.add('audit');
    audit.signal('SIGCONT'); // its end is expected from here on
    await signer?.kill();
    const { code } = await audit.exited(STEP_MS);
    assert.equal(code, problemOf('signer/connection-lost').exit, audit.output);
    signer = await startSigner('audit', fresh, 'signer-2', (signer as SignerProcess).socket);
    audit.spawn();
    await audit.ready(STEP_MS);
    down.delete('audit');
    const { socket } = signer;
    const signs = async (): Promise<boolean> => (await askSigner(socket)).signed > 0;
    await until('the new signer signs', STEP_MS, signs, () => audit.output);
    step('the key of a signer rotated: the node had neither the old one nor the new');
  });

  it('GOV-1: a quota that one member rejects and a quorum approves; a proposal withdrawn', async () => {
    const renewal = (await opened('health', ['renew'])) as string;
    assert.equal(await say('withdraw', renewal, 'health'), 'withdrawn');
    await refused(6, '8032', 'network', 'approve', renewal, ...acting('courts'));
    const { epoch } = await agency('finance').status();
    const quota = (await opened('finance', ['quota', 'survey', '5000000', '50000'])) as string;
    assert.equal(await say('reject', quota, 'courts'), 'open');
    const states: string[] = [];
    for (const member of ['survey', 'audit', 'health', 'customs', 'statistics']) {
      if (states.at(-1) !== 'enacted') states.push(await say('approve', quota, member));
    }
    assert.deepEqual(states, [...states.slice(1).map(() => 'open'), 'enacted']);
    assert.equal(states.length + 1, quorum(SEVEN.length), 'a rejection is no approval');
    await until('the epoch of the quota', STEP_MS, async () => {
      return (await agency('survey').status()).epoch > epoch;
    });
    const reading = ['--node', `http://${host('survey').api}`, ...acting('survey').slice(4)];
    const { out } = await witan('query', 'governance/quotas/survey', ...reading, '--json');
    assert.match(out, /5000000\D/);
    step('quota of survey: proposed by finance, rejected by courts, enacted by the others');
  });

  it('S5: a member that votes gets no epoch of its own', async () => {
    const via = ['--node', `http://${host('courts').api}`];
    const home = ['--home', at(host('audit'), 'home')];
    await refused(6, '8025', 'network', 'renew', ...home, ...via, ...acting('finance').slice(4));
  });

  it('seven become four, and a receipt of the last epoch is checked offline from genesis', async () => {
    const staying = [...FOUNDERS];
    await decide('customs', ['courts', 'survey', 'audit', 'health'], 'leave');
    await decide('courts', ['finance', 'survey', 'audit', 'health'], 'remove', 'statistics');
    await seated(...staying, 'health');
    await decide('courts', ['finance', 'survey', 'audit'], 'replace', 'health', 'archive');
    await seated(...staying, 'archive');
    await decide('finance', ['courts', 'survey', 'audit'], 'remove', 'archive');
    await seated(...staying);
    const file = join(dirname(host('finance').directory), 'receipt.witan');
    const reading = ['--node', `http://${host('audit').api}`];
    const genesis = ['--trust', at(host('finance'), 'home', 'genesis.json')];
    const { epoch } = await agency('finance').status();
    let verdict = { epoch: 0, council: 0 };
    // The block that ends an epoch seats the next council, and is itself of the epoch before.
    await until('a block of the last epoch', STEP_MS, async () => {
      await run('query', 'governance/usage', ...reading, ...genesis, '--out', file);
      verdict = await run<typeof verdict>('verify', file, ...genesis);
      return verdict.epoch >= epoch;
    });
    for (const each of agencies.values()) assert.ok(each.isRunning);
    assert.deepEqual([verdict.epoch, verdict.council], [epoch, 4]);
    step(`a receipt of epoch ${epoch}, ${readFileSync(file).length} bytes, verified offline`);
    // Also those who came after, and who was away when an epoch ended, have all cosigned ends.
    const bytes = (await client('audit').links(0, epoch)) ?? assert.fail('no links');
    assert.equal(epochsOfLinks(bytes).to, epoch);
    const { length: steps } = decodeEpochLinks(bytes).links;
    assert.ok(steps < epoch, `${steps} links over ${epoch} epochs`);
    const folder = join(dirname(host('finance').directory), 'published');
    await run('portal', 'export', folder, ...reading, ...genesis);
    for (let ended = 0; ended < epoch; ended++) {
      const skip = readFileSync(join(folder, 'epochs', 'skip', `${ended}.pb`));
      assert.equal(epochsOfLinks(skip).to, epoch, `from epoch ${ended}`);
    }
    step(`${steps} links lead over ${epoch} epochs, in ${bytes.length} bytes`);
  });

  it('every acknowledged transaction is there at each agency, and all have one head', async () => {
    await load.stop();
    assert.equal(load.failure, undefined);
    assert.ok(load.acknowledged.length > 20, `${load.acknowledged.length} acknowledged`);
    let heads: string[] = [];
    await until(
      'one head',
      STEP_MS,
      async () => {
        const statuses = await Promise.all(FOUNDERS.map((member) => agency(member).status()));
        heads = statuses.map(({ member, height, headHash }) => `${member} ${height} ${headHash}`);
        return new Set(statuses.map(({ headHash }) => headHash)).size === 1;
      },
      () => heads.join('\n'),
    );
    for (const member of FOUNDERS) {
      const reader = client(member);
      for (const { txid, height } of load.acknowledged) {
        const { verdict } = await reader.transactionReceipt(txid);
        assert.equal(verdict.height, height, `${toHex(txid)} at ${member}`);
      }
    }
    step(`${load.acknowledged.length} acknowledged transactions, each at 4 agencies`);
  });
});
