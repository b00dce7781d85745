// A running node: whether it answers, is linked, agrees with the other agencies and signs.

import { createConnection, createServer } from 'node:net';
import { LedgerClient } from '@witan/client';
import { toHex } from '@witan/ledger/bytes';
import { decodeCertificate } from '@witan/ledger/certificate';
import { WitanError } from '@witan/ledger/problems';
import type { Trust } from '@witan/light-client';
import type { NodeStatus } from '@witan/node';
import type { NodeConfig } from '@witan/node/home';
import { readHead } from '../ledger-head.ts';
import { dayOf, readHeldOffices, voiceUntilMs, voiceWarning } from '../network/mandates.ts';
import { questionsOf } from '../schema.ts';
import { type Check, fail, guarded, pass, warn } from './check.ts';

const TIMEOUT_MS = 3_000;
const LAG_WARN_BLOCKS = 5;
const LAG_FAIL_BLOCKS = 20;
const CLOCK_WARN_MS = 2_000;
const BLOCKS_LOOKED_AT = 20;

/** What the nodes say of themselves; asked once for all checks. */
export interface Observed {
  readonly url: string;
  /** Undefined when the node does not answer. */
  readonly status: NodeStatus | undefined;
  readonly others: readonly NodeStatus[];
  /** Ours minus the node's, in ms; undefined when unknown. */
  readonly clockOffsetMs: number | undefined;
}

async function get(url: string): Promise<Response> {
  const response = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS) });
  if (!response.ok) throw new WitanError('client/bad-answer', `${url}: HTTP ${response.status}`);
  return response;
}

async function statusOf(url: string): Promise<NodeStatus | undefined> {
  try {
    return (await (await get(`${url}/v1/status`)).json()) as NodeStatus;
  } catch {
    return undefined; // not answering is what is reported
  }
}

export async function observe(url: string, otherUrls: readonly string[]): Promise<Observed> {
  const [status, clockOffsetMs, ...others] = await Promise.all([
    statusOf(url),
    clockOffset(url),
    ...otherUrls.map(statusOf),
  ]);
  return { url, status, clockOffsetMs, others: others.filter((one) => one !== undefined) };
}

async function clockOffset(url: string): Promise<number | undefined> {
  try {
    const { headers } = await get(`${url}/livez`);
    const theirs = Date.parse(headers.get('date') ?? '');
    // The header counts whole seconds: its middle is the best guess.
    return Number.isNaN(theirs) ? undefined : Date.now() - theirs - 500;
  } catch {
    return undefined; // said by network/api
  }
}

export async function checkNetwork(
  { url, status }: Observed,
  config: NodeConfig | undefined,
): Promise<Check[]> {
  const checks: Check[] = [];
  if (status === undefined) {
    const fix = config === undefined ? 'start it, or name another with --node' : 'witan node start';
    checks.push(fail('network/api', `${url} does not answer`, fix));
  } else {
    checks.push(pass('network/api', `${status.name} answers at ${url}`), linked(status));
  }
  if (config !== undefined) {
    checks.push(await ownPort(config, status), await reachable(config));
  }
  return checks;
}

function linked({ peers: all, quorum }: NodeStatus): Check {
  const peers = all.filter(({ role }) => role === 'validator');
  const down = peers.filter(({ up }) => !up).map(({ member }) => member);
  const seen = `linked to ${peers.length - down.length} of ${peers.length} agencies`;
  if (down.length === 0) return pass('network/peers', seen);
  const fix = `ask the operators of ${down.join(', ')}`;
  const isShort = peers.length - down.length < quorum - 1;
  return (isShort ? fail : warn)('network/peers', `${seen}; not to ${down.join(', ')}`, fix);
}

interface Place {
  readonly host: string;
  readonly port: number;
}

function placeOf(multiaddr: string): Place | undefined {
  const [, host, port] = /^\/(?:ip4|ip6|dns|dns4|dns6)\/([^/]+)\/tcp\/(\d+)/.exec(multiaddr) ?? [];
  return host === undefined ? undefined : { host, port: Number(port) };
}

/** While the node runs its port is taken by itself; else it must be free. */
async function ownPort({ listen }: NodeConfig, status: NodeStatus | undefined): Promise<Check> {
  const place = placeOf(listen);
  if (place === undefined) {
    return warn('network/port', `${listen} names no TCP port`, 'correct listen in config.toml');
  }
  if (status !== undefined) return pass('network/port', `${listen} is in use by the running node`);
  const error = await new Promise<Error | undefined>((resolve) => {
    const server = createServer();
    server.once('error', resolve);
    server.listen(place.port, place.host, () => server.close(() => resolve(undefined)));
  });
  return error === undefined
    ? pass('network/port', `${listen} is free`)
    : fail('network/port', `${listen}: ${error.message}`, 'stop what holds it, or change listen');
}

async function reachable({ peers }: NodeConfig): Promise<Check> {
  const closed: string[] = [];
  await Promise.all(
    [...peers].map(async ([member, address]) => {
      const place = placeOf(address);
      if (place === undefined || !(await isOpen(place))) closed.push(`${member} (${address})`);
    }),
  );
  const seen = `${peers.size - closed.length} of ${peers.size} addresses of agencies are open`;
  if (closed.length === 0) return pass('network/routes', seen);
  const fix = `ask for the address of ${closed.join(', ')}, and look at the firewalls between`;
  return warn('network/routes', seen, fix);
}

function isOpen({ host, port }: Place): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection({ host, port, timeout: TIMEOUT_MS });
    const end = (open: boolean): void => {
      socket.destroy();
      resolve(open);
    };
    socket.once('connect', () => end(true));
    socket.once('error', () => end(false));
    socket.once('timeout', () => end(false));
  });
}

export async function checkChain(observed: Observed, trust: Trust): Promise<Check[]> {
  const { url, status, others } = observed;
  if (status === undefined) return [];
  const pinned = toHex(trust.chainId);
  const fix = 'ask which network this node serves; trust the genesis that you were given';
  const { chainId, height, halted, syncing } = status;
  const checks = [
    chainId === pinned
      ? pass('chain/genesis', `${pinned.slice(0, 16)}…, as pinned`)
      : fail('chain/genesis', `the node’s is ${chainId}, pinned is ${pinned}`, fix),
    clock(observed, status),
    halted === undefined
      ? pass('chain/state', syncing ? 'catching up' : 'taking part')
      : fail('chain/state', halted, 'see the node’s log; do not restart all agencies'),
  ];
  if (others.length > 0) checks.push(lag(height, others));
  const sameState = 'keep the folder, and compare versions and state roots with the others';
  if (others.length > 0) checks.push(await guarded('chain/root', sameState, () => root(observed)));
  const votes = 'look at chain/state and network/peers';
  checks.push(await guarded('chain/votes', votes, () => ownVotes(url, status)));
  checks.push(await guarded('chain/mandates', RENEW, () => mandates(url, status, trust)));
  return checks;
}

/** Block time is agreed on by the council: this machine must not be behind it. */
function clock({ clockOffsetMs = 0 }: Observed, { headTimeMs }: NodeStatus): Check {
  const behindMs = headTimeMs - Date.now();
  const fix = 'set this machine’s clock by NTP';
  if (behindMs > CLOCK_WARN_MS) {
    return fail('chain/clock', `this clock is ${behindMs} ms behind block time`, fix);
  }
  const seen = `within ${Math.ceil(Math.abs(clockOffsetMs) / 1000)} s of the node’s clock`;
  return Math.abs(clockOffsetMs) > CLOCK_WARN_MS
    ? warn('chain/clock', seen, fix)
    : pass('chain/clock', `${seen}, not behind block time`);
}

function lag(height: number, others: readonly NodeStatus[]): Check {
  const best = Math.max(height, ...others.map((one) => one.height));
  const seen = `height ${height}; the highest of ${others.length + 1} agencies is ${best}`;
  const fix = 'wait while it catches up; if it does not, see network/peers';
  if (best - height > LAG_FAIL_BLOCKS) return fail('chain/height', seen, fix);
  return best - height > LAG_WARN_BLOCKS
    ? warn('chain/height', seen, fix)
    : pass('chain/height', seen);
}

/** Two agencies at one height must have one state: the newest both have is compared. */
function root({ status, others }: Observed): Check {
  const same = others.filter((one) => one.height === status?.height);
  const differing = same.filter((one) => one.stateRoot !== status?.stateRoot);
  if (differing.length > 0) {
    const names = differing.map(({ member }) => member).join(', ');
    const fix = 'keep the folder, and compare versions and state roots with the others';
    return fail('chain/root', `another state root than ${names} at ${status?.height}`, fix);
  }
  return pass('chain/root', `${same.length} other agencies have the same at this height`);
}

const RENEW = 'witan network mandate renew; see witan network mandate list for its number';

/** An agency without a councillor in office has no vote, and nobody can appoint another. */
async function mandates(url: string, { member }: NodeStatus, trust: Trust): Promise<Check> {
  const client = new LedgerClient({ url, trust, questions: questionsOf });
  const [held, { timeMs }] = [await readHeldOffices(client), await readHead(client)];
  // The clock of people decides when they are warned; that of the ledger, when a term is over.
  const untilMs = voiceUntilMs(held, member, timeMs);
  const seats = (await (await get(`${url}/v1/validators`)).json()) as { member: string }[];
  if (!seats.some((seat) => seat.member === member)) {
    return pass('chain/mandates', 'it has no seat, and needs no councillor');
  }
  const warning = voiceWarning(untilMs, Math.max(timeMs, Date.now()));
  return warning === undefined
    ? pass('chain/mandates', `a councillor is in office until ${dayOf(untilMs as number)}`)
    : warn('chain/mandates', warning, RENEW);
}

interface BlockAnswer {
  readonly certificate: string | null;
}

/** A certificate names a quorum, not everyone: only never to be in one means something. */
async function ownVotes(url: string, status: NodeStatus): Promise<Check> {
  const council = (await (await get(`${url}/v1/validators`)).json()) as { member: string }[];
  const seat = council.findIndex(({ member }) => member === status.member);
  if (seat < 0) return pass('chain/votes', 'it has no seat, and follows');
  // Seats are of this epoch.
  const from = Math.max(status.epochBase + 1, status.height - BLOCKS_LOOKED_AT + 1);
  let [certificates, own] = [0, 0];
  for (let height = from; height <= status.height; height++) {
    const answer = (await (await get(`${url}/v1/blocks/${height}`)).json()) as BlockAnswer;
    if (answer.certificate === null) continue;
    const { signers } = decodeCertificate(
      new Uint8Array(Buffer.from(answer.certificate, 'base64url')),
    );
    certificates++;
    if (signers.includes(seat)) own++;
  }
  const seen = `its signature is in ${own} of the last ${certificates} certificates`;
  return own > 0 || certificates < BLOCKS_LOOKED_AT
    ? pass('chain/votes', seen)
    : warn('chain/votes', seen, 'look at chain/state and network/peers');
}
