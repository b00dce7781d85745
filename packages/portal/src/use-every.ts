// Asking again and again, while the page is looked at.

import { useEffect, useState } from 'preact/hooks';

/** Answers again every `ms` while the page is looked at. */
export function useEvery<T>(ms: number, ask: () => Promise<T>): T | undefined {
  const [answer, setAnswer] = useState<T>();
  useEffect(() => {
    let isWanted = true;
    const again = (): void => {
      if (document.hidden) return;
      void ask().then((found) => {
        if (isWanted) setAnswer(found);
      });
    };
    again();
    const timer = setInterval(again, ms);
    return () => {
      isWanted = false;
      clearInterval(timer);
    };
  }, []);
  return answer;
}
