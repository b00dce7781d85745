// What the benchmark of proofs runs inside a page: judges proofs by the code that a browser has.

import { fromHex } from '@witan/ledger/bytes';
import { openStateProof } from '@witan/ledger/state-proof';
import { decodeStateProof } from '@witan/ledger/state-proof-codec';
import type { StateQuestion } from '@witan/ledger/state-proof-verdict';
import { judgeAll } from './judge-all.ts';

/** Keys and bounds as hexadecimal: a page is handed JSON. */
export interface PageTask {
  readonly proof: string;
  readonly questions: string;
  readonly expected: { readonly height: number; readonly stateRoot: string };
}

export interface PageResult {
  readonly microseconds: number;
  readonly entries: number;
  readonly sum: string;
}

const ROUNDS_MS = 150;

function judge({ proof, questions, expected }: PageTask): PageResult {
  const bytes = fromHex(proof) as Uint8Array;
  const stateRoot = fromHex(expected.stateRoot) as Uint8Array;
  const against = { chainId: new Uint8Array(32), height: expected.height, stateRoot };
  const asked = JSON.parse(questions, (_, value) =>
    typeof value === 'string' && value.startsWith('0x') ? fromHex(value.slice(2)) : value,
  ) as StateQuestion[];
  const once = () => judgeAll(openStateProof(decodeStateProof(bytes), against), asked);
  const { entries, sum } = once();
  let rounds = 0;
  const started = performance.now();
  let spent = 0;
  for (; spent < ROUNDS_MS; spent = performance.now() - started) {
    once();
    rounds += 1;
  }
  return { microseconds: (1_000 * spent) / rounds, entries, sum: `${sum}` };
}

Object.assign(globalThis, { judge });
