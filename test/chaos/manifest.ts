// What is done to a network, as data: committed manifests, and ones that a seed draws.

import { MEMBERS } from '../e2e/consortium.ts';
import { between, pick, randomOf } from './random.ts';
import type { WorkloadShape } from './workload.ts';

/** `leader` is whoever leads when the perturbation begins. */
export type Target = number | 'leader';

/** Each lasts for `ms` and is then undone; `kill` restarts its process after them. */
export type Perturbation = {
  /** Milliseconds of health before it begins. */
  readonly at: number;
} & (
  | { readonly kind: 'kill'; readonly node: Target; readonly ms: number }
  | { readonly kind: 'kill-all' }
  | { readonly kind: 'pause'; readonly node: Target; readonly ms: number }
  /** No packet passes between two groups. */
  | { readonly kind: 'partition'; readonly nodes: readonly number[]; readonly ms: number }
  /** `node` hears nothing of the others, who hear it. */
  | { readonly kind: 'deafen'; readonly node: Target; readonly ms: number }
  /** `node` hears and is heard by all, and two of the others do not hear each other. */
  | { readonly kind: 'bridge'; readonly node: number; readonly ms: number }
  | {
      readonly kind: 'slow-link';
      readonly node: Target;
      readonly bitsPerSecond: number;
      readonly ms: number;
    }
  /** Every way between two agencies takes longer; only through proxies. */
  | { readonly kind: 'delay'; readonly delayMs: number; readonly ms: number }
  /** Every connection of `node` is reset; only through proxies. */
  | { readonly kind: 'reset'; readonly node: Target }
  | {
      readonly kind: 'clock';
      readonly node: Target;
      readonly offsetMs: number;
      readonly ms: number;
    }
  | {
      readonly kind: 'slow-disk';
      readonly node: Target;
      readonly syncMs: number;
      readonly ms: number;
    }
  /** Every sync fails: the process must end with code 70, and is restarted on a sound disk. */
  | { readonly kind: 'failing-disk'; readonly node: Target }
);

export interface Manifest {
  readonly name: string;
  readonly seed: number;
  readonly network: 'namespaces' | 'proxies';
  readonly workload: WorkloadShape;
  readonly perturbations: readonly Perturbation[];
}

type Kind = Perturbation['kind'];

const KINDS: readonly Kind[] = [
  'kill',
  'kill-all',
  'pause',
  'partition',
  'deafen',
  'bridge',
  'slow-link',
  'clock',
  'slow-disk',
  'failing-disk',
];
const PROXY_KINDS: readonly Kind[] = ['delay', 'reset', 'partition', 'deafen', 'slow-link', 'kill'];

/** Lasts between a moment and longer than any timer of a view. */
const DURATION_MS = { from: 300, to: 4_000 };

function draw(random: () => number, kinds: readonly Kind[]): Perturbation {
  const kind = pick(random, kinds);
  const node: Target = random() < 0.3 ? 'leader' : between(random, 0, MEMBERS.length - 1);
  const ms = between(random, DURATION_MS.from, DURATION_MS.to);
  const at = between(random, 100, 700);
  switch (kind) {
    case 'kill-all':
      return { at, kind };
    case 'partition': {
      const first = between(random, 0, MEMBERS.length - 1);
      const isHalf = random() < 0.5;
      return { at, kind, nodes: isHalf ? [first, (first + 1) % MEMBERS.length] : [first], ms };
    }
    case 'bridge':
      return { at, kind, node: between(random, 0, MEMBERS.length - 1), ms };
    case 'slow-link':
      return { at, kind, node, bitsPerSecond: between(random, 1, 8) * 1_000_000, ms };
    case 'delay':
      return { at, kind, delayMs: between(random, 20, 150), ms };
    case 'clock': {
      const minutes = between(random, 1, 60);
      return { at, kind, node, offsetMs: (random() < 0.5 ? -1 : 1) * minutes * 60_000, ms };
    }
    case 'slow-disk':
      return { at, kind, node, syncMs: between(random, 50, 500), ms };
    case 'reset':
    case 'failing-disk':
      return { at, kind, node };
    case 'kill':
    case 'pause':
    case 'deafen':
      return { at, kind, node, ms };
  }
}

/** A seed is a whole manifest. */
export function drawManifest(seed: number, perturbations: number): Manifest {
  const random = randomOf(seed);
  const network = random() < 0.7 ? 'namespaces' : 'proxies';
  const kinds = network === 'namespaces' ? KINDS : PROXY_KINDS;
  return {
    name: `seed ${seed}`,
    seed,
    network,
    workload: {
      clients: between(random, 4, 12),
      keys: between(random, 4, 40),
      readShare: between(random, 2, 6) / 10,
      pauseMs: between(random, 5, 40),
    },
    perturbations: Array.from({ length: perturbations }, () => draw(random, kinds)),
  };
}
