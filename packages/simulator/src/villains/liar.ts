// A liar: the traits of one villain in a row, between its replica and the network.

import { decodeMessage, encodeMessage } from '@witan/ledger/codec';
import type { Council } from '@witan/ledger/council';
import type { Hash } from '@witan/ledger/hash';
import { quorum } from '@witan/ledger/membership';
import type { Message } from '@witan/ledger/messages';
import { statementBytes } from '@witan/ledger/statement';
import { identityOf } from '../founding.ts';
import type { Frame } from '../network.ts';
import type { Random } from '../random.ts';
import type { Said, Trait, VillainTools } from './trait.ts';
import { TRAITS, type TraitName } from './traits.ts';

export interface LiarOptions {
  readonly chainId: Hash;
  readonly identity: number;
  readonly council: Council;
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
  readonly #options: LiarOptions;
  /** What it once heard, of any epoch. */
  readonly #kept: Message[] = [];
  #traits: readonly Trait[] = [];

  constructor(options: LiarOptions) {
    this.#options = options;
    this.trusting = options.traits.includes('minimalView');
    this.enter(options.council);
  }

  /** Begins anew in an epoch; without a seat in it there is nothing to lie about. */
  enter(council: Council): void {
    const { chainId, identity, random, sign, traits } = this.#options;
    const self = council.validators.findIndex((each) => identityOf(each) === identity);
    const validators = council.validators.length;
    const seed = new DataView(council.baseHash.buffer, council.baseHash.byteOffset).getUint32(0);
    const tools: VillainTools = {
      self,
      validators,
      quorum: quorum(validators),
      chainId,
      council,
      kept: this.#kept,
      random,
      leaderOf: (view) => (seed + view) % validators,
      sign: (epoch, statement) => sign(statementBytes(chainId, epoch, statement)),
    };
    this.#traits = self < 0 ? [] : traits.map((name) => TRAITS[name](tools));
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
