// The light client at work behind every page: it loads once the first answer is there, compares the
// sources every quarter of an hour, and stops everything where two histories are signed.

import type { Fork } from '@witan/light-client/sync';
import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Ledger } from './ledger.ts';
import { isFrozen } from './storage.ts';
import type { Comparison } from './sync.ts';
import { loadPart } from './text/t.ts';

export interface Watched {
  /** What was found last. */
  readonly comparison: Comparison | undefined;
  /** Two histories were met before, and are not looked at yet. */
  readonly isFrozen: boolean;
  /** They are, with what shows them. */
  readonly fork:
    | { readonly fork: Fork; readonly Alarm: FunctionComponent<{ readonly fork: Fork }> }
    | undefined;
}

/** Behind what the reader waits for first. */
export const DELAY_MS = 1_500;
const REFRESH_MS = 15 * 60_000;
/** Where it did not load nothing is compared, and no fork is seen. */
const AGAIN_MS = 5_000;

export function useWatch(ledger: Ledger): Watched {
  const { chainId } = ledger.deployment.trust;
  const [watched, setWatched] = useState<Watched>({
    comparison: undefined,
    isFrozen: isFrozen(chainId),
    fork: undefined,
  });
  useEffect(() => {
    const shown = async (comparison: Comparison): Promise<void> => {
      const { fork } = comparison.report;
      if (fork === undefined) {
        setWatched({ comparison, isFrozen: false, fork: undefined });
        return;
      }
      // Nothing more is shown as checked while the alarm loads, nor where it does not come.
      setWatched({ comparison, isFrozen: true, fork: undefined });
      const alarm = import('./components/fork-alarm.tsx');
      const [{ ForkAlarm: Alarm }] = await Promise.all([alarm, loadPart('pages')]);
      setWatched({ comparison, isFrozen: true, fork: { fork, Alarm } });
    };
    let isHeard = false;
    const run = async (): Promise<void> => {
      const { Sync } = await import('./sync.ts');
      const sync = Sync.of(ledger);
      if (!isHeard) sync.listen((comparison) => void shown(comparison));
      const last = isHeard ? undefined : sync.last;
      isHeard = true;
      if (last !== undefined) void shown(last);
      else await sync.run();
    };
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isWanted = true;
    const next = (ms: number): void => {
      if (isWanted) timer = setTimeout(watch, ms);
    };
    const watch = (): void => {
      run().then(
        () => next(REFRESH_MS),
        () => next(AGAIN_MS),
      );
    };
    next(watched.isFrozen ? 0 : DELAY_MS);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [ledger]);
  return watched;
}
