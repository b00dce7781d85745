// Four agencies on four hosts found a consortium: each makes its keys in a directory of its own,
// files go round, and the four nodes that come of it agree on a transaction.

import { strict as assert } from 'node:assert';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { signTransaction } from '@witan/client';
import { type Agency, freePorts } from './consortium.ts';
import {
  at,
  ceremonyOf as ceremony,
  clientOf,
  genesisTrust,
  type Host,
  hostsIn,
  makeHome,
  makeKeys,
  openCeremony,
  ownKeys as own,
  personOf,
  refused,
  run,
  send,
} from './founding.ts';
import { registration } from './land.ts';
import { inSteps } from './patience.ts';

const MEMBERS = ['finance', 'courts', 'survey', 'audit'] as const;
const FINAL_MS = 30_000;

describe('a ceremony', function () {
  this.timeout(300_000);
  inSteps(this);
  let directory: string;
  let hosts: readonly Host[];
  const agencies: Agency[] = [];

  before(async () => {
    hosts = hostsIn(MEMBERS, await freePorts(2 * MEMBERS.length));
    directory = dirname((hosts[0] as Host).directory);
    for (const host of hosts) await makeKeys(host);
  });

  after(async () => {
    await Promise.all(agencies.map((agency) => agency.end()));
    rmSync(directory, { recursive: true, force: true });
  });

  it('is opened by one and declared in by each, from keys that never leave their host', async () => {
    const [first] = hosts as [Host];
    await openCeremony(hosts);
    await refused(4, '1020', 'ceremony', 'build', ceremony(first));
    for (const host of hosts) await send(hosts, host, 'declarations');
    const { seats } = await run<{ seats: object[] }>('ceremony', 'list', ceremony(first));
    assert.deepEqual(
      seats,
      MEMBERS.map((member) => ({ member, declared: 'yes', signed: 'missing' })),
    );
  });

  it('every host computes one genesis by itself, examines it and signs', async () => {
    const built = [];
    for (const host of hosts) built.push(await run('ceremony', 'build', ceremony(host)));
    assert.equal(new Set(built.map(({ chainId }) => chainId)).size, 1);
    for (const host of hosts) await run('ceremony', 'examine', ceremony(host), ...own(host));
    const [first] = hosts as [Host];
    await refused(4, '1020', 'ceremony', 'finalize', ceremony(first));
    for (const host of hosts) await run('ceremony', 'sign', ceremony(host), ...own(host));
    for (const host of hosts) await send(hosts, host, 'consents');
    for (const host of hosts) await run('ceremony', 'finalize', ceremony(host));
    const transcripts = hosts.map((host) => readFileSync(at(host, 'ceremony', 'transcript.json')));
    assert.ok(transcripts.every((transcript) => transcript.equals(transcripts[0] as Buffer)));
    assert.ok(existsSync(at(first, 'ceremony', 'transcript.html')));
  });

  it('the homes start, and the four nodes make a transaction final', async () => {
    for (const host of hosts) {
      const agency = await makeHome(host);
      agencies.push(agency);
      agency.spawn();
    }
    for (const agency of agencies) await agency.ready(90_000);
    const [first] = hosts as [Host];
    const trust = genesisTrust(first);
    const transaction = signTransaction(
      {
        chainId: trust.chainId,
        operations: [registration('P-1', 1)],
        validUntilHeight: 100,
        nonce: 1,
      },
      await personOf(first, 'registrar'),
    );
    const { verdict } = await clientOf(first, trust).submit(transaction, FINAL_MS);
    assert.equal(verdict.finding.outcome.code, 0);
    assert.equal(verdict.signers.length, 3);
    assert.equal(verdict.demonstration, false);
  });

  it('whatever is changed, missing or foreign is refused with a code', async () => {
    const [host, other] = hosts as [Host, Host];
    const whole = readFileSync(at(host, 'ceremony', 'transcript.json'), 'utf8');
    const file = join(directory, 'tampered.json');
    const changed = async (problem: string, change: (json: never) => void): Promise<void> => {
      const json = JSON.parse(whole);
      change(json as never);
      writeFileSync(file, JSON.stringify(json));
      await refused(3, problem, 'ceremony', 'verify', file);
    };
    type Json = {
      opening: { createdMs: number };
      declarations: { name: string; signature: string; keys: { attest: object }; member: string }[];
      consents: { signature: string }[];
      genesis: { createdMs: number };
      links: { head: string }[];
    };
    await run('ceremony', 'verify', at(host, 'ceremony', 'transcript.json'));
    await changed('6041', (json: Json) => {
      json.opening.createdMs += 1;
    });
    await changed('6040', (json: Json) => {
      (json.declarations[1] as Json['declarations'][0]).name = 'Another court';
    });
    await changed('6040', (json: Json) => {
      const [a, b] = json.declarations as [Json['declarations'][0], Json['declarations'][0]];
      a.keys.attest = b.keys.attest;
    });
    await changed('6040', (json: Json) => {
      const [a, b] = json.consents as [{ signature: string }, { signature: string }];
      a.signature = b.signature;
    });
    await changed('6043', (json: Json) => {
      const [first, second] = json.links as [{ head: string }, { head: string }];
      first.head = second.head;
    });
    await changed('6043', (json: Json) => {
      json.declarations.reverse();
    });
    const missing = JSON.parse(whole) as Json;
    missing.consents.pop();
    writeFileSync(file, JSON.stringify(missing));
    await refused(4, '1020', 'ceremony', 'verify', file);

    // A file of the folder that somebody changed on its way, and a genesis put in ours' place.
    const declared = at(other, 'ceremony', 'declarations', `${host.member}.json`);
    const declaration = JSON.parse(readFileSync(declared, 'utf8'));
    writeFileSync(declared, JSON.stringify({ ...declaration, addresses: ['/ip4/6.6.6.6/tcp/1'] }));
    await refused(3, '6040', 'ceremony', 'examine', ceremony(other), ...own(other));
    const { seats } = await run<{ seats: { declared: string }[] }>(
      ...['ceremony', 'list', ceremony(other)],
    );
    assert.equal(seats[0]?.declared, 'refused');
    writeFileSync(declared, JSON.stringify(declaration));
    await refused(
      7,
      '1022',
      'ceremony',
      'examine',
      ceremony(other),
      '--keys',
      at(host, 'keys'),
      ...['--councillor', at(other, 'councillor.json')],
    );
    const genesis = JSON.parse(readFileSync(at(other, 'ceremony', 'genesis.json'), 'utf8'));
    const put = { ...genesis, createdMs: genesis.createdMs - 1 };
    writeFileSync(at(other, 'ceremony', 'genesis.json'), JSON.stringify(put));
    await refused(3, '6042', 'ceremony', 'sign', ceremony(other), ...own(other));
  });
});
