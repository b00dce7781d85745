// What a node looks at before it starts: whether its stores, its marks and its key belong together.

import { existsSync } from 'node:fs';
import type { Replica } from '@witan/consensus';
import { equalBytes } from '@witan/ledger/bytes';
import { WitanError } from '@witan/ledger/problems';
import type { PublicKey } from '@witan/ledger/signature';
import { lacksHeight } from './continuity.ts';
import type { Councils } from './councils.ts';
import type { NodeConfig } from './home.ts';
import { hasNodeData, marksPath } from './node-data.ts';
import { damagedPart } from './storage/damage.ts';
import type { Storage } from './storage/storage.ts';

/** A node without marks and stores is new or has lost everything, and only its operator knows. */
export function requireMarks({ data, signer }: NodeConfig): void {
  if (hasNodeData(data) || signer !== undefined || existsSync(marksPath(data))) return;
  throw new WitanError('storage/missing', `${data} is empty`);
}

/**
 * A key without a seat only follows: it was replaced, or its epoch is still to come. But whoever
 * holds another agency's key would vote in its seat. Throws WitanError `signer/other-key`.
 */
export function requireOwnSeat({ present }: Councils, own: string, publicKey: PublicKey): void {
  const seat = present.validators.find(({ consensusKey }) => equalBytes(consensusKey, publicKey));
  if (seat === undefined || seat.member === own) return;
  throw new WitanError('signer/other-key', `it holds the key of ${seat.member}`);
}

/** What the superblock remembers, and the log does not have. */
export function lacksFlushed({ superblock }: Storage, { archive }: Replica): string | undefined {
  const { minHeight, headHash } = superblock.fields;
  return lacksHeight(archive, { height: minHeight, hash: headHash }, 'the superblock');
}

/** Throws WitanError `storage/damaged` for a state of other blocks than the log's. */
export function requireSameBlocks({ state }: Storage, { archive }: Replica): void {
  const applied = state.applied();
  if (applied === undefined) return;
  const { height, block: hash } = applied;
  const lack = lacksHeight(archive, { height, hash }, 'the state database');
  if (lack !== undefined) throw new WitanError('storage/damaged', lack);
}

/** The log was sound when the stores opened: what it does not agree with is the state. */
export function contradictsLog(error: unknown): boolean {
  const isOfLog = error instanceof WitanError && error.key === 'log/damaged';
  return isOfLog || damagedPart(error) === 'state';
}
