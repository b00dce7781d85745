// The portal's light client (light-client.md §9, §11, §12): it follows councils, compares what
// several sources serve, and keeps what it trusts on this device. Pages show its last report; where
// no source answers, that is of what was kept.

import { httpMirror } from '@witan/client';
import { equalBytes } from '@witan/ledger/bytes';
import type { Trust } from '@witan/light-client';
import { LightClient, type Mirror, type SyncReport } from '@witan/light-client/sync';
import { encodeTrustState } from '@witan/light-client/trust-state';
import type { AgencyServer, Deployment } from './deployment.ts';
import { deviceStore } from './device-store.ts';
import type { Ledger } from './ledger.ts';
import { keepReached } from './reached.ts';
import { sourcesBeside } from './sources.ts';
import { forkAddress, lightAddress } from './storage.ts';
import { workerMirror } from './worker-mirror.ts';

const TIMEOUT_MS = 8_000;
/** A head costs each reader some kilobytes from each source. */
const SERVERS_MAX = 8;
/** An idle council signs its newest head again every ten seconds. */
const RESIGNED_MS = 60_000;

export interface Comparison {
  readonly report: SyncReport;
  readonly trust: Trust;
  /** The epoch of the council that was trusted when the page was opened. */
  readonly epochBefore: number;
  /** A demonstration that was started anew with the same keys: what was kept is forgotten. */
  readonly isRestarted: boolean;
}

export class Sync {
  readonly #ledger: Ledger;
  readonly #store: ReturnType<typeof deviceStore>;
  /** Of the deployment. */
  readonly #servers: readonly AgencyServer[];
  /** Theirs, with those that the reader added. */
  #mirrors: readonly Mirror[] = [];
  readonly #listeners = new Set<(comparison: Comparison) => void>();
  #client: Promise<LightClient> | undefined;
  #epochBefore: number | undefined;
  #isRestarted = false;
  #last: Comparison | undefined;

  private constructor(ledger: Ledger) {
    this.#ledger = ledger;
    const { servers, trust } = ledger.deployment;
    this.#store = deviceStore(trust.chainId);
    this.#servers = askedOf(servers);
    addEventListener('storage', ({ key, newValue }) => {
      // Another page of this portal has come further: its state is the state.
      if (key?.startsWith(lightAddress(trust.chainId))) this.reopen();
      // What has stopped that page stops this one, and not a quarter of an hour later.
      if (key === forkAddress(trust.chainId) && newValue !== null) void this.run();
    });
  }

  static #only: Sync | undefined;

  /** One for all pages. */
  static of(ledger: Ledger): Sync {
    Sync.#only ??= new Sync(ledger);
    return Sync.#only;
  }

  /** What was found last, while this portal is open. */
  get last(): Comparison | undefined {
    return this.#last;
  }

  /** Calls back with each comparison from now on; answers how to end that. */
  listen(listener: (comparison: Comparison) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async #open(): Promise<LightClient> {
    const { deployment, rule } = this.#ledger;
    const added = sourcesBeside([location.href, ...this.#servers.map(({ url }) => url)]);
    const { verify } = rule;
    this.#mirrors = [
      ...mirrorsOf(this.#servers, deployment),
      ...added.map((url) => workerMirror(url, TIMEOUT_MS)),
    ];
    return LightClient.open(deployment.trust, this.#mirrors, this.#store, { verify });
  }

  /** Anew, from what is kept: after sources or trust were changed. */
  reopen(): void {
    this.#client = undefined;
  }

  client(): Promise<LightClient> {
    this.#client ??= this.#open();
    return this.#client;
  }

  /** Where proofs can be had, of those that answered well. */
  mirrors(): readonly Mirror[] {
    const agreeing = this.#last?.report.mirrors.filter(({ state }) => state === 'agrees') ?? [];
    return this.#mirrors.filter(({ name }) => agreeing.some((each) => each.name === name));
  }

  /** Reads all sources, unless that was done in the last 15 minutes, or now where it is forced. */
  async run(force = false): Promise<Comparison> {
    let client = await this.client();
    this.#epochBefore ??= client.trust.epoch;
    await client.observe(this.#ledger.seen.splice(0));
    let report = await client.sync(Date.now(), { force });
    if (isAnotherLog(report) && (await isDemonstration(this.#ledger.deployment))) {
      this.#store.clear();
      this.reopen();
      client = await this.client();
      report = await client.sync(Date.now(), { force: true });
      this.#isRestarted = report.status !== 'forked';
    }
    const { trust } = client;
    const [epochBefore, isRestarted] = [this.#epochBefore, this.#isRestarted];
    const found = { report, trust, epochBefore, isRestarted };
    this.#tell(found);
    return found;
  }

  /** Keeps what has confirmed the trust beside it. */
  async accept({ sources = [], needsWaypoint = false }: Trust): Promise<void> {
    const client = await this.client();
    // A comparison that is on its way writes at its end, and what it began with lacks this.
    await client.observe([]);
    const trust = { ...client.trust, sources, needsWaypoint };
    this.#store.save('trust', encodeTrustState(trust));
    this.reopen();
    if (this.#last !== undefined) this.#tell({ ...this.#last, trust });
  }

  #tell(comparison: Comparison): void {
    this.#last = comparison;
    keepReached(comparison.trust);
    for (const listener of this.#listeners) listener(comparison);
  }
}

/**
 * Keys of a demonstration are public, and a new one begins with the same founders: its log is
 * another one, or has not come as far as the one before, which nobody signs any more.
 */
function isAnotherLog({ status, mirrors, head, ageMs = 0 }: SyncReport): boolean {
  const sizes = mirrors.flatMap(({ state, size }) => (state === 'agrees' && size ? [size] : []));
  const isSmaller = sizes.length > 0 && sizes.every((size) => size < (head?.size ?? 0));
  return status === 'forked' || (isSmaller && ageMs > RESIGNED_MS);
}

/**
 * Whether the keys are public for certain. A page that has pinned nothing yet goes by a genesis
 * that may not be the one by which the chain is named: nothing is forgotten on its word.
 */
async function isDemonstration({ trust, genesis }: Deployment): Promise<boolean> {
  if (!trust.demonstration) return false;
  try {
    const { chainIdOfFile } = await import('./founders.ts');
    return equalBytes(chainIdOfFile(genesis), trust.chainId);
  } catch {
    return false; // it is no genesis, or what would tell has not come
  }
}

/** Own server first; of many others some, so that nobody knows beforehand who is compared. */
function askedOf(servers: readonly AgencyServer[]): readonly AgencyServer[] {
  const [own, ...others] = servers;
  const asked = others
    .map((server) => ({ server, at: Math.random() }))
    .sort((a, b) => a.at - b.at)
    .slice(0, SERVERS_MAX - 1)
    .map(({ server }) => server);
  return servers.filter((server) => server === own || asked.includes(server));
}

function mirrorsOf(asked: readonly AgencyServer[], { servers }: Deployment): readonly Mirror[] {
  const mirrors = asked.map(({ url, name }) => {
    return httpMirror(`${url}/v1`, { name, proofs: true, timeoutMs: TIMEOUT_MS });
  });
  const folder = new URL('.', location.href).href.replace(/\/$/, '');
  const isNode = servers.some(({ url }) => url === folder);
  // An exported folder has the published files beside the page.
  return isNode ? mirrors : [...mirrors, httpMirror(folder, { timeoutMs: TIMEOUT_MS })];
}
