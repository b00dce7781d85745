// `witan node start|status`.

import { WitanError } from '@witan/ledger/problems';
import type { NodeStatus } from '@witan/node';
import { nodeUrl } from '../connection.ts';
import { EXIT, exitCodeOf } from '../exit.ts';
import { printJson, printLines, say } from '../output.ts';

export interface StartOptions {
  readonly home: string;
  readonly listen?: string;
  readonly api?: string;
  readonly data?: string;
  readonly peer: readonly string[];
  readonly create?: boolean;
  readonly rebuildState?: boolean;
  readonly profile: string;
  readonly passwordFile?: string;
}

/** Storage or internal failure: nothing more is signed (consensus.md W4). */
const EXIT_STORAGE = 70;
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

export async function startNodeCommand(options: StartOptions): Promise<void> {
  const node = await import('@witan/node');
  const { listen, api, data } = options;
  const peers = peersOf(options.peer);
  const config = node.readHome(options.home, { listen, api, data, peers });
  if (options.profile === 'prod' && config.genesis.demonstration) {
    throw new WitanError('genesis/demonstration-keys', config.genesis.network);
  }
  const seeds =
    config.keys === 'demonstration'
      ? node.demonstrationSeeds(config.member)
      : await node.loadKeySeeds(config.keys, options.passwordFile);
  if (!node.hasNodeData(config.data) && options.create) await node.createNodeData(config);
  if (options.rebuildState) {
    const aside = await node.rebuildState(config);
    log(`the state is rebuilt from the log${aside === undefined ? '' : `; the old one: ${aside}`}`);
  }
  // What nobody catches is a failure of ours: nothing may be signed after it.
  process.on('uncaughtException', endAtOnce);
  const running = await node.startNode({ config, seeds, log, onFatal: endAtOnce });
  say(`ready: ${running.apiUrl}`);
  await untilStopped();
  // A part that does not end in time must not keep the process alive: the log is sound anyway.
  setTimeout(() => process.exit(1), STOP_MS).unref();
  await running.stop();
  process.exit(0);
}

function log(line: string): void {
  process.stdout.write(`${new Date().toISOString()} ${line}\n`);
}

/** One line, and the exit code that tells a supervisor whether to start the node again. */
function endAtOnce(error: Error): never {
  const exitCode = exitCodeOf(error);
  const isForeseen = exitCode !== EXIT.failed;
  const detail = isForeseen ? error.message : error.stack;
  process.stderr.write(`${new Date().toISOString()} fatal: ${detail}\n`);
  process.exit(isForeseen ? exitCode : EXIT_STORAGE);
}

/** SIGINT, SIGTERM, or the end of the supervisor that started this process. */
function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
    process.once('disconnect', () => resolve());
  });
}

export async function nodeStatus(options: { node?: string; json?: boolean }): Promise<void> {
  const url = await nodeUrl(options.node);
  const response = await fetch(`${url}/v1/status`).catch((cause: Error) => {
    throw new WitanError('client/unreachable', url, { cause });
  });
  const status = (await response.json()) as NodeStatus;
  if (options.json) return printJson(status);
  const linked = status.peers.filter(({ up }) => up).length;
  printLines([
    `${status.name} (${status.member}) of ${status.network}`,
    `  height   ${status.height}, ${new Date(status.headTimeMs).toISOString()}`,
    `  view     ${status.view} of epoch ${status.epoch}, led by ${status.leader}`,
    `  peers    ${linked} of ${status.peers.length} linked`,
    `  state    ${status.halted ?? (status.syncing ? 'catching up' : 'taking part')}`,
  ]);
}
