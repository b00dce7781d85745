// An agency for the mode `opaque`: the node as it is, but every well-formed transaction counts as
// signed. What it saves is the price of signatures. Votes and batches of the council are checked as
// ever, and no option of the node that ships leads here.

import './profiler.ts';
import { parseArgs } from 'node:util';
import { type Batch, batchRootMatches } from '@witan/ledger/batch';
import { HASH_LENGTH } from '@witan/ledger/hash';
import { DecodeError } from '@witan/ledger/problems';
import { verifySignature } from '@witan/ledger/signature';
import { statementBytes } from '@witan/ledger/statement';
import { decodeTransaction } from '@witan/ledger/transaction';
import { createNodeData, demonstrationSeeds, readHome } from '@witan/node';
import { startNodeWith, type TransactionVerdict, type Verification } from '@witan/node/node';

function verdictOf(transaction: Uint8Array): TransactionVerdict {
  try {
    return { ok: true, txid: decodeTransaction(transaction).txid };
  } catch (error) {
    if (!(error instanceof DecodeError)) throw error;
    return { ok: false, key: error.key };
  }
}

type VerificationOptions = Parameters<Parameters<typeof startNodeWith>[1]>[0];

/** Form, root and author of a batch, and the form of transactions, at once on the main thread. */
function formOnly({ chainId, authorKey }: VerificationOptions): Verification {
  const isAuthors = ({ header, hash: batchHash, signature }: Batch): boolean => {
    const key = authorKey(header);
    const statement = statementBytes(chainId, header.epoch, { type: 'batch', batchHash });
    return key !== undefined && verifySignature(key, statement, signature);
  };
  return {
    load: 0,
    verify: (batch, done) => {
      const txids = new Uint8Array(batch.transactions.length * HASH_LENGTH);
      const isWhole = batch.transactions.every((each, i) => {
        const verdict = verdictOf(each);
        if (verdict.ok) txids.set(verdict.txid, i * HASH_LENGTH);
        return verdict.ok;
      });
      const ok = isWhole && batchRootMatches(batch) && isAuthors(batch);
      setImmediate(done, ok ? { ok, txids } : { ok, key: 'signature/invalid' });
    },
    verifyTransactions: async (transactions) => transactions.map(verdictOf),
    close: async () => undefined,
  };
}

const { values } = parseArgs({
  allowPositionals: true,
  options: {
    home: { type: 'string', default: '' },
    data: { type: 'string', default: '' },
    listen: { type: 'string', default: '' },
    api: { type: 'string', default: '' },
    peer: { type: 'string', multiple: true, default: [] },
    create: { type: 'boolean' },
    // What the supervisor of a demonstration always says.
    'may-lie': { type: 'boolean' },
  },
});
const { home, data, listen, api, peer } = values;
const peers = new Map(peer.map((text) => text.split('=') as [string, string]));
const config = readHome(home, { data, listen, api, peers });
await createNodeData(config);
const node = await startNodeWith(
  {
    config,
    seeds: demonstrationSeeds(config.member),
    log: (line) => console.log(line),
    onFatal: (error) => {
      console.error(`fatal: ${error.message}`);
      process.exit(1);
    },
  },
  formOnly,
);
await new Promise((resolve) => process.once('SIGTERM', resolve));
await node.stop();
process.exit(0);
