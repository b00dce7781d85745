// A fifth agency joins a network that keeps neither its first blocks nor its first epoch: by one
// command, through a snapshot whose manifest leads over the epoch's link from the genesis to the
// council that signed it (state.md §10, consensus.md S2). Real processes.

import { strict as assert } from 'node:assert';
import { appendFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { signTransaction } from '@witan/client';
import type { Trust } from '@witan/light-client';
import { assertFiled, filings } from '../e2e/bank-statements.ts';
import { Agency, freePorts } from '../e2e/consortium.ts';
import {
  at,
  clientOf,
  found,
  genesisTrust,
  type Host,
  hostsIn,
  makePerson,
  personOf,
  run,
} from '../e2e/founding.ts';
import { until } from '../e2e/patience.ts';
import { RegisteringLoad } from '../e2e/registering-load.ts';

const FOUNDERS = ['finance', 'courts', 'survey', 'audit'];
const JOINER = 'health';
const STEP_MS = 120_000;
const FINAL_MS = 30_000;
/** In a log whose entries no snapshot brings: more than two answers hold. */
const FILED = 600;
const FILED_AT_ONCE = 10;
const HISTORY = ['[history]', 'snapshot_blocks = 16', 'retain_blocks = 16', 'behind_blocks = 16'];

function joinBySnapshot(this: Mocha.Suite): void {
  this.timeout(900_000);
  const hosts: Host[] = [];
  const agencies = new Map<string, Agency>();
  let trust: Trust;
  let load: RegisteringLoad | undefined;

  const host = (member: string): Host => hosts.find((each) => each.member === member) as Host;
  const agency = (member: string): Agency => agencies.get(member) as Agency;
  const acting = (member: string): string[] => [
    ...['--node', `http://${host(member).api}`, '--key', at(host(member), 'councillor.json')],
    ...['--trust', at(host('finance'), 'home', 'genesis.json')],
  ];

  before(async () => {
    const members = [...FOUNDERS, JOINER];
    hosts.push(...hostsIn(members, await freePorts(2 * members.length)));
    const founders = hosts.slice(0, FOUNDERS.length);
    const offices = ['land/registrar=Registrar', 'budget/treasury=Treasurer'];
    const founded = await found(founders, 'blockIntervalMsMax = 50\n', offices);
    for (const each of founded) {
      appendFileSync(at(host(each.member), 'home', 'config.toml'), `\n${HISTORY.join('\n')}\n`);
      agencies.set(each.member, each);
      each.spawn();
    }
    for (const each of founded) await each.ready(STEP_MS);
    trust = genesisTrust(host('finance'));
    const registrar = await personOf(host('finance'), 'registrar');
    load = new RegisteringLoad(trust, registrar, () => [clientOf(host('finance'), trust)]);
    load.start();
  });

  after(async () => {
    await load?.stop();
    await Promise.all([...agencies.values()].map((each) => each.end()));
    rmSync(dirname(host('finance').directory), { recursive: true, force: true });
  });

  it('statements are filed in the first epoch', async () => {
    const { chainId } = trust;
    const signer = await personOf(host('courts'), 'registrar');
    const client = clientOf(host('courts'), trust);
    for (let from = 0; from < FILED; from += FILED_AT_ONCE) {
      const operations = filings(from, from + FILED_AT_ONCE);
      const transaction = { chainId, operations, validUntilHeight: 3_000, nonce: from };
      const { verdict } = await client.submit(signTransaction(transaction, signer), FINAL_MS);
      assert.equal(verdict.finding.outcome.code, 0);
    }
  });

  it('the first epoch ends, and its blocks are kept by nobody any more', async () => {
    const { proposal } = await run<{ proposal: string }>(
      ...['network', 'propose', 'renew', ...acting('finance')],
    );
    for (const member of ['courts', 'survey']) {
      await run('network', 'approve', proposal, ...acting(member));
    }
    const isNext = async (): Promise<boolean> => (await agency('finance').status()).epoch > 0;
    await until('the next epoch', STEP_MS, isNext);
    const { height } = await agency('finance').status();
    for (const member of FOUNDERS) {
      const isGone = (): boolean => {
        const dropped = agency(member).output.matchAll(/blocks below height (\d+) are kept no/g);
        return [...dropped].some(([, below]) => Number(below) > height);
      };
      await until(
        `${member} dropped the first epoch`,
        STEP_MS,
        isGone,
        () => agency(member).output,
      );
    }
  });

  it('S2: one command at the joiner: a snapshot, READY, its seat, and the vote that is needed', async () => {
    await makePerson(host(JOINER), 'councillor');
    const councillor = at(host(JOINER), 'councillor.json');
    const { publicKey } = await run<{ publicKey: string }>('keys', 'show', councillor);
    const { invitation } = await run<{ invitation: string }>(
      ...['network', 'invite', '--member', JOINER, '--name', 'Office of health'],
      ...['--authority', publicKey, ...acting('finance')],
    );
    const { mesh, api } = host(JOINER);
    const joining = new Agency(JOINER, at(host(JOINER), 'log'), `http://${api}`, [
      ...['network', 'join', invitation, '--home', at(host(JOINER), 'home')],
      ...['--unsafe-plaintext', '--councillor', councillor, '--listen', mesh, '--api', api],
    ]);
    agencies.set(JOINER, joining);
    joining.spawn();
    const has = (text: string): Promise<void> =>
      until(
        `${JOINER}: ${text}`,
        STEP_MS,
        () => joining.output.includes(text),
        () => joining.output,
      );
    await has('the state begins with the snapshot');
    await has('READY in epoch');
    const add = await run<{ proposal: string }>(
      ...['network', 'propose', 'add', JOINER, ...acting('finance')],
    );
    for (const member of ['courts', 'survey']) {
      await run('network', 'approve', add.proposal, ...acting(member));
    }
    const isSeated = async (): Promise<boolean> => {
      const { role } = await joining.status();
      return role === 'validator';
    };
    await until(`${JOINER} has its seat`, STEP_MS, isSeated, () => joining.output);
    // Four of five are a quorum: without one of the founders nothing is final but with the joiner.
    await agency('audit').kill();
    const acknowledged = load?.acknowledged.length ?? 0;
    const goesOn = (): boolean => (load?.acknowledged.length ?? 0) > acknowledged + 5;
    await until('the network goes on with the vote of the joiner', STEP_MS, goesOn);
  });

  it('its proofs are those of the others: what was registered before the snapshot too', async () => {
    await load?.stop();
    assert.equal(load?.failure, undefined);
    const [first] = load?.acknowledged ?? [];
    assert.ok(first);
    for (const member of ['finance', JOINER]) {
      const answer = await clientOf(host(member), trust).query('land/parcels/P-1');
      assert.ok(answer, member);
    }
    const isWhole = (): boolean =>
      agency(JOINER).output.includes('every entry of every log is here');
    await until(
      'the entries of the log are fetched',
      STEP_MS,
      isWhole,
      () => agency(JOINER).output,
    );
    await assertFiled(clientOf(host(JOINER), trust), 'courts', FILED);
    const statuses = async () => [await agency('finance').status(), await agency(JOINER).status()];
    await until('one head and one root', STEP_MS, async () => {
      const [own, other] = await statuses();
      return own?.headHash === other?.headHash && own?.stateRoot === other?.stateRoot;
    });
  });
}

if (process.env.WITAN_CI_TIER === 'nightly') describe('joining by a snapshot', joinBySnapshot);
