// The module host: order, replay, refusals, overlays, restart, and what it hands to a node.

import { strict as assert } from 'node:assert';
import type { Batch } from '@witan/ledger/batch';
import { sealedHash } from '@witan/ledger/block';
import { concatBytes, toHex } from '@witan/ledger/bytes';
import { expire } from '@witan/ledger/codec-land';
import { genesisBlockHash } from '@witan/ledger/genesis';
import { ZERO_HASH } from '@witan/ledger/hash';
import { inclusionPath, leafHash, merkleRoot, rootFromPath } from '@witan/ledger/merkle';
import { encodeOutcome } from '@witan/ledger/outcome';
import { WitanError } from '@witan/ledger/problems';
import { checkHistory } from '@witan/ledger/state-history';
import { decodeValue } from '@witan/ledger/state-value';
import { decodeTransaction } from '@witan/ledger/transaction';
import { decodeEvent, encodeEvent, eventsHash } from '../src/host/events.ts';
import { MemoryRows } from '../src/host/memory-rows.ts';
import { outcomesRow } from '../src/host/rows.ts';
import { genesisResult, MODULES } from '../src/index.ts';
import { METHODS } from '../src/modules/land/methods.ts';
import { LAND } from '../src/modules/land/title-keys.ts';
import { LEAF_ROWS } from '../src/store/rows.ts';
import { demonstrationKey, TestLedger, testGenesis } from '../src/testkit.ts';
import {
  act,
  code,
  money,
  operation,
  parcelAt,
  registration,
  Scene,
  scene,
  shapeBytes,
} from './support/land-calls.ts';
import { toy } from './support/toy-module.ts';

const registrar = demonstrationKey('registrar');

function registered(ledger: TestLedger, parcel: string, x: number, more: object = {}): Uint8Array {
  const operations = [registration({ parcel, shape: shapeBytes(x, 0) })];
  return ledger.transaction({ sender: registrar, operations, ...more });
}

describe('host: order and replay', () => {
  it('L7: lanes take turns, and the order of a block does not depend on that of its batches', () => {
    const roots = [false, true].map((isReversed) => {
      const ledger = new TestLedger();
      const transactions = [0, 1, 2, 3].map((i) => [
        registered(ledger, `P-${i}`, 0, { nonce: i, validUntilHeight: 9 }),
      ]);
      const { block, batches } = ledger.block(transactions);
      ledger.host.commit(
        block,
        ledger.host.execute(block, isReversed ? batches.toReversed() : batches).result,
      );
      const outcomes = ledger.host.archive.outcomes(1);
      // Author 3 is first at height 1: (3 + 1) mod 4 = 0. Its parcel takes the ground.
      const [first] = outcomes;
      assert.equal(first?.code, 0);
      const bytes = (transactions[3] as Uint8Array[])[0] as Uint8Array;
      assert.deepEqual(first?.txid, decodeTransaction(bytes).txid);
      assert.deepEqual(
        outcomes.slice(1).map((outcome) => outcome.code),
        [1, 2, 3].map(() => code('land/parcels-overlap')),
      );
      return toHex(ledger.host.head.result.stateRoot);
    });
    assert.equal(roots[0], roots[1]);
  });

  it('L7: a transaction executes once, in its block and in all within its validity', () => {
    const ledger = new TestLedger();
    const bytes = registered(ledger, 'P-1', 0, { validUntilHeight: 20 });
    const { txid } = decodeTransaction(bytes);
    const codes = ledger.commit([bytes, bytes]).map((outcome) => outcome.code);
    assert.deepEqual(codes, [0, code('transaction/replayed')]);
    for (let height = 2; height <= 20; height++) {
      const [outcome] = ledger.commit([bytes]);
      assert.equal(outcome?.code, code('transaction/replayed'));
    }
    const [late] = ledger.commit([bytes]);
    assert.equal(late?.code, code('transaction/expired'));
    assert.deepEqual(ledger.host.archive.transaction(txid), { height: 1, index: 0, code: 0 });
  });

  it('L7: a refused transaction is used up as well', () => {
    const { ledger } = scene();
    const bytes = registered(ledger, 'P-2', 5_000);
    const codes = [ledger.commit([bytes]), ledger.commit([bytes])].map(([one]) => one?.code);
    assert.deepEqual(codes, [code('land/parcels-overlap'), code('transaction/replayed')]);
  });

  it('L7: what expires beyond the window is refused now and accepted when it comes within', () => {
    const ledger = new TestLedger({ genesis: testGenesis(16) });
    const bytes = registered(ledger, 'P-1', 0, { validUntilHeight: 18 });
    assert.equal(ledger.commit([bytes])[0]?.code, code('transaction/expiry-too-far'));
    assert.equal(ledger.commit([bytes])[0]?.code, 0);
  });

  it('L7: a block in flight knows what its uncommitted ancestors executed, and no other branch', () => {
    const ledger = new TestLedger();
    const bytes = registered(ledger, 'P-1', 0);
    const first = ledger.block([[bytes]]);
    const empty = ledger.block([]);
    const { host } = ledger;
    const results = [
      host.execute(first.block, first.batches).result,
      host.execute(empty.block, []).result,
    ];
    const above = [first, empty].map(({ block }) => ledger.block([[bytes]], block));
    const outcomeRoots = above.map((one) =>
      toHex(host.execute(one.block, one.batches).result.receiptsRoot),
    );
    assert.notEqual(outcomeRoots[0], outcomeRoots[1], 'one replays, the other executes');
    const [, fresh] = above as [unknown, (typeof above)[0]];
    host.commit(empty.block, results[1] as (typeof results)[0]);
    host.commit(fresh.block, host.execute(fresh.block, fresh.batches).result);
    assert.equal(host.archive.outcomes(2)[0]?.code, 0);
  });

  it('L7: after a restart the window is what it was', () => {
    const ledger = new TestLedger();
    const bytes = registered(ledger, 'P-1', 0, { validUntilHeight: 50 });
    ledger.commit([bytes]);
    ledger.flush();
    const again = ledger.reopened();
    assert.equal(again.commit([bytes])[0]?.code, code('transaction/replayed'));
  });
});

describe('host: refusals', () => {
  it('MOD-9: an unknown call, a malformed payload and a handler that throws are refused, state untouched', () => {
    const ledger = new TestLedger({ modules: [...MODULES, toy] });
    const before = ledger.moduleRecordsHash();
    const send = (call: number, payload: Uint8Array): number =>
      ledger.submit({ sender: registrar, operations: [{ call, payload }] });
    assert.equal(send(4 * 256 + 255, new Uint8Array(0)), code('transaction/unknown-call'));
    assert.equal(send(99 * 256 + 1, new Uint8Array(0)), code('transaction/unknown-call'));
    assert.equal(send(4 * 256 + 1, Uint8Array.of(0xff)), code('transaction/malformed-call'));
    for (const method of [2, 4, 5]) {
      assert.equal(send(toy.number * 256 + method, Uint8Array.of(1)), code('transaction/failed'));
    }
    assert.equal(ledger.moduleRecordsHash(), before);
  });

  it('MOD-9: a payload that is not canonical is refused', () => {
    const { ledger } = scene();
    const { payload } = registration({ parcel: 'P-2', shape: shapeBytes(10_000, 0) });
    // Field 1 again: protobuf would take the last one.
    const twice = new Uint8Array([...payload, 0x0a, 3, 0x50, 0x2d, 0x33]);
    assert.equal(act(ledger, 'registrar', operation(1, twice)), code('transaction/malformed-call'));
  });

  it('OVER-5: an operation that fails drops what those before it wrote', () => {
    const ledger = new TestLedger();
    const good = registration();
    const bad = registration({ parcel: 'P-2', shape: shapeBytes(1, 1) });
    assert.equal(act(ledger, 'registrar', good, bad), code('land/parcels-overlap'));
    assert.equal(parcelAt(ledger, 'P-1'), null);
    assert.equal(act(ledger, 'registrar', good), 0);
  });

  it('OVER-5: a later transaction of a block sees what an earlier one wrote', () => {
    const ledger = new TestLedger();
    const codes = ledger
      .commit([registered(ledger, 'P-1', 0), registered(ledger, 'P-2', 5_000)])
      .map((outcome) => outcome.code);
    assert.deepEqual(codes, [0, code('land/parcels-overlap')]);
  });

  it('MOD-1: a module cannot write to the tables of another', () => {
    const ledger = new TestLedger({ modules: [...MODULES, toy] });
    const operations = [{ call: toy.number * 256 + 3, payload: new Uint8Array(0) }];
    assert.equal(ledger.submit({ sender: registrar, operations }), code('transaction/failed'));
  });

  it('GOV-6: a mandate acts from its first to before its last millisecond, by block time', () => {
    const genesis = testGenesis();
    const [mandate] = genesis.registry.mandates;
    const { toMs = 0 } = mandate ?? {};
    const ledger = new TestLedger({ genesis });
    ledger.timeMs = toMs - 1;
    assert.equal(new Scene(ledger).register(), 0);
    ledger.timeMs = toMs;
    const late = registration({ parcel: 'P-2', shape: shapeBytes(10_000, 0) });
    assert.equal(act(ledger, 'registrar', late), code('transaction/mandate-missing'));
  });

  it('reliability: a damaged row ends the node instead of refusing a transaction', () => {
    const made = scene();
    made.ledger.flush();
    const { title } = made;
    const rows = new DamagedRows();
    rows.write({
      rows: [...made.ledger.rows.entries(new Uint8Array(0))].map(([key, value]) => ({
        key,
        value,
      })),
    });
    const broken = new TestLedger({ genesis: made.ledger.genesis, rows, cacheBytes: 0 });
    assert.throws(
      () => act(broken, 'anyone', operation(METHODS.expire, expire.encode({ title }))),
      (error: unknown) => error instanceof WitanError && error.key === 'state/row-damaged',
    );
  });
});

/** Cuts the last byte off every record of the land register that is read alone. */
class DamagedRows extends MemoryRows {
  override get(key: Uint8Array): Uint8Array | undefined {
    const value = super.get(key);
    const isDamaged = key[0] === LEAF_ROWS[0] && key[LEAF_ROWS.length] === LAND;
    return isDamaged ? value?.slice(0, -1) : value;
  }
}

describe('host: results', () => {
  it('TREE-6: genesis has at least two leaves, and every member computes the same result', () => {
    const genesis = testGenesis();
    const result = genesisResult(genesis);
    assert.deepEqual(result, genesisResult(genesis));
    const { host } = new TestLedger({ genesis });
    assert.deepEqual(host.head.result, result);
    assert.deepEqual(host.head.hash, genesisBlockHash(genesis));
    assert.ok(host.view().total(new Uint8Array(0)).count >= 2);
  });

  it('LOG-3: logRoot covers the sealed headers 0 … h − 1', () => {
    const { ledger } = scene();
    ledger.commit([]);
    const { archive, head } = ledger.host;
    const leaves = [0, 1].map((height) => {
      const sealed = archive.sealed(height);
      assert.ok(sealed !== undefined);
      return sealedHash(sealed.header, sealed.result);
    });
    assert.equal(head.height, 2);
    assert.deepEqual(head.result.logRoot, merkleRoot(leaves));
  });

  it('an outcome leads by its path to receiptsRoot, and events to its eventsHash', () => {
    const ledger = new TestLedger();
    const { host } = ledger;
    const outcomes = ledger.commit([
      registered(ledger, 'P-1', 0),
      registered(ledger, 'P-2', 10_000),
      registered(ledger, 'P-3', 15_000),
    ]);
    const leaves = outcomes.map((outcome) => leafHash(encodeOutcome(outcome)));
    for (const [i, leaf] of leaves.entries()) {
      const root = rootFromPath(leaf, i, leaves.length, inclusionPath(leaves, i));
      assert.deepEqual(root, host.head.result.receiptsRoot);
    }
    const events = host.archive.events(1);
    const kinds = events.map(({ module, type }) => ({ module, type }));
    assert.deepEqual([...host.archive.eventKinds(1)], kinds);
    for (const outcome of outcomes) {
      const own = events.filter(({ index }) => index === outcome.index);
      assert.deepEqual(eventsHash(own.map(encodeEvent)), outcome.eventsHash);
      for (const event of own) {
        const { index: _, ...bare } = event;
        assert.deepEqual(decodeEvent(encodeEvent(event)), bare);
      }
    }
    assert.deepEqual(outcomes[2]?.eventsHash, ZERO_HASH);
  });

  it('X1: the same block gives the same result, executed again or by another host', () => {
    const genesis = testGenesis();
    const [one, two] = [new TestLedger({ genesis }), new TestLedger({ genesis })];
    const { block, batches } = one.block([[registered(one, 'P-1', 0)]]);
    const result = one.host.execute(block, batches);
    assert.deepEqual(one.host.execute(block, batches), result);
    const checked = batches.map((batch): Batch => {
      const txids = batch.transactions.map((bytes) => decodeTransaction(bytes).txid);
      return { ...batch, txids: concatBytes(...txids) };
    });
    assert.deepEqual(one.host.execute(block, checked), result, 'identifiers are known or computed');
    assert.deepEqual(two.host.execute(block, batches), result);
  });
});

describe('host: overlays and restart', () => {
  it('OVER-3: an aborted block leaves no trace, and neither do those above it', () => {
    const ledger = new TestLedger();
    const { host } = ledger;
    const first = ledger.block([[registered(ledger, 'P-1', 0)]]);
    const result = host.execute(first.block, first.batches);
    const second = ledger.block([[registered(ledger, 'P-2', 10_000)]], first.block);
    host.execute(second.block, second.batches);
    host.abort(first.block.hash);
    assert.throws(() => host.execute(second.block, second.batches), /before its parent/);
    assert.deepEqual(host.execute(first.block, first.batches), result);
    host.commit(first.block, result.result);
    assert.equal(parcelAt(ledger, 'P-1')?.id, 'P-1');
    assert.equal(parcelAt(ledger, 'P-2'), null);
  });

  it('OVER-3: aborting a block that nobody executed does nothing', () => {
    const { ledger } = scene();
    ledger.host.abort(new Uint8Array(32).fill(7));
    assert.equal(parcelAt(ledger, 'P-1')?.id, 'P-1');
  });

  it('X1: a certified result that differs from what was computed stops the node', () => {
    const ledger = new TestLedger();
    const { block, batches } = ledger.block([]);
    const { result } = ledger.host.execute(block, batches);
    const other = { ...result, stateRoot: ZERO_HASH };
    assert.throws(() => ledger.host.commit(block, other), /certified result/);
  });

  it('DISK-2: a restart goes on behind what was flushed, and reaches the same root', () => {
    const ledger = new TestLedger();
    const made = new Scene(ledger);
    made.register();
    ledger.flush();
    assert.equal(ledger.host.appliedHeight, 1);
    const lost = registered(ledger, 'P-2', 10_000);
    const { block, batches } = ledger.block([[lost]]);
    ledger.host.commit(block, ledger.host.execute(block, batches).result);
    assert.equal(ledger.host.appliedHeight, 1);
    const again = ledger.reopened();
    assert.equal(again.host.appliedHeight, 1);
    assert.equal(again.host.head.height, 1);
    const { result } = again.host.execute(block, batches);
    assert.deepEqual(result, ledger.host.head.result);
    again.host.commit(block, result);
    again.flush();
    assert.deepEqual(again.reopened().host.head, ledger.host.head);
    const { txid } = decodeTransaction(lost);
    assert.deepEqual(again.reopened().host.archive.transaction(txid)?.height, 2);
  });

  it('DISK-2: rows of another ledger are refused', () => {
    const { ledger } = scene();
    ledger.flush();
    const other = { ...ledger.genesis, network: 'another' };
    assert.throws(
      () => new TestLedger({ genesis: other, rows: ledger.rows }),
      (error: unknown) => error instanceof WitanError && error.key === 'genesis/invalid',
    );
  });

  it('DISK-2: a tree that is not that of the certified root is refused at start', () => {
    const { ledger } = scene();
    ledger.flush();
    const [row] = [...ledger.rows.entries(Uint8Array.of(0x66))];
    ledger.rows.write({ rows: [{ key: row?.[0] ?? ZERO_HASH, value: undefined }] });
    assert.throws(
      () => ledger.reopened(),
      (error: unknown) => error instanceof WitanError && error.key === 'state/row-damaged',
    );
  });

  it('L7: lost outcomes in the replay window are refused at start: a replay would execute', () => {
    const { ledger } = scene();
    ledger.flush();
    ledger.rows.write({ rows: [{ key: outcomesRow(1), value: undefined }] });
    assert.throws(
      () => ledger.reopened(),
      (error: unknown) => error instanceof WitanError && error.key === 'state/row-damaged',
    );
  });

  it('state §5: all versions of a record are served, and fold to the head in its value', () => {
    const made = scene();
    for (const who of ['bob', 'alice', 'bob']) {
      const seller = who === 'bob' ? 'alice' : 'bob';
      const owners = [{ party: demonstrationKey(who), numerator: 1n, denominator: 1n }];
      assert.equal(made.propose({ owners, price: money(1n) }, seller), 0);
      assert.equal(made.consent(who), 0);
      assert.equal(made.attest({ payment: money(1n) }), 0);
      assert.equal(made.settle(), 0);
    }
    made.ledger.flush();
    const { host } = made.ledger.reopened();
    const answer = host.query(`land/titles/${toHex(made.title)}/history`);
    const [question] = answer.asked.questions;
    const key = question?.ask === 'key' ? question.key : ZERO_HASH;
    const record = decodeValue(host.view().get(key) ?? ZERO_HASH);
    assert.ok(record !== undefined);
    checkHistory(
      record,
      answer.past.map(({ step }) => step),
    );
    assert.equal(answer.past.length, 3);
  });
});
