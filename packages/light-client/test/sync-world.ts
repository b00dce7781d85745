// Mirrors, councils and header logs for tests of the synchronising client: real notes, tiles and
// proofs, under a signature scheme that costs one hash. Whoever holds the name holds the key, so
// tests decide who signs; the strict rule is asked in evidence.test.ts.

import { concatBytes, equalBytes } from '@witan/ledger/bytes';
import {
  type Cosignature,
  checkpointBody,
  checkpointOrigin,
  cosignedBytes,
  type TreeHead,
} from '@witan/ledger/checkpoint';
import { encodeCheckpoint } from '@witan/ledger/checkpoint-note';
import { sha256 } from '@witan/ledger/hash';
import { parseTilePath, tileBytes } from '@witan/ledger/log-tiles';
import type { Validator } from '@witan/ledger/membership';
import { leafHash } from '@witan/ledger/merkle';
import { MerkleLog } from '@witan/ledger/merkle-log';
import type { SignedHead } from '@witan/ledger/split-view';
import { utf8 } from '@witan/ledger/text';
import type { Trust } from '@witan/light-client';
import type { Mirror, Slot, Store } from '@witan/light-client/sync';

export const CHAIN_ID = sha256(utf8('sync'));
export const ORIGIN = checkpointOrigin(CHAIN_ID);
export const NOW_MS = 1_700_000_000_000;
export const NOW = NOW_MS / 1_000;

/** A signature is 1 ‖ SHA-256(key ‖ message) ‖ 32 zeros. */
export function quickSign(key: Uint8Array, message: Uint8Array): Uint8Array {
  const signature = new Uint8Array(65);
  signature[0] = 1;
  signature.set(sha256(concatBytes(key, message)), 1);
  return signature;
}

export function quickVerify(key: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  return equalBytes(quickSign(key, message), signature);
}

export function agency(name: string): Validator {
  const key = concatBytes(Uint8Array.of(1), sha256(utf8(name)));
  return {
    member: name,
    name: `Agency ${name}`,
    networkKey: key,
    consensusKey: key,
    attestKey: key,
  };
}

export function trustOf(validators: readonly Validator[], epoch = 0): Trust {
  return { chainId: CHAIN_ID, network: 'sync', demonstration: true, epoch, validators };
}

/** `shared` leaves are those of every log; the others belong to the branch. */
export function logOf(size: number, branch = 'true', shared = size): MerkleLog {
  const log = new MerkleLog();
  for (let i = 0; i < size; i++) log.append(leafHash(utf8(i < shared ? `${i}` : `${branch} ${i}`)));
  return log;
}

export type Sign = (key: Uint8Array, message: Uint8Array) => Uint8Array;

/** A head that these seats of a council sign at a time each, in seconds. */
export function signHead(
  { size, root }: TreeHead,
  { epoch, validators }: Trust,
  voters: readonly number[],
  timeOf: (voter: number) => number = () => NOW,
  sign: Sign = quickSign,
): SignedHead {
  const body = checkpointBody(ORIGIN, { size, root });
  const cosignatures = [...voters]
    .sort((a, b) => a - b)
    .map((voter): Cosignature => {
      const time = timeOf(voter);
      const key = (validators[voter] as Validator).attestKey;
      return { voter, time, signature: sign(key, cosignedBytes(body, time)) };
    });
  return { epoch, size, root, cosignatures };
}

export function headOf(log: MerkleLog, size = log.size): TreeHead {
  return { size, root: log.root(size) };
}

export function noteOf(head: SignedHead, { validators }: Trust): string {
  return encodeCheckpoint(head, head.cosignatures, { chainId: CHAIN_ID, validators });
}

/** How a mirror behaves beside what it serves. */
export type Manner = 'honest' | 'without-proofs' | 'garbage' | 'silent' | 'huge';

/** Serves one log under one note; counts what it is asked. */
export class FakeMirror implements Mirror {
  readonly name: string;
  readonly proofs: boolean;
  log: MerkleLog;
  note: string;
  manner: Manner;
  requests: string[] = [];
  bytes = 0;
  /** Files under other paths. */
  readonly files = new Map<string, Uint8Array>();

  constructor(
    name: string,
    log: MerkleLog,
    note: string,
    { manner = 'honest', proofs = false }: { manner?: Manner; proofs?: boolean } = {},
  ) {
    this.name = name;
    this.log = log;
    this.note = note;
    this.manner = manner;
    this.proofs = proofs;
  }

  async fetch(path: string, bytesMax: number): Promise<Uint8Array> {
    this.requests.push(path);
    const bytes = this.#answer(path, bytesMax);
    this.bytes += bytes.length;
    return bytes;
  }

  #answer(path: string, bytesMax: number): Uint8Array {
    if (this.manner === 'silent') throw new Error('no answer in time');
    if (this.manner === 'garbage') return utf8('<html>404</html>');
    if (this.manner === 'huge') return new Uint8Array(bytesMax + 1);
    if (path === 'checkpoint') return utf8(this.note);
    const file = this.files.get(path);
    if (file !== undefined) return file;
    if (this.manner === 'without-proofs') throw new Error('not found');
    const [, , size = '', sizes = ''] = path.split('/');
    if (this.proofs && path.startsWith('proof/prefix/')) {
      const proofs = sizes.split(',').map((each) => {
        const proof = this.log.prefixProof(Number(each), Number(size));
        return concatBytes(Uint8Array.of(proof.length), ...proof);
      });
      return concatBytes(...proofs);
    }
    const tile = parseTilePath(path);
    if (tile?.kind !== 'tile') throw new Error('not found');
    return tileBytes(this.log, tile);
  }
}

export class MemoryStore implements Store {
  readonly slots = new Map<Slot, Uint8Array>();

  load(slot: Slot): Uint8Array | undefined {
    return this.slots.get(slot);
  }

  save(slot: Slot, bytes: Uint8Array): void {
    this.slots.set(slot, bytes);
  }
}

/** 0, 1, … count − 1. */
export function range(count: number): number[] {
  return Array.from({ length: count }, (_, i) => i);
}

/** A small generator of seeded draws (xorshift32). */
export class Draws {
  #state: number;

  constructor(seed: number) {
    this.#state = (seed * 2_654_435_761) >>> 0 || 1;
    for (let i = 0; i < 4; i++) this.below(2);
  }

  below(end: number): number {
    let x = this.#state;
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    this.#state = x >>> 0;
    return this.#state % end;
  }

  from(first: number, last: number): number {
    return first + this.below(last - first + 1);
  }

  one<T>(values: readonly T[]): T {
    return values[this.below(values.length)] as T;
  }

  some<T>(values: readonly T[], count: number): T[] {
    const rest = [...values];
    return Array.from({ length: Math.min(count, rest.length) }, () => {
      return rest.splice(this.below(rest.length), 1)[0] as T;
    });
  }
}
