// What the light client found last, and again while the page is looked at.

import { useEffect, useState } from 'preact/hooks';
import type { Ledger } from './ledger.ts';
import { type Comparison, Sync } from './sync.ts';

/** An idle council signs its newest head again so often: in between there is nothing new to see. */
const REFRESH_MS = 10_000;

export function useSync(ledger: Ledger): Comparison | undefined {
  const sync = Sync.of(ledger);
  const [found, setFound] = useState(sync.last);
  useEffect(() => {
    const again = (): void => {
      if (!document.hidden) void sync.run(true);
    };
    const end = sync.listen(setFound);
    again();
    const timer = setInterval(again, REFRESH_MS);
    return () => {
      end();
      clearInterval(timer);
    };
  }, [sync]);
  return found;
}
