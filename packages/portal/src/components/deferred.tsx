// Parts of a page that stand behind its first answer: their code loads once that is shown, so that
// nobody waits for it. What does not come is asked for again, at longer and longer intervals.

import type { ComponentType, JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';

const AGAIN_MS = 1_000;

/** `place`: a class that keeps room until the part is there. */
export function deferred<P extends object>(
  load: () => Promise<ComponentType<P>>,
  place?: string,
): (props: P) => JSX.Element | null {
  let loaded: ComponentType<P> | undefined;
  return (props) => {
    const [Part, setPart] = useState(() => loaded);
    useEffect(() => {
      if (Part !== undefined) return undefined;
      let timer: ReturnType<typeof setTimeout> | undefined;
      let isWanted = true;
      const begin = async (againMs: number): Promise<void> => {
        try {
          loaded = await load();
          setPart(() => loaded);
        } catch {
          if (isWanted) timer = setTimeout(() => void begin(2 * againMs), againMs);
        }
      };
      void begin(AGAIN_MS);
      return () => {
        isWanted = false;
        clearTimeout(timer);
      };
    }, []);
    if (Part !== undefined) return <Part {...props} />;
    return place === undefined ? null : <div class={place} />;
  };
}
