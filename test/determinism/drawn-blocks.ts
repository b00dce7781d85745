// Blocks of land, budget and governance, drawn from a seed, with every way to fail among them
// (DT-2): refused by a module at once or after it has written, damaged, late, early, repeated, over
// budget. A network once stood still because failing transactions alone took another path.

import { sealedHash } from '@witan/ledger/block';
import { toHex } from '@witan/ledger/bytes';
import type { Genesis } from '@witan/ledger/genesis';
import type { PublicKey } from '@witan/ledger/signature';
import { Host, type MemoryRows, MODULES } from '@witan/state';
import { demonstrationKey, TestLedger, testGenesis } from '@witan/state/testkit';
import type { FullBlock } from './block-file.ts';

const HOUR_MS = 3_600_000;
/** Identifiers that are sent once more. */
const REPEATED = 40;

export interface DrawnBlocks {
  readonly blocks: readonly FullBlock[];
  /** sealedHash of each, in hexadecimal: its header, its outcomes and the state below it. */
  readonly sealed: readonly string[];
  readonly transactions: number;
  /** Of these, and how many codes there are of it. */
  readonly failing: number;
  readonly codes: ReadonlySet<number>;
}

/** Members are soon over budget. */
export function drawnGenesis(): Genesis {
  const genesis = testGenesis();
  const tight = { epochBlocksMax: 500, epochBytesPerMember: 2 ** 26, epochOperationsPerMember: 24 };
  return { ...genesis, parameters: { ...genesis.parameters, ...tight } };
}

export function openHost(rows: MemoryRows, cacheBytes: number): Host {
  return new Host({ genesis: drawnGenesis(), modules: MODULES, rows, cacheBytes });
}

export function drawBlocks(count: number, seed: number): DrawnBlocks {
  return new Drawing(seed).draw(count);
}

class Drawing {
  readonly #ledger = new TestLedger({ genesis: drawnGenesis() });
  readonly #keys = new Map<string, PublicKey>();
  readonly #sent: Uint8Array[] = [];
  #state: number;
  #nonce = 0;

  constructor(seed: number) {
    this.#state = seed;
  }

  /** From 0 up to and without the bound, by the mulberry32 generator. */
  readonly #random = (bound: number): number => {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let bits = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) % bound;
  };

  readonly #keyOf = (name: string): PublicKey => {
    const key = this.#keys.get(name) ?? demonstrationKey(name);
    this.#keys.set(name, key);
    return key;
  };

  draw(count: number): DrawnBlocks {
    const { host } = this.#ledger;
    const blocks: FullBlock[] = [];
    const sealed: string[] = [];
    const codes = new Set<number>();
    let [transactions, failing] = [0, 0];
    while (blocks.length < count) {
      const made = this.#ledger.block(this.#lanes());
      const { result } = host.execute(made.block, made.batches);
      host.commit(made.block, result);
      blocks.push(made);
      sealed.push(toHex(sealedHash(made.block.header, result)));
      for (const { code } of host.archive.outcomes(made.block.header.height)) {
        transactions += 1;
        if (code === 0) continue;
        failing += 1;
        codes.add(code);
      }
      this.#ledger.timeMs += 1_000 + (this.#random(20) === 0 ? HOUR_MS * this.#random(60) : 0);
    }
    return { blocks, sealed, transactions, failing, codes };
  }

  /** Up to five transactions, each in the lane of some seat. */
  #lanes(): Uint8Array[][] {
    const lanes = this.#ledger.host.council.validators.map((): Uint8Array[] => []);
    for (let left = this.#random(6); left > 0; left--) {
      lanes[this.#random(lanes.length)]?.push(this.#transaction());
    }
    return lanes;
  }

  #transaction(): Uint8Array {
    const way = this.#random(40);
    const again = this.#sent[this.#random(REPEATED)];
    if (way === 0 && again !== undefined) return again;
    const bytes = this.#signed(way);
    if (way === 1) {
      const at = this.#random(bytes.length);
      bytes[at] = (bytes[at] as number) ^ (1 << this.#random(8));
    }
    this.#sent.unshift(bytes);
    this.#sent.length = Math.min(this.#sent.length, REPEATED);
    return bytes;
  }

  #signed(way: number): Uint8Array {
    const { host, timeMs } = this.#ledger;
    const { height } = host.head;
    const module = MODULES[this.#random(MODULES.length)];
    const act = module?.randomAct?.({
      state: host.view(),
      random: this.#random,
      keyOf: this.#keyOf,
      timeMs,
      height,
      sealedHashAt: (at) => this.#ledger.sealedHashAt(at),
    });
    if (act === undefined) throw new Error('every module has random acts');
    // What follows is no call: all that was written before it is taken back.
    const junk = { call: 200 * 256, payload: Uint8Array.of(1) };
    const validUntilHeight = way === 2 ? height : height + (way === 3 ? 1_000 : 10);
    return this.#ledger.transaction({
      sender: this.#keyOf(act.as),
      operations: way < 8 && way > 3 ? [...act.operations, junk] : act.operations,
      cosigners: (act.cosigners ?? []).map(this.#keyOf),
      nonce: this.#nonce++,
      validUntilHeight,
    });
  }
}
