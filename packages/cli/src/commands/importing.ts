// What imports share: the nodes that they are spread over, and a way to stop them in order.

import { WitanError } from '@witan/ledger/problems';
import { nodeUrl } from '../connection.ts';
import { askControl } from '../demo/control.ts';
import type { AgencyState } from '../demo/supervisor.ts';
import { EXIT } from '../exit.ts';
import { say } from '../output.ts';

/** The named nodes, else every agency of the running demonstration, else what a query would ask. */
export async function nodeUrls(named: readonly string[] = []): Promise<string[]> {
  if (named.length > 0) return Promise.all(named.map(nodeUrl));
  if (process.env.WITAN_NODE !== undefined) return [await nodeUrl(undefined)];
  try {
    const agencies = (await askControl({ verb: 'status' })) as AgencyState[];
    const running = agencies.filter(({ pid }) => pid !== undefined).map(({ api }) => api);
    if (running.length > 0) return running;
  } catch (error) {
    if (!(error instanceof WitanError) || error.key !== 'demo/not-running') throw error;
  }
  return [await nodeUrl(undefined)];
}

/** The first Ctrl-C finishes what is in flight; the second does not wait. */
export function stopOnInterrupt(): { signal: AbortSignal; release: () => void } {
  const controller = new AbortController();
  const onSignal = (): void => {
    if (controller.signal.aborted) process.exit(EXIT.interrupted);
    controller.abort();
    say('\nfinishing what is in flight; Ctrl-C again to stop at once');
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  const release = (): void => {
    process.off('SIGINT', onSignal);
    process.off('SIGTERM', onSignal);
  };
  return { signal: controller.signal, release };
}
