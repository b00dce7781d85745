// `witan node start|status`.

import { resolve } from 'node:path';
import type { Validator } from '@witan/ledger/membership';
import { WitanError } from '@witan/ledger/problems';
import type { KeySeeds, NodeConfig, NodeSeeds, NodeStatus, RunningNode } from '@witan/node';
import { nodeUrl, readStatus } from '../connection.ts';
import { obeyLies, requireDemonstration } from '../demo/lie.ts';
import { promoteStaged } from '../network/staged-keys.ts';
import { printJson, printLines, say } from '../output.ts';
import { endAtOnce, logLine as log, untilStopped } from '../service.ts';

export interface StartOptions {
  readonly home: string;
  readonly listen?: string;
  readonly api?: string;
  readonly data?: string;
  readonly signer?: string;
  readonly peer: readonly string[];
  readonly portal?: string;
  readonly portalServer?: readonly string[];
  readonly create?: boolean;
  readonly learner?: boolean;
  readonly rebuildState?: boolean;
  readonly profile: string;
  readonly mayLie?: boolean;
  readonly passwordFile?: string;
}

const STOP_MS = 5_000;

function peersOf(peers: readonly string[]): ReadonlyMap<string, string> | undefined {
  if (peers.length === 0) return undefined;
  return new Map(
    peers.map((peer) => {
      const [member, address] = peer.split('=');
      if (!member || !address) throw new WitanError('usage/invalid', '--peer MEMBER=MULTIADDR');
      return [member, address];
    }),
  );
}

/** `onStarted` follows the node in the background; it is called again when the node starts anew. */
export async function startNodeCommand(
  options: StartOptions,
  onStarted: (running: RunningNode) => Promise<void> = async () => undefined,
): Promise<void> {
  const node = await import('@witan/node');
  const { listen, api, data, signer } = options;
  const peers = peersOf(options.peer);
  const portal = portalOf(options, node.serverOf);
  const config = node.readHome(options.home, { listen, api, data, signer, peers, portal });
  if (options.mayLie) requireDemonstration(config.genesis, options.profile);
  if (options.profile === 'prod') requireProduction(config);
  if (!node.hasNodeData(config.data) && options.create) await node.createNodeData(config);
  if (options.learner) await node.createLearnerData(config);
  if (options.rebuildState) log(await node.rebuildState(config));
  // What nobody catches is a failure of ours: nothing may be signed after it.
  process.on('uncaughtException', endAtOnce);
  const stopped = untilStopped().then(() => 'stopped' as const);
  for (;;) {
    const seeds = await openSeeds(node, config, options);
    let startAnew: (reason: 'rotated' | 'snapshot') => void = () => undefined;
    const anew = new Promise<'rotated' | 'snapshot'>((resolve) => {
      startAnew = resolve;
    });
    const { keys, signer } = config;
    const holders = signer === undefined ? keys : `${keys} or the signer at ${signer}`;
    const onSeat = (seat: Validator): void => {
      if (promoteStaged(keys, seat).length > 0) startAnew('rotated');
      else log(`this agency's seat names other keys than ${holders} has: it only follows`);
    };
    const onSnapshot = (): void => startAnew('snapshot');
    const onFatal = endAtOnce;
    const running = await node.startNode({ config, seeds, log, onFatal, onSeat, onSnapshot });
    if (options.mayLie) obeyLies(running);
    say(`ready: ${running.apiUrl}`);
    onStarted(running).catch(endAtOnce);
    const reason = await Promise.race([stopped, anew]);
    // A part that does not end in time must not keep the process alive: the log is sound anyway.
    const late = setTimeout(() => process.exit(1), STOP_MS);
    await running.stop();
    clearTimeout(late);
    if (reason === 'stopped') process.exit(0);
    const what = reason === 'rotated' ? 'a key was rotated' : 'a snapshot was fetched';
    log(`${what}: the node starts anew with it`);
  }
}

function portalOf(
  { portal, portalServer = [] }: StartOptions,
  serverOf: typeof import('@witan/node').serverOf,
): NodeConfig['portal'] {
  if (portal === undefined) return undefined;
  const servers = portalServer.map((server) => {
    const split = server.indexOf('=');
    if (split < 1) throw new WitanError('usage/invalid', '--portal-server MEMBER=URL');
    return serverOf(server.slice(0, split), server.slice(split + 1));
  });
  return { directory: resolve(portal), servers };
}

/** What the demonstration may do, and an agency may not. */
function requireProduction({ genesis, signer }: NodeConfig): void {
  if (genesis.demonstration) throw new WitanError('genesis/demonstration-keys', genesis.network);
  if (signer === undefined) throw new WitanError('signer/required', 'config.toml names none');
}

/** With a signer process, this one never opens the consensus key. */
async function openSeeds(
  node: typeof import('@witan/node'),
  { keys, member, signer }: NodeConfig,
  { passwordFile, profile }: StartOptions,
): Promise<KeySeeds | NodeSeeds> {
  if (keys === 'demonstration') {
    const { network, attest, consensus } = node.demonstrationSeeds(member);
    return signer === undefined ? { network, attest, consensus } : { network, attest };
  }
  const loading = { encryptedOnly: profile === 'prod' };
  return signer === undefined
    ? node.loadKeySeeds(keys, passwordFile, loading)
    : node.loadNodeSeeds(keys, passwordFile, loading);
}

export async function nodeStatus(options: { node?: string; json?: boolean }): Promise<void> {
  const url = await nodeUrl(options.node);
  const status = await readStatus(url);
  if (options.json) return printJson(status);
  const linked = status.peers.filter(({ up }) => up).length;
  printLines([
    `${status.name} (${status.member}) of ${status.network}`,
    `  height   ${status.height}, ${new Date(status.headTimeMs).toISOString()}`,
    `  past     records are answered from height ${status.oldestHeight} on`,
    `  view     ${status.view} of epoch ${status.epoch}, led by ${status.leader}`,
    `  peers    ${linked} of ${status.peers.length} linked`,
    `  state    ${status.halted ?? (status.syncing ? 'catching up' : partOf(status))}`,
    ...roomLines(status),
  ]);
}

function roomLines({ room }: NodeStatus): string[] {
  if (room === 'enough') return [];
  const what =
    room === 'none' ? 'full: the node is silent' : 'nearly full: it takes no transactions';
  return [`  disk     ${what}, until there is room`];
}

function partOf({ role, signsFrom }: NodeStatus): string {
  if (role === 'validator') return 'taking part';
  if (role === 'observer') return 'following, without a seat';
  if (signsFrom === undefined) return 'following as a learner, still to catch up with a quorum';
  return `following as a learner; it votes from epoch ${signsFrom} on (witan network renew --home)`;
}
