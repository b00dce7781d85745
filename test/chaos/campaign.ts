// Runs a manifest: four real processes, clients, one perturbation after another, each undone and
// followed by health before the next; then the history checker and the audit of all signatures.

import { strict as assert } from 'node:assert';
import { type Agency, Consortium } from '../e2e/consortium.ts';
import { promisedMs, sleep } from '../e2e/patience.ts';
import { assertNobodySignedTwice, stopAll } from './audit.ts';
import { type Faults, withFaults } from './faults.ts';
import { probe, untilHealthy } from './health.ts';
import { violations } from './history.ts';
import { isPossible } from './machine.ts';
import type { Manifest, Perturbation, Target } from './manifest.ts';
import { NamespaceSite } from './namespaces.ts';
import { ProxySite } from './proxy.ts';
import { Workload } from './workload.ts';

/** From the end of a perturbation to a commit at each agency. */
const HEALTHY_MS = 25_000;
const EXIT_MS = 60_000;
const START_MS = 120_000;
const EXIT_STORAGE = 70;

/** What was tried and what came of it. */
export interface Outcome {
  readonly manifest: Manifest;
  /** From the end of each perturbation to the first commit at each agency. */
  readonly healMs: readonly number[];
  readonly acknowledged: number;
  readonly reads: number;
  readonly slots: number;
}

export class Campaign {
  readonly #manifest: Manifest;
  readonly #site: NamespaceSite | ProxySite;
  readonly #consortium: Consortium;
  readonly #faults: readonly (Faults | undefined)[];

  private constructor(
    manifest: Manifest,
    site: NamespaceSite | ProxySite,
    consortium: Consortium,
    faults: readonly (Faults | undefined)[],
  ) {
    this.#manifest = manifest;
    this.#site = site;
    this.#consortium = consortium;
    this.#faults = faults;
  }

  /** Starts the network, does what the manifest says, and judges. `say` hears of each step. */
  static async run(manifest: Manifest, say: (line: string) => void): Promise<Outcome> {
    const site =
      manifest.network === 'namespaces' ? await NamespaceSite.make() : await ProxySite.make();
    const consortium = await Consortium.found(site);
    try {
      const canPreload = isPossible('a C compiler');
      const faults = consortium.agencies.map((agency) =>
        canPreload ? withFaults(agency) : undefined,
      );
      return await new Campaign(manifest, site, consortium, faults).#run(say);
    } finally {
      await consortium.remove();
      site.remove();
    }
  }

  async #run(say: (line: string) => void): Promise<Outcome> {
    const consortium = this.#consortium;
    for (const agency of consortium.agencies) agency.spawn({ create: true });
    await consortium.ready();
    const healthyMs = promisedMs(HEALTHY_MS);
    const workload = new Workload(consortium, this.#manifest.workload, this.#manifest.seed);
    await workload.prepare();
    workload.start();
    const healMs: number[] = [];
    for (const perturbation of this.#manifest.perturbations) {
      await sleep(perturbation.at);
      await this.#perturb(perturbation);
      const spent = await Promise.all(
        consortium.agencies.map((agency) => probe(consortium, agency, healthyMs)),
      );
      const slowest = Math.max(...spent.map(({ tookMs }) => tookMs));
      healMs.push(slowest);
      say(`${inWords(perturbation)}: commits at all after ${Math.round(slowest)} ms`);
    }
    await workload.stop();
    await untilHealthy(consortium, healthyMs);
    await this.#judge(workload);
    await stopAll(consortium, EXIT_MS);
    const slots = assertNobodySignedTwice(consortium);
    const { acknowledged } = workload;
    const reads = workload.history.reads.length;
    return { manifest: this.#manifest, healMs, acknowledged, reads, slots };
  }

  async #judge(workload: Workload): Promise<void> {
    const chain = await workload.chain();
    assert.deepEqual(violations(workload.history, chain), []);
  }

  async #target(node: Target): Promise<Agency> {
    if (node !== 'leader') return this.#consortium.agencies[node] as Agency;
    const { leader } = await (this.#consortium.agencies[0] as Agency).status();
    return this.#consortium.agency(leader);
  }

  /** Begins, waits, and undoes. */
  async #perturb(what: Perturbation): Promise<void> {
    switch (what.kind) {
      case 'kill-all':
        await Promise.all(this.#consortium.agencies.map((agency) => agency.kill()));
        for (const agency of this.#consortium.agencies) agency.spawn();
        return await this.#consortium.ready();
      case 'kill': {
        const agency = await this.#target(what.node);
        await agency.kill();
        await sleep(what.ms);
        agency.spawn();
        return await agency.ready(START_MS);
      }
      case 'pause': {
        const agency = await this.#target(what.node);
        agency.freeze();
        await sleep(what.ms);
        return agency.thaw();
      }
      case 'clock':
      case 'slow-disk':
      case 'failing-disk':
        return await this.#perturbMachine(what, await this.#target(what.node));
      default:
        await this.#perturbNetwork(what);
        if ('ms' in what) await sleep(what.ms);
        return this.#site.heal();
    }
  }

  async #perturbMachine(
    what: Extract<Perturbation, { kind: 'clock' | 'slow-disk' | 'failing-disk' }>,
    agency: Agency,
  ): Promise<void> {
    const faults = this.#faults[agency.index];
    assert.ok(faults, 'a manifest with faults inside processes needs a C compiler');
    if (what.kind === 'clock') faults.jumpClock(what.offsetMs);
    if (what.kind === 'slow-disk') faults.slowSyncs(what.syncMs);
    if (what.kind !== 'failing-disk') {
      await sleep(what.ms);
      return faults.off();
    }
    faults.failSyncs(true);
    const exit = await agency.exited(EXIT_MS);
    assert.deepEqual(exit, { code: EXIT_STORAGE, signal: null }, agency.output);
    faults.off();
    agency.spawn();
    await agency.ready(START_MS);
  }

  async #perturbNetwork(what: Perturbation): Promise<void> {
    const site = this.#site;
    const everybody = this.#consortium.agencies.map(({ index }) => index);
    if (what.kind === 'partition') {
      site.partition(
        what.nodes,
        everybody.filter((index) => !what.nodes.includes(index)),
      );
    } else if (what.kind === 'deafen') {
      const { index } = await this.#target(what.node);
      for (const other of everybody) if (other !== index) site.deafen(index, other);
    } else if (what.kind === 'bridge') {
      const [one = 0, two = 0] = everybody.filter((index) => index !== what.node);
      site.partition([one], [two]);
    } else if (what.kind === 'slow-link') {
      site.slow((await this.#target(what.node)).index, what.bitsPerSecond);
    } else if (site instanceof ProxySite) {
      if (what.kind === 'delay') site.delay(what.delayMs);
      if (what.kind === 'reset') site.killSockets((await this.#target(what.node)).index);
    } else {
      assert.fail(`${what.kind} works through proxies only`);
    }
  }
}

function inWords({ at: _, kind, ...more }: Perturbation): string {
  const details = Object.entries(more).map(([name, value]) => `${name} ${value}`);
  return [kind, ...details].join(' ');
}
