// A proposal that was made at another agency: asked for until this node has it, and not for ever.

import { strict as assert } from 'node:assert';
import { governance } from '@witan/client';
import { toHex } from '@witan/ledger/bytes';
import { change } from '@witan/ledger/codec-governance';
import { exampleKeyLabel } from '@witan/ledger/example-consortium';
import { decodeTransaction, recordId } from '@witan/ledger/transaction';
import { demonstrationKey } from '@witan/state/testkit';
import { awaitProposal } from '../src/network/records.ts';
import { exampleLedger, ledgerNode } from './support/ledger-node.ts';

describe('a proposal of another agency', () => {
  const ledger = exampleLedger();
  const { node } = ledgerNode(ledger);
  const said: string[] = [];
  const onWaiting = (): void => void said.push('waiting');

  function propose(): { bytes: Uint8Array; id: string } {
    const deadlineMs = ledger.timeMs + 60_000;
    const call = { change: change.renew(), deadlineMs, acceptsZeroSlack: false };
    const sender = demonstrationKey(exampleKeyLabel('treasury-councillor'));
    const bytes = ledger.transaction({ sender, operations: [governance.propose(call)] });
    return { bytes, id: toHex(recordId(decodeTransaction(bytes).txid)) };
  }

  it('is waited for, and found by the beginning of its identifier', async () => {
    const { bytes, id } = propose();
    let asked = 0;
    const query: typeof node.query = async (path) => {
      if (++asked === 2) ledger.commit([bytes]);
      return node.query(path);
    };
    const found = await awaitProposal({ query }, id.slice(0, 12).toUpperCase(), {
      ...{ timeoutMs: 10_000, sayAfterMs: 5_000, onWaiting },
    });
    assert.deepEqual([found.proposal, found.status, asked], [id, 'open', 2]);
    assert.deepEqual(said, [], 'nothing is said of a moment');
  });

  it('is unknown when the time is over, and at once when it can be none', async () => {
    const unknown = { key: 'governance/proposal-unknown' };
    const impatient = { timeoutMs: 250, sayAfterMs: 1, onWaiting };
    await assert.rejects(awaitProposal(node, 'f'.repeat(40), impatient), unknown);
    assert.deepEqual(said, ['waiting'], 'said once');
    const patient = { timeoutMs: 60_000, sayAfterMs: 1, onWaiting };
    await assert.rejects(awaitProposal(node, 'no-identifier', patient), unknown);
  });
});
