// A node for tests of what writes to the ledger: the real state machine in one process, which makes
// a block of each transaction and proves what it is asked. It checks and makes no signature.

import { toHex } from '@witan/ledger/bytes';
import { exampleGenesis } from '@witan/ledger/example-consortium';
import { chainIdOf } from '@witan/ledger/genesis';
import type { Outcome } from '@witan/ledger/outcome';
import type { WitanError } from '@witan/ledger/problems';
import { openStateProof } from '@witan/ledger/state-proof';
import { decodeStateProof } from '@witan/ledger/state-proof-codec';
import { decodeTransaction } from '@witan/ledger/transaction';
import { type Trust, trustFromGenesis } from '@witan/light-client';
import { TestLedger } from '@witan/state/testkit';
import type { ImportNode } from '../../src/import/importer.ts';

/** A ledger of the example consortium, whose registrar may register. */
export function exampleLedger(): TestLedger {
  return new TestLedger({ genesis: exampleGenesis() });
}

export interface LedgerNode {
  readonly node: ImportNode;
  /** Submissions that reached the ledger: repeats of one transaction are one. */
  readonly executed: Outcome[];
  /** Thrown instead of an answer, the first ones first. */
  readonly troubles: (WitanError | Error)[];
}

/** Several nodes may stand before one ledger. */
export function ledgerNode(ledger: TestLedger, name = 'node'): LedgerNode {
  const trust: Trust = trustFromGenesis(ledger.genesis);
  const known = new Map<string, Outcome>();
  const executed: Outcome[] = [];
  const troubles: (WitanError | Error)[] = [];
  const fail = (): void => {
    const trouble = troubles.shift();
    if (trouble !== undefined) throw trouble;
  };
  const head = () => {
    const { height, header } = ledger.host.head;
    return { height, headerTimeMs: header.timeMs, network: trust.network };
  };
  const node = {
    url: name,
    trust,
    submit: async ({ bytes }: { bytes: Uint8Array }) => {
      fail();
      const { txid, ...body } = decodeTransaction(bytes);
      const [outcome] = known.has(toHex(txid))
        ? [known.get(toHex(txid)) as Outcome]
        : ledger.commit([bytes]);
      if (outcome === undefined) throw new Error('one transaction has one outcome');
      if (!known.has(toHex(txid))) executed.push(outcome);
      known.set(toHex(txid), outcome);
      return { verdict: { ...head(), finding: { kind: 'transaction', txid, body, outcome } } };
    },
    query: async (path: string) => {
      fail();
      const { height, proof, past } = ledger.host.query(path);
      const { stateRoot } = ledger.host.head.result;
      const chainId = chainIdOf(ledger.genesis);
      const opened = openStateProof(decodeStateProof(proof), { chainId, height, stateRoot });
      return { verdict: { ...head(), finding: { kind: 'state', question: path, opened, past } } };
    },
  };
  return { node: node as unknown as ImportNode, executed, troubles };
}
