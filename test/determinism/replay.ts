// A program of its own: executes the blocks of each file, a ledger of its own, and prints the
// sealed hash of each block, one a line. It writes its state every few blocks and, now and then,
// goes on from what it wrote.

import { readFileSync } from 'node:fs';
import { sealedHash } from '@witan/ledger/block';
import { toHex } from '@witan/ledger/bytes';
import { installOpenssl } from '@witan/node/signatures';
import { MemoryRows } from '@witan/state';
import { decodeBlocks } from './block-file.ts';
import { openHost } from './drawn-blocks.ts';

const FLUSHED_BLOCKS = 7;
const REOPENED_BLOCKS = 70;
/** Of values: too few for all of them, so that some are read from rows. */
const CACHE_BYTES = 64 * 1024;

installOpenssl();
const lines: string[] = [];
for (const file of process.argv.slice(2)) {
  const rows = new MemoryRows();
  let host = openHost(rows, CACHE_BYTES);
  for (const { block, batches } of decodeBlocks(new Uint8Array(readFileSync(file)))) {
    const { result } = host.execute(block, batches);
    host.commit(block, result);
    lines.push(toHex(sealedHash(block.header, result)));
    const { height } = block.header;
    if (height % FLUSHED_BLOCKS === 0) {
      rows.write(host.takeBatch(height));
      host.batchWritten();
    }
    if (height % REOPENED_BLOCKS === 0) host = openHost(rows, CACHE_BYTES);
  }
}
process.stdout.write(lines.join('\n'));
