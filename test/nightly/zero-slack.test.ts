// GOV-2 where slack is really gone: an agency that has been silent for longer than the guard looks
// back no longer counts, so that four of five to be are exactly a quorum. Real processes; the
// thousand blocks that it takes are for the night.

import { strict as assert } from 'node:assert';
import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { signTransaction } from '@witan/client';
import { livenessBlocks } from '@witan/ledger/limits';
import { problemCode } from '@witan/ledger/problems';
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
  refused,
  run,
} from '../e2e/founding.ts';
import { registration } from '../e2e/land.ts';
import { until } from '../e2e/patience.ts';

const FOUNDERS = ['finance', 'courts', 'survey', 'audit'];
const STEP_MS = 300_000;
const FINAL_MS = 30_000;

function zeroSlack(this: Mocha.Suite): void {
  this.timeout(1_800_000);
  const hosts: Host[] = [];
  const agencies = new Map<string, Agency>();

  const host = (member: string): Host => hosts.find((each) => each.member === member) as Host;
  const agency = (member: string): Agency => agencies.get(member) as Agency;
  const genesis = (): string => at(host('finance'), 'home', 'genesis.json');
  const acting = (member: string): string[] => [
    ...['--node', `http://${host(member).api}`, '--key', at(host(member), 'councillor.json')],
    ...['--trust', genesis()],
  ];

  before(async () => {
    const members = [...FOUNDERS, 'health'];
    hosts.push(...hostsIn(members, await freePorts(2 * members.length)));
    const founders = hosts.slice(0, FOUNDERS.length);
    const founded = await found(founders, 'blockIntervalMsMax = 10\n');
    for (const each of founded) {
      agencies.set(each.member, each);
      each.spawn();
    }
    for (const each of founded) await each.ready(STEP_MS);
  });

  after(async () => {
    await Promise.all([...agencies.values()].map((each) => each.end()));
    rmSync(dirname(host('finance').directory), { recursive: true, force: true });
  });

  /** One parcel after the other, and a block of each. */
  async function beSilentFor(blocks: number): Promise<void> {
    const trust = genesisTrust(host('finance'));
    const client = clientOf(host('finance'), trust);
    const registrar = await personOf(host('finance'), 'registrar');
    const { height: from } = await agency('finance').status();
    for (let [number, height] = [1, from]; height <= from + blocks; number++) {
      const operations = [registration(`P-${number}`, number)];
      const request = { chainId: trust.chainId, operations, validUntilHeight: 4_000 };
      const transaction = signTransaction({ ...request, nonce: number }, registrar);
      ({ height } = (await client.submit(transaction, FINAL_MS)).verdict);
    }
  }

  /** The joiner's one command, and its READY. */
  async function join(): Promise<void> {
    const { mesh, api } = host('health');
    await makePerson(host('health'), 'councillor');
    const councillor = at(host('health'), 'councillor.json');
    const { publicKey } = await run<{ publicKey: string }>('keys', 'show', councillor);
    const { invitation } = await run<{ invitation: string }>(
      ...['network', 'invite', '--member', 'health', '--name', 'Office of health'],
      ...['--authority', publicKey, ...acting('finance')],
    );
    const joining = new Agency('health', at(host('health'), 'log'), `http://${api}`, [
      ...['network', 'join', invitation, '--home', at(host('health'), 'home')],
      ...['--unsafe-plaintext', '--councillor', councillor, '--listen', mesh, '--api', api],
    ]);
    agencies.set('health', joining);
    joining.spawn();
    const isReady = (): boolean => joining.output.includes('READY in epoch');
    await until('health is READY', STEP_MS, isReady, () => joining.output);
  }

  it('GOV-2: a quorum and nobody more is refused, and accepted in so many words', async () => {
    await agency('audit').kill();
    await beSilentFor(livenessBlocks + 1);
    await join();
    const add = ['network', 'propose', 'add', 'health', ...acting('finance')];
    await refused(6, problemCode('governance/zero-slack').slice('WITAN'.length), ...add);
    const { proposal } = await run<{ proposal: string }>(...add, '--accept-zero-slack');
    const votes: string[] = [];
    for (const member of ['courts', 'survey']) {
      const approve = ['network', 'approve', proposal, ...acting(member)];
      votes.push((await run<{ status: string }>(...approve)).status);
    }
    assert.deepEqual(votes, ['open', 'enacted']);
    const isSeated = async (): Promise<boolean> => {
      const council = await agency('health').json<{ member: string }[]>('/v1/validators');
      return council.length === FOUNDERS.length + 1;
    };
    await until('health has its seat', STEP_MS, isSeated, () => agency('health').output);
    // Four of five are all that are left, and the network goes on with each of them.
    const { epoch } = await agency('finance').status();
    const via = acting('finance');
    const renewal = await run<{ proposal: string }>('network', 'propose', 'renew', ...via);
    for (const member of ['courts', 'survey', 'health']) {
      await run('network', 'approve', renewal.proposal, ...acting(member));
    }
    const isNext = async (): Promise<boolean> => (await agency('health').status()).epoch > epoch;
    await until('the next epoch', STEP_MS, isNext);
  });
}

if (process.env.WITAN_CI_TIER === 'nightly') describe('a council without slack', zeroSlack);
