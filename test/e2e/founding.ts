// A consortium that its members founded by a ceremony, with keys of their own, as homes on this
// machine; and agencies that join it later. Everything goes through the command line.

import { strict as assert } from 'node:assert';
import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LedgerClient } from '@witan/client';
import { type KeyPair, keyPairFromSeed } from '@witan/ledger/keys';
import { type Trust, trustFromGenesis } from '@witan/light-client';
import { readGenesisFile } from '@witan/node';
import { openKeyFile } from '@witan/node/keys/keystore';
import { ask } from '@witan/state/schema';
import { witan } from '../../packages/cli/test/support/command.ts';
import { Agency } from './consortium.ts';

/** One agency's machine: its keys, its copy of the ceremony, its home. */
export interface Host {
  readonly member: string;
  readonly directory: string;
  readonly mesh: string;
  readonly api: string;
}

export function at(host: Host, ...names: readonly string[]): string {
  return join(host.directory, ...names);
}

/** Runs a command that must succeed; answers what it says as JSON. */
export async function run<T = Record<string, unknown>>(...args: readonly string[]): Promise<T> {
  const { code, out, err } = await witan(...args, '--json');
  assert.equal(code, 0, `${args.join(' ')}\n${err}`);
  return JSON.parse(out) as T;
}

/** Runs a command that must fail with this exit code and problem. */
export async function refused(
  code: number,
  problem: string,
  ...args: readonly string[]
): Promise<void> {
  const ran = await witan(...args);
  assert.equal(ran.code, code, `${args.join(' ')}\n${ran.out}${ran.err}`);
  assert.match(ran.err, new RegExp(`WITAN${problem}`), ran.err);
}

export function hostsIn(members: readonly string[], ports: readonly number[]): Host[] {
  const directory = mkdtempSync(join(tmpdir(), 'witan-founding-'));
  return members.map((member, i) => ({
    member,
    directory: join(directory, member),
    mesh: `/ip4/127.0.0.1/tcp/${ports[i]}`,
    api: `127.0.0.1:${ports[members.length + i]}`,
  }));
}

export async function makePerson(host: Host, person: string): Promise<void> {
  const out = at(host, `${person}.json`);
  await run('keys', 'create', 'person', '--out', out, '--unsafe-plaintext');
}

export async function makeKeys(host: Host): Promise<void> {
  for (const kind of ['network', 'consensus', 'attest']) {
    const out = at(host, 'keys', `${kind}.json`);
    await run('keys', 'create', kind, '--out', out, '--unsafe-plaintext');
  }
  await makePerson(host, 'councillor');
  await makePerson(host, 'registrar');
}

export function ceremonyOf(host: Host): string {
  return at(host, 'ceremony');
}

export function ownKeys(host: Host): string[] {
  return ['--keys', at(host, 'keys'), '--councillor', at(host, 'councillor.json')];
}

/** Sends one host's file to all others, who verify it before they take it. */
export async function send(
  hosts: readonly Host[],
  from: Host,
  kind: 'declarations' | 'consents',
): Promise<void> {
  const file = at(from, 'ceremony', kind, `${from.member}.json`);
  for (const host of hosts) if (host !== from) await run('ceremony', 'add', ceremonyOf(host), file);
}

const OFFICES: readonly string[] = ['land/registrar=Registrar'];

/** The registrar of each holds its offices. */
export async function openCeremony(
  hosts: readonly Host[],
  params?: string,
  offices: readonly string[] = OFFICES,
): Promise<void> {
  const [first, ...others] = hosts as [Host, ...Host[]];
  const invited = hosts.flatMap(({ member }) => ['--member', member]);
  const more: string[] = [];
  if (params !== undefined) {
    const file = join(first.directory, 'params.toml');
    writeFileSync(file, params);
    more.push('--params', file);
  }
  await run('ceremony', 'init', ceremonyOf(first), '--network', 'four-hosts', ...invited, ...more);
  for (const host of others) {
    cpSync(at(first, 'ceremony', 'opening.json'), at(host, 'ceremony', 'opening.json'));
  }
  for (const host of hosts) {
    const { member, mesh } = host;
    const parts = ['--member', member, '--name', `Office of ${member}`, '--address', mesh];
    const held = offices.flatMap((each) => ['--office', `${each}=${at(host, 'registrar.json')}`]);
    await run('ceremony', 'add', ceremonyOf(host), ...parts, ...ownKeys(host), ...held);
  }
}

export async function makeHome(host: Host): Promise<Agency> {
  const home = at(host, 'home');
  const founded = ['--transcript', at(host, 'ceremony', 'transcript.json')];
  const places = ['--keys', at(host, 'keys'), '--listen', host.mesh, '--api', host.api];
  await run('init', '--home', home, '--member', host.member, ...founded, ...places);
  const start = ['node', 'start', '--home', home];
  return new Agency(host.member, join(home, 'data'), `http://${host.api}`, start);
}

/** The whole ceremony, as its own test does it step by step. */
export async function found(
  hosts: readonly Host[],
  params?: string,
  offices?: readonly string[],
): Promise<Agency[]> {
  for (const host of hosts) await makeKeys(host);
  await openCeremony(hosts, params, offices);
  for (const host of hosts) await send(hosts, host, 'declarations');
  for (const host of hosts) await run('ceremony', 'build', ceremonyOf(host));
  for (const host of hosts) await run('ceremony', 'sign', ceremonyOf(host), ...ownKeys(host));
  for (const host of hosts) await send(hosts, host, 'consents');
  for (const host of hosts) await run('ceremony', 'finalize', ceremonyOf(host));
  const agencies: Agency[] = [];
  for (const host of hosts) agencies.push(await makeHome(host));
  return agencies;
}

export async function personOf(host: Host, person: string): Promise<KeyPair> {
  return keyPairFromSeed((await openKeyFile(at(host, `${person}.json`))).seed);
}

export function genesisTrust(host: Host): Trust {
  return trustFromGenesis(readGenesisFile(at(host, 'home', 'genesis.json')));
}

export function clientOf(host: Host, trust: Trust): LedgerClient {
  const questions = (path: string) => ask(path).questions;
  return new LedgerClient({ url: `http://${host.api}`, trust, questions });
}
