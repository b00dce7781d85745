// The log as the replica writes it: counted on its way, and finished before its files are closed.

import type { Log } from '@witan/consensus';
import type { Counters } from './metrics.ts';
import type { Storage } from './storage/storage.ts';

/** A group of the log takes milliseconds; on a disk that takes longer, its tail is cut off. */
const DURABLE_MS_MAX = 2_000;

/** Counts what passes to the disk, for the metrics and the benchmark. */
export function countedLog(log: Log, counters: Counters): Log {
  return {
    append: (type, payload, lingers) => {
      counters.logBytes += payload.length;
      return log.append(type, payload, lingers);
    },
    hasten: () => log.hasten(),
    read: (at) => log.read(at),
    get durableEnd() {
      return log.durableEnd;
    },
    set onDurable(listener: (durableEnd: number) => void) {
      log.onDurable = (durableEnd) => {
        counters.logSyncs++;
        listener(durableEnd);
      };
    },
    set onFailure(listener: (error: Error) => void) {
      log.onFailure = listener;
    },
  };
}

/** The log and its files may be closed when all that was appended is durable. */
export async function untilDurable({ log }: Pick<Storage, 'log'>): Promise<void> {
  const deadline = performance.now() + DURABLE_MS_MAX;
  while (log.durableEnd < log.end && performance.now() < deadline) {
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
}
