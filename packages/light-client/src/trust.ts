// What a reader trusts before reading anything: the chain and its council, pinned from a genesis
// that reached the reader by another way than the answer that is to be checked.

import type { TreeHead } from '@witan/ledger/checkpoint';
import { chainIdOf, type Genesis } from '@witan/ledger/genesis';
import type { Hash } from '@witan/ledger/hash';
import type { Landmark } from '@witan/ledger/landmark';
import type { Validator } from '@witan/ledger/membership';

export interface Trust {
  readonly chainId: Hash;
  readonly network: string;
  /** Keys come from a public seed, so anyone can sign anything: verdicts say so. */
  readonly demonstration: boolean;
  /** The epoch whose council is trusted; links lead on from it. */
  readonly epoch: number;
  readonly validators: readonly Validator[];
  /** The newest head that was accepted. */
  readonly head?: AttestedHead;
  /** When the trust was made: milliseconds of UTC. */
  readonly datedMs?: number;
  /** It moved on when it was older than 180 days: keys of its council may have leaked since. */
  readonly needsWaypoint?: boolean;
  /** Of any days, in any order. */
  readonly landmarks?: readonly Landmark[];
}

export interface AttestedHead extends TreeHead {
  readonly attestedAtMs: number;
}

export function trustFromGenesis(genesis: Genesis): Trust {
  return {
    chainId: chainIdOf(genesis),
    network: genesis.network,
    demonstration: genesis.demonstration,
    epoch: 0,
    validators: genesis.validators,
  };
}
