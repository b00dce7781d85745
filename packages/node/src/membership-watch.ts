// Keeps the mesh, this agency's presence and its keys at what the ledger says, from block to block.

import type { Replica } from '@witan/consensus';
import type { Hash } from '@witan/ledger/hash';
import { type KeyPair, keyPairFromSeed } from '@witan/ledger/keys';
import type { Validator } from '@witan/ledger/membership';
import type { PublicKey } from '@witan/ledger/signature';
import type { Host } from '@witan/state';
import type { Admission } from './admission.ts';
import type { Councils } from './councils.ts';
import type { NodeSeeds } from './home.ts';
import { changesMembers, registerOf } from './ledger-register.ts';
import type { Mesh } from './network/port.ts';
import { Presence } from './presence.ts';
import { SeatKeys } from './seat-keys.ts';

export interface MembershipParts {
  readonly host: Host;
  readonly councils: Councils;
  readonly admission: Admission;
  readonly mesh: Mesh;
  readonly replica: Replica;
  readonly chainId: Hash;
  readonly member: string;
  readonly seeds: NodeSeeds;
  readonly consensusKey: PublicKey;
  /** Undefined where this process does not know it. */
  readonly attestKey: PublicKey | undefined;
  readonly onSeat: (seat: Validator) => void;
}

export interface MembershipWatch {
  /** Also at the start: replay may have led through epochs. */
  councilChanged(): void;
  noteCommitted(height: number): void;
  stop(): void;
}

/** How often a node looks whether it is alone. */
const LOOK_MS = 1_000;

export function watchMembership(parts: MembershipParts): MembershipWatch {
  const { host, councils, admission, mesh, seeds, member, consensusKey, attestKey, onSeat } = parts;
  const network = keyPairFromSeed(seeds.network);
  const presence = presenceOf(parts, network);
  const own = { networkKey: network.publicKey, consensusKey, attestKey };
  const keys = new SeatKeys({ councils, member, own, onSeat });
  const looking = setInterval(() => keys.noteLinks(mesh.counters().linksUp), LOOK_MS);
  const admit = (): void => {
    mesh.replaceMembers(admission.members(registerOf(host, councils)));
  };
  return {
    councilChanged() {
      admit();
      keys.compare();
    },
    noteCommitted(height) {
      if (changesMembers(host, height)) admit();
      presence.noteCommitted(height);
    },
    stop: () => clearInterval(looking),
  };
}

function presenceOf(parts: MembershipParts, keyPair: KeyPair): Presence {
  const { host, councils, member, chainId, replica } = parts;
  return new Presence({
    host,
    councils,
    member,
    keyPair,
    chainId,
    // Not in the middle of the commit that asked for it.
    submit: (transaction, txid) => setImmediate(() => replica.submit(transaction, txid)),
  });
}
