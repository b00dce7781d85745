// Parts of a page that stand behind its first answer: their code loads once that is shown, so that
// nobody waits for it.

import type { ComponentType, JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** `place`: a class that keeps room until the part is there. */
export function deferred<P extends object>(
  load: () => Promise<ComponentType<P>>,
  place?: string,
): (props: P) => JSX.Element | null {
  let loaded: ComponentType<P> | undefined;
  return (props) => {
    const [Part, setPart] = useState(() => loaded);
    useEffect(() => {
      if (Part !== undefined) return;
      void load().then((found) => {
        loaded = found;
        setPart(() => found);
      });
    }, []);
    if (Part !== undefined) return <Part {...props} />;
    return place === undefined ? null : <div class={place} />;
  };
}
