// Asking in a component: what is asked, until it is answered; an answer to a question that is no
// longer asked is dropped.

import { useEffect, useState } from 'preact/hooks';
import type { Fact, Ledger } from './ledger.ts';

const ASKING = { kind: 'asking' } as const;

/** `question` undefined asks nothing. Anew whenever question or height change. */
export function useFact<T>(ledger: Ledger, question: string | undefined, at?: number): Fact<T> {
  const asked = `${question}@${at}`;
  const [known, setKnown] = useState<{ readonly asked: string; readonly fact: Fact<T> }>();
  useEffect(() => {
    if (question === undefined) return undefined;
    let isWanted = true;
    void ledger.ask<T>(question, at).then((fact) => {
      if (isWanted) setKnown({ asked, fact });
    });
    return () => {
      isWanted = false;
    };
  }, [ledger, asked]);
  return known?.asked === asked ? known.fact : ASKING;
}

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
