// A process that appends numbered records to the log of a data directory until it is killed, and
// tells its parent the number of each record once it is durable.

import { openStorage } from '../../src/storage/storage.ts';
import { GENESIS_HASH, numberedPayload } from './fixtures.ts';

const [directory] = process.argv.slice(2) as [string];
const { log, records } = await openStorage(directory, GENESIS_HASH, (error) => {
  throw error;
});

let next = 0;
for (const _ of records) next += 1;
const pending: { number: number; end: number }[] = [];

log.onDurable = (durableEnd) => {
  let durable = -1;
  while (pending[0] !== undefined && pending[0].end <= durableEnd) {
    durable = pending.shift()?.number ?? durable;
  }
  process.send?.(durable);
};

function appendSome(): void {
  const count = 1 + (next % 7);
  for (let i = 0; i < count && pending.length < 500; i++) {
    const number = next++;
    pending.push({ number, end: log.append(1, numberedPayload(number)).end });
  }
  setImmediate(appendSome);
}
appendSome();
