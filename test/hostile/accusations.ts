// One piece of evidence of every kind, right in form; whether it is true matters to no decoder.

import { composeBatch } from '@witan/ledger/batch';
import { decodeHeader, HEADER_LENGTH } from '@witan/ledger/block';
import { type Evidence, encodeEvidence, orderedPair, type Pair } from '@witan/ledger/evidence';
import { encodeJustification, JUSTIFICATION } from '@witan/ledger/statement';

const hash = (fill: number): Uint8Array => new Uint8Array(32).fill(fill);
const signature = (fill: number): Uint8Array => new Uint8Array(65).fill(fill);
const accused = { epoch: 3, culprit: 1 };
const slot = { view: 5, height: 9 };
const justification = {
  kind: JUSTIFICATION.prepare,
  epoch: 3,
  view: 4,
  height: 8,
  blockHash: hash(7),
};

function pair<Item extends Parameters<typeof orderedPair>[0]>(a: Item, b: Item): Pair<Item> {
  return orderedPair(a, b) as Pair<Item>;
}

function batchClaim(seq: number) {
  const lane = { author: 1, epoch: 3, boot: 2, seq, createdMs: 9 };
  const { header } = composeBatch(lane, [hash(1)]);
  return { header, signature: signature(seq) };
}

/** `header`: bytes of any block's header. */
export function accusations(header: Uint8Array): Uint8Array[] {
  const block = decodeHeader(header.subarray(0, HEADER_LENGTH));
  const prepare = (fill: number) => ({ blockHash: hash(fill), signature: signature(fill) });
  const commit = (fill: number) => ({ ...prepare(fill), sealedHash: hash(fill + 1) });
  const change = (height: number) => ({
    justification: { ...justification, height },
    signature: signature(height),
  });
  const head = (fill: number) => ({ root: hash(fill), time: fill, signature: signature(fill) });
  const evidence: readonly Evidence[] = [
    { kind: 'E1', ...accused, ...slot, votes: pair(prepare(1), prepare(2)) },
    { kind: 'E2', ...accused, ...slot, votes: pair(commit(1), commit(2)) },
    { kind: 'E3', ...accused, batches: pair(batchClaim(4), { ...batchClaim(4), ...other(4) }) },
    {
      kind: 'E4',
      ...accused,
      batch: batchClaim(5),
      index: 0,
      transaction: hash(1),
      path: [hash(2)],
    },
    { kind: 'E5', ...accused, newView: 6, changes: pair(change(8), change(7)) },
    {
      kind: 'E6',
      ...accused,
      commit: { ...commit(3), ...slot },
      change: { ...change(2), newView: 6 },
    },
    { kind: 'E7', ...accused, header: block, signature: signature(1), parent: undefined },
    { kind: 'E7', ...accused, header: block, signature: signature(1), parent: block },
    { kind: 'E8', ...accused, size: 9, heads: pair(head(1), head(2)) },
  ];
  return [...evidence.map(encodeEvidence), encodeJustification(justification)];
}

function other(seq: number) {
  const { header } = composeBatch({ author: 1, epoch: 3, boot: 2, seq, createdMs: 9 }, [hash(2)]);
  return { header };
}
