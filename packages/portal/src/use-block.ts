// A block in a component: asked for until a checkpoint reaches it.

import { useEffect, useState } from 'preact/hooks';
import { askBlock, type BlockFact } from './blocks.ts';
import type { Ledger } from './ledger.ts';

const AGAIN_MS = 2_000;

export type AskedBlock = BlockFact | { readonly kind: 'asking' };

/** Asks until a checkpoint reaches the height; what is in the log then stays there. */
export function useBlock(ledger: Ledger, height: number | undefined, isWhole: boolean): AskedBlock {
  const [fact, setFact] = useState<AskedBlock>({ kind: 'asking' });
  useEffect(() => {
    if (!isWhole) return undefined;
    let isWanted = true;
    let timer: ReturnType<typeof setTimeout>;
    const again = async (): Promise<void> => {
      const found = await askBlock(ledger, height);
      if (!isWanted) return;
      setFact(found);
      const isOpen = found.kind === 'beyond' || found.kind === 'pending';
      if (isOpen) timer = setTimeout(() => void again(), AGAIN_MS);
    };
    void again();
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [ledger, height]);
  return fact;
}
