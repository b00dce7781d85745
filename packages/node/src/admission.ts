// Whom the mesh admits, and under which number: a function of the committed state (network.md
// §4.3). Validators of this epoch have their seats' numbers; whoever comes, waits or has just left
// is linked as an observer. The home's list of peers is only where to begin.

import { OBSERVER_LINK } from '@witan/consensus';
import { equalBytes, toHex } from '@witan/ledger/bytes';
import type { Validator } from '@witan/ledger/membership';
import type { PublicKey } from '@witan/ledger/signature';
import { networkKeyOf, withoutPeerId } from './network/identity.ts';
import type { MeshMember } from './network/membership.ts';

/** A member or joiner as the ledger has it registered. */
export interface RegisteredMember {
  readonly member: string;
  readonly name: string;
  readonly networkKey: PublicKey;
  readonly addresses: readonly string[];
}

/** What the ledger says at one height of those who may be linked. */
export interface Register {
  /** By seat, of the present epoch. */
  readonly validators: readonly Validator[];
  /** Who sat in the epoch before. */
  readonly previous: readonly Validator[];
  /** Who sits in the next one, where that is decided. */
  readonly next: readonly Validator[];
  /** Seated and joining members with their addresses. */
  readonly members: readonly RegisteredMember[];
  /** Whether a key was ever registered, be it revoked since. */
  knows(networkKey: PublicKey): boolean;
}

type Candidate = Pick<RegisteredMember, 'member' | 'name' | 'networkKey'>;

export class Admission {
  /** Where the home's owner says that others are; with `/p2p/` it says with which key. */
  readonly #home: ReadonlyMap<string, string>;
  /** By key in hexadecimal, kept for as long as an observer stays one. */
  #observers = new Map<string, number>();
  #names = new Map<number, string>();

  constructor(home: ReadonlyMap<string, string>) {
    this.#home = home;
  }

  /** The member behind a link's number. */
  memberOf(number: number): string {
    return this.#names.get(number) ?? String(number);
  }

  /** All who are admitted at a height, this node included. */
  members(register: Register): MeshMember[] {
    const { validators } = register;
    const observers = this.#observersOf(register);
    this.#renumber(observers);
    const numbered = [
      ...validators.map((validator, index) => ({ candidate: validator, index })),
      ...observers.map((candidate) => ({ candidate, index: this.#numberOf(candidate) })),
    ];
    this.#names = new Map(numbered.map(({ candidate, index }) => [index, candidate.member]));
    return numbered.map(({ candidate, index }) => ({
      index,
      name: candidate.member,
      networkKey: candidate.networkKey.subarray(1),
      addresses: this.#addressesOf(candidate, register),
    }));
  }

  #observersOf({ validators, previous, next, members, knows }: Register): Candidate[] {
    const seated = new Set(validators.map(({ member }) => member));
    // A member that stays has put its old key away: only who left is still served under it.
    const departed = previous.filter(({ member }) => !seated.has(member));
    const strangers = [...this.#home].flatMap(([member, address]): Candidate[] => {
      const raw = networkKeyOf(address);
      return raw === undefined || knows(raw) ? [] : [{ member, name: member, networkKey: raw }];
    });
    const found: Candidate[] = [];
    for (const candidate of [...next, ...members, ...departed, ...strangers]) {
      const isListed = [...validators, ...found].some(({ networkKey }) =>
        equalBytes(networkKey, candidate.networkKey),
      );
      if (!isListed) found.push(candidate);
    }
    return found;
  }

  #renumber(observers: readonly Candidate[]): void {
    const kept = new Map<string, number>();
    for (const { networkKey } of observers) {
      const number = this.#observers.get(toHex(networkKey));
      if (number !== undefined) kept.set(toHex(networkKey), number);
    }
    const taken = new Set(kept.values());
    let free = OBSERVER_LINK;
    for (const { networkKey } of observers) {
      if (kept.has(toHex(networkKey))) continue;
      while (taken.has(free)) free++;
      taken.add(free);
      kept.set(toHex(networkKey), free);
    }
    this.#observers = kept;
  }

  #numberOf({ networkKey }: Candidate): number {
    return this.#observers.get(toHex(networkKey)) as number;
  }

  /** The ledger's word first; the home's is for those of whom the ledger has none. */
  #addressesOf({ member }: Candidate, { members }: Register): string[] {
    const registered = members.find((each) => each.member === member)?.addresses ?? [];
    const home = this.#home.get(member);
    const known = home === undefined ? registered : [...registered, home];
    return [...new Set(known.map(withoutPeerId))];
  }
}
