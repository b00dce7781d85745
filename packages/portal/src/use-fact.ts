// Asking in a component: what is asked, until it is answered; an answer to a question that is no
// longer asked is dropped. What asks loads with this file, not behind it.

import { useEffect, useState } from 'preact/hooks';
import type { Fact } from './fact.ts';
import type { Ledger } from './ledger.ts';
import { ask } from './records.ts';

const ASKING = { kind: 'asking' } as const;

/** `question` undefined asks nothing. Anew whenever question or height change. */
export function useFact<T>(ledger: Ledger, question: string | undefined, at?: number): Fact<T> {
  const asked = `${question}@${at}`;
  const [known, setKnown] = useState<{ readonly asked: string; readonly fact: Fact<T> }>();
  useEffect(() => {
    if (question === undefined) return undefined;
    let isWanted = true;
    void ask<T>(ledger, { question, at, server: ledger.server }).then((fact) => {
      if (isWanted) setKnown({ asked, fact });
    });
    return () => {
      isWanted = false;
    };
  }, [ledger, asked]);
  return known?.asked === asked ? known.fact : ASKING;
}
