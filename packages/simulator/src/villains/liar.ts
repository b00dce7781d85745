// A liar: the traits of one villain in a row, between its replica and the network.

import { decodeMessage, encodeMessage } from '@witan/ledger/codec';
import { chainIdOf, type Genesis, genesisBlockHash } from '@witan/ledger/genesis';
import { quorum } from '@witan/ledger/membership';
import type { Message } from '@witan/ledger/messages';
import { statementBytes } from '@witan/ledger/statement';
import type { Frame } from '../network.ts';
import type { Random } from '../random.ts';
import type { Said, Trait, VillainTools } from './trait.ts';
import { TRAITS, type TraitName } from './traits.ts';

export interface LiarOptions {
  readonly genesis: Genesis;
  readonly self: number;
  readonly traits: readonly TraitName[];
  readonly random: Random;
  /** Signs any bytes with the villain's key. */
  readonly sign: (message: Uint8Array) => Uint8Array;
}

/** A frame that a villain sends. */
export interface SaidFrame {
  readonly to: number;
  readonly kind: number;
  readonly payload: Uint8Array;
  readonly delayMs: number;
}

export class Liar {
  /** Its replica takes what its own traits have forged for it. */
  readonly trusting: boolean;
  readonly #traits: readonly Trait[];

  constructor({ genesis, self, traits, random, sign }: LiarOptions) {
    const chainId = chainIdOf(genesis);
    const validators = genesis.validators.length;
    const base = genesisBlockHash(genesis);
    const seed = new DataView(base.buffer, base.byteOffset).getUint32(0);
    const tools: VillainTools = {
      self,
      validators,
      quorum: quorum(validators),
      chainId,
      random,
      leaderOf: (view) => (seed + view) % validators,
      sign: (epoch, statement) => sign(statementBytes(chainId, epoch, statement)),
    };
    this.trusting = traits.includes('minimalView');
    this.#traits = traits.map((name) => TRAITS[name](tools));
  }

  speak(to: number, kind: number, payload: Uint8Array): SaidFrame[] {
    let said: readonly Said[] = [{ to, message: decodeMessage(kind, payload), delayMs: 0 }];
    for (const trait of this.#traits) said = said.flatMap((each) => trait.speak?.(each) ?? [each]);
    return said.map(encoded);
  }

  /** What the replica gets to see of a frame, and what is said upon it. */
  hear(frame: Frame): { heard: Frame | undefined; answers: SaidFrame[] } {
    const message = decodeMessage(frame.kind, frame.payload);
    const answers = this.#traits.flatMap((trait) => trait.answer?.(message, frame.from) ?? []);
    let believed: Message | undefined = message;
    for (const trait of this.#traits) {
      if (believed === undefined || trait.believe === undefined) continue;
      believed = trait.believe(believed, frame.from);
    }
    const heard =
      believed === message ? frame : believed && { from: frame.from, ...encodeMessage(believed) };
    return { heard, answers: answers.map(encoded) };
  }
}

function encoded({ to, message, delayMs }: Said): SaidFrame {
  return { to, delayMs, ...encodeMessage(message) };
}
