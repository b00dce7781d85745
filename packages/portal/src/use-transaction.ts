// A transaction in a component: asked for until it is final.

import type { TransactionFinding } from '@witan/light-client';
import { useEffect, useState } from 'preact/hooks';
import type { Fact } from './fact.ts';
import type { Ledger } from './ledger.ts';
import { ask } from './records.ts';

const AGAIN_MS = 2_000;

/** Asks until it is final; then it stays what it is. */
export function useTransaction(ledger: Ledger, txid: string | undefined): Fact<TransactionFinding> {
  const [fact, setFact] = useState<Fact<TransactionFinding>>({ kind: 'asking' });
  useEffect(() => {
    if (txid === undefined) return undefined;
    let isWanted = true;
    let timer: ReturnType<typeof setTimeout>;
    const again = async (): Promise<void> => {
      const inquiry = { question: txid, at: undefined, server: ledger.server };
      const found = await ask<TransactionFinding>(ledger, inquiry);
      if (!isWanted) return;
      setFact(found);
      const isOpen = found.kind === 'pending' || found.kind === 'unchecked';
      if (isOpen) timer = setTimeout(() => void again(), AGAIN_MS);
    };
    void again();
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [ledger, txid]);
  return fact;
}
