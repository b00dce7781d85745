// What a reader can do with a proof: see how it was checked, save it, and ask other agencies.

import type { JSX } from 'preact';
import type { Proof } from '../fact.ts';
import type { Ledger } from '../ledger.ts';
import { HowChecked } from './how-checked.tsx';
import { OtherAgencies } from './other-agencies.tsx';
import { SaveProof } from './save-proof.tsx';

interface ProofActsProps {
  readonly ledger: Ledger;
  readonly proof: Proof;
}

export function ProofActs({ ledger, proof }: ProofActsProps): JSX.Element {
  return (
    <>
      <HowChecked ledger={ledger} proof={proof} />
      <div class="wp-panel__acts">
        <SaveProof ledger={ledger} proof={proof} />
        <OtherAgencies ledger={ledger} proof={proof} />
      </div>
    </>
  );
}
