// What a liar is made of. A villain runs the unmodified replica; traits stand between it and the
// network, and change what it says. They sign with the villain's own key and with no other.

import type { Council } from '@witan/ledger/council';
import type { Hash } from '@witan/ledger/hash';
import type { Message } from '@witan/ledger/messages';
import type { Statement } from '@witan/ledger/statement';
import type { Random } from '../random.ts';

/** A message on its way out. */
export interface Said {
  readonly to: number;
  readonly message: Message;
  readonly delayMs: number;
}

export interface VillainTools {
  readonly self: number;
  readonly validators: number;
  readonly quorum: number;
  readonly chainId: Hash;
  /** Of the epoch that the villain is in. */
  readonly council: Council;
  /** Messages of any epoch, to be said again. */
  readonly kept: Message[];
  readonly random: Random;
  readonly leaderOf: (view: number) => number;
  /** Signs without any judge. */
  readonly sign: (epoch: number, statement: Statement) => Uint8Array;
}

export interface Trait {
  /** What is said in place of something that the replica says. */
  speak?(said: Said): readonly Said[];
  /** What the replica gets to see in place of a message; undefined hides it. */
  believe?(message: Message, from: number): Message | undefined;
  /** What is said because a message was heard. */
  answer?(message: Message, from: number): readonly Said[];
}

export type TraitFactory = (tools: VillainTools) => Trait;
