// Evidence that blocks carry, kept for good (§15): who is accused of what, with the signed
// statements themselves, so that the council, and anyone else, can judge anew. It leads to nothing
// by itself.
//
// Whoever voted for the block has verified it (N2d). It is not verified here again (C8): execution
// must not depend on a signature check, and what a quorum let in is recorded by all alike.

import { ByteReader, ByteWriter, byteName } from '@witan/ledger/bytes';
import { isSizeOf } from '@witan/ledger/checkpoint-evidence';
import type { Codec } from '@witan/ledger/codec-fields';
import { decodeEvidence, type Evidence, evidenceSlot, KIND_BYTE } from '@witan/ledger/evidence';
import { evidenceBytesMax, evidencePerKindMax, memberNameBytesMax } from '@witan/ledger/limits';
import { DecodeError } from '@witan/ledger/problems';
import { utf8, utf8Text } from '@witan/ledger/text';
import { u8, u16, u64 } from '../store/key-parts.ts';
import { type Table, table, tableId } from '../store/tables.ts';
import { councils, type SeatedCouncil } from './council.ts';
import type { Block } from './host.ts';
import type { Journal } from './journal.ts';
import { readStored, type StateReader } from './reader.ts';

const HOST = 0;

/** One piece, and the block that carried it. */
export interface RecordedEvidence {
  readonly height: number;
  readonly evidence: Uint8Array;
}

/** All evidence of one kind against one validator of an epoch. */
export interface EvidenceRecord {
  readonly member: string;
  readonly pieces: readonly RecordedEvidence[];
}

/** member (u16) ‖ pieces, each height u64 ‖ evidence (u16) */
const codec: Codec<EvidenceRecord> = {
  encode({ member, pieces }) {
    const out = new ByteWriter(1024).sized16(utf8(member));
    for (const { height, evidence } of pieces) out.u64(height).sized16(evidence);
    return out.finish();
  },
  decode(bytes) {
    const input = new ByteReader(bytes);
    const member = utf8Text(input.sized16(memberNameBytesMax));
    const pieces: RecordedEvidence[] = [];
    while (input.remaining > 0) {
      pieces.push({ height: input.u64(), evidence: input.sized16(evidenceBytesMax).slice() });
    }
    return { member, pieces };
  },
};

export interface EvidenceKey {
  readonly epoch: number;
  /** Of the accused in the council of the epoch. */
  readonly seat: number;
  readonly kind: number;
}

export const accusations: Table<EvidenceKey, EvidenceRecord> = table({
  id: tableId(HOST, 10),
  path: 'governance/evidence',
  key: { epoch: u64, seat: u16, kind: u8 },
  value: codec,
});

/** Records what a block carries: one piece for each slot, and so many of a kind at most. */
export function recordEvidence(
  journal: Journal,
  council: SeatedCouncil,
  { header, evidence = [] }: Pick<Block, 'header' | 'evidence'>,
): void {
  for (const bytes of evidence) {
    const decoded = decodedOrNot(bytes);
    if (decoded === undefined) continue;
    const accused = seatsOf(journal, council, decoded)[decoded.culprit];
    if (accused === undefined) continue;
    const key = { epoch: decoded.epoch, seat: decoded.culprit, kind: KIND_BYTE[decoded.kind] };
    const pieces = journal.get(accusations, key)?.pieces ?? [];
    const slot = byteName(evidenceSlot(decoded));
    if (pieces.length >= evidencePerKindMax) continue;
    if (pieces.some((piece) => byteName(evidenceSlot(decodeEvidence(piece.evidence))) === slot)) {
      continue;
    }
    const added = { height: header.height, evidence: bytes.slice() };
    journal.put(accusations, key, { member: accused.member, pieces: [...pieces, added] });
  }
}

/**
 * Among whom evidence names a seat. E8 may be of any epoch, because an epoch's end is cosigned when
 * it is over, and is recorded in that of its size alone; all others are of the present one.
 */
function seatsOf(
  journal: Journal,
  council: SeatedCouncil,
  evidence: Evidence,
): SeatedCouncil['validators'] {
  const { epoch } = evidence;
  const isPresent = epoch === council.epoch;
  if (evidence.kind !== 'E8') return isPresent ? council.validators : [];
  const named = isPresent ? council : journal.get(councils, { epoch });
  if (named === undefined) return [];
  const next = isPresent ? undefined : journal.get(councils, { epoch: epoch + 1 });
  return isSizeOf(evidence.size, named, next) ? named.validators : [];
}

/** No honest voter lets such bytes into a block, but execution is total all the same. */
function decodedOrNot(bytes: Uint8Array): Evidence | undefined {
  try {
    return decodeEvidence(bytes);
  } catch (error) {
    if (error instanceof DecodeError) return undefined;
    throw error;
  }
}

/** By epoch, seat and kind, and `place` is the record's key: where a later reading may begin. */
export function* recordedEvidence(
  state: StateReader,
  from?: Uint8Array,
): Generator<EvidenceKey & EvidenceRecord & { readonly place: Uint8Array }, void> {
  for (const stored of state.entries({ prefix: accusations.prefix({}), from })) {
    const { key, record } = readStored(accusations, stored);
    yield { ...key, ...record, place: stored.key };
  }
}
