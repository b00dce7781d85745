// The bytes that validators sign (C2): a fixed big-endian layout, bound to the chain by the hash
// of its genesis, to the protocol by a prefix, and to the kind of statement by a type byte.

import { type ByteReader, ByteWriter } from './bytes.ts';
import { HASH_LENGTH, type Hash } from './hash.ts';
import { DecodeError } from './problems.ts';
import { utf8 } from './text.ts';

const PREFIX = utf8('witan/1/consensus');

/** What a VIEWCHANGE reports: the highest certificate its sender holds, or the epoch's base. */
export interface Justification {
  readonly kind: JustificationKind;
  readonly epoch: number;
  readonly view: number;
  readonly height: number;
  readonly blockHash: Hash;
}

export const JUSTIFICATION = { base: 0, prepare: 1, commit: 2 } as const;
export type JustificationKind = 0 | 1 | 2;

export type Statement =
  | { readonly type: 'batch'; readonly batchHash: Hash }
  | {
      readonly type: 'prepare';
      readonly view: number;
      readonly height: number;
      readonly blockHash: Hash;
    }
  | {
      readonly type: 'commit';
      readonly view: number;
      readonly height: number;
      readonly blockHash: Hash;
      readonly sealedHash: Hash;
    }
  | {
      readonly type: 'view-change';
      readonly newView: number;
      readonly justification: Justification;
    }
  | {
      readonly type: 'new-view';
      readonly view: number;
      /** SHA-256 over the listed view changes and the certificate, in their encoded order. */
      readonly digest: Hash;
    };

export type Vote = Extract<Statement, { readonly type: 'prepare' | 'commit' }>;

export function encodeJustification(justification: Justification): Uint8Array {
  return new ByteWriter(57)
    .u8(justification.kind)
    .u64(justification.epoch)
    .u64(justification.view)
    .u64(justification.height)
    .raw(justification.blockHash)
    .finish();
}

/** Reads the fields of a J and nothing behind them. Throws DecodeError. */
export function decodeJustification(input: ByteReader): Justification {
  const kind = input.u8();
  if (kind !== 0 && kind !== 1 && kind !== 2) {
    throw new DecodeError('codec/malformed', 'justification');
  }
  const [epoch, view, height] = [input.u64(), input.u64(), input.u64()];
  return { kind, epoch, view, height, blockHash: input.raw(HASH_LENGTH).slice() };
}

/** SIGN(type, …) = Sign(sk, "witan/1/consensus" ‖ type ‖ genesis hash ‖ epoch ‖ fields). */
export function statementBytes(chainId: Hash, epoch: number, statement: Statement): Uint8Array {
  switch (statement.type) {
    case 'batch':
      return opened(chainId, epoch, 1).raw(statement.batchHash).finish();
    case 'prepare':
    case 'commit':
      return voteBytes(chainId, epoch, statement);
    case 'view-change': {
      const out = opened(chainId, epoch, 4).u64(statement.newView);
      return out.raw(encodeJustification(statement.justification)).finish();
    }
    case 'new-view':
      return opened(chainId, epoch, 5).u64(statement.view).raw(statement.digest).finish();
  }
}

/** Of the statements that certificates are made of: all that a reader of receipts checks. */
export function voteBytes(chainId: Hash, epoch: number, vote: Vote): Uint8Array {
  const out = opened(chainId, epoch, vote.type === 'prepare' ? 2 : 3).u64(vote.view);
  out.u64(vote.height).raw(vote.blockHash);
  return (vote.type === 'prepare' ? out : out.raw(vote.sealedHash)).finish();
}

function opened(chainId: Hash, epoch: number, type: number): ByteWriter {
  return new ByteWriter(192).raw(PREFIX).u8(type).raw(chainId).u64(epoch);
}
