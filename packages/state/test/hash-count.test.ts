// What executing an operation hashes, counted: a hash costs more than anything else that is done
// for it, and one that is computed twice shows in no result.

import { strict as assert } from 'node:assert';
import { toHex } from '@witan/ledger/bytes';
import { updateAssessment } from '@witan/ledger/codec-land';
import { installSha256 } from '@witan/ledger/hash';
import { sha256 as ownSha256 } from '@witan/ledger/sha256';
import type { Executed } from '../src/host/host.ts';
import { METHODS } from '../src/modules/land/methods.ts';
import { demonstrationKey, TestLedger } from '../src/testkit.ts';
import { money, operation, registration, shapeBytes } from './support/land-calls.ts';

const PARCELS = 24;
const INNER_BYTES = 116;

interface Counted {
  /** Inner nodes of the tree. */
  readonly inner: number;
  readonly others: number;
  /** Inputs that were hashed before in the same block. */
  readonly repeated: number;
}

function counted(ledger: TestLedger, transactions: readonly Uint8Array[]): Counted {
  const { block, batches } = ledger.block([transactions]);
  const inputs: string[] = [];
  let inner = 0;
  installSha256((bytes) => {
    inputs.push(toHex(bytes));
    if (bytes.length === INNER_BYTES && bytes[0] === 1) inner += 1;
    return ownSha256(bytes);
  });
  inputs.length = 0;
  let executed: Executed;
  try {
    executed = ledger.host.execute(block, batches);
  } finally {
    installSha256((bytes) => ownSha256(bytes));
  }
  // How many nodes of the header log it completes is a matter of its height.
  ledger.host.commit(block, executed.result);
  ledger.timeMs += 1_000;
  const outcomes = ledger.host.archive.outcomes(block.header.height);
  assert.ok(outcomes.every(({ code }) => code === 0));
  const repeated = inputs.length - new Set(inputs).size;
  return { inner, others: inputs.length - inner, repeated };
}

describe('what is hashed', () => {
  const ledger = new TestLedger();
  let value = 1n;

  const assessments = (count: number): Uint8Array[] =>
    Array.from({ length: count }, (_, i) => {
      const call = { parcel: `P-${i}`, value: money(value++), landUse: '101' };
      const operations = [operation(METHODS.updateAssessment, updateAssessment.encode(call))];
      return ledger.transaction({ sender: demonstrationKey('assessor'), operations });
    });

  before(() => {
    const operations = Array.from({ length: PARCELS }, (_, i) =>
      registration({ parcel: `P-${i}`, shape: shapeBytes(20_000 * i, 0) }),
    );
    const sender = demonstrationKey('registrar');
    assert.equal(ledger.submit({ sender, operations }), 0);
  });

  it('an assessment takes eight hashes beside inner nodes, and none of them twice', () => {
    const few = counted(ledger, assessments(PARCELS / 2));
    const many = counted(ledger, assessments(PARCELS));
    // Identifier, key, value, leaf, history, event, outcome, and a node above outcomes.
    assert.equal(many.others - few.others, 8 * (PARCELS / 2));
    // What a block hashes twice, such as the names of its members, does not grow with it.
    assert.equal(many.repeated, few.repeated);
  });

  it('an inner node is hashed once a block, however many operations lie below it', () => {
    const inner = counted(ledger, assessments(PARCELS)).inner;
    const one = counted(ledger, assessments(1)).inner;
    // One for each branch above the leaves that change, and of those above all of them each once.
    assert.ok(inner < 2 * PARCELS + one, `${inner} of ${PARCELS} operations, ${one} of one`);
  });
});
