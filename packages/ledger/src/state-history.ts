// The version chain of a record (state.md §5). Each write folds the hash of the version before it
// into `historyHead`, which lies under the state root: the past of a record can be fetched from
// anyone, and nothing can be left out of it, because the record itself counts its versions.

import { ByteReader, ByteWriter, equalBytes } from './bytes.ts';
import { HASH_LENGTH, type Hash, preimageOf, sha256, ZERO_HASH } from './hash.ts';
import { DecodeError, VerifyError } from './problems.ts';
import { decodeValue, type StateRecord } from './state-value.ts';

const HISTORY_TAG = 0x05;
export const HISTORY_STEP_LENGTH = 76;
/** Tag, flags, version, height and head (state.md §3.2) of a value with a history. */
const PAST_VALUE_BYTES_MIN = 46;

/** The write that made version `version` (from 2 on) out of the value with hash `previousValue`. */
export interface HistoryStep {
  readonly version: number;
  readonly height: number;
  /** Zero when a block hook wrote. */
  readonly txid: Hash;
  readonly previousValue: Hash;
}

/** A version that a record had, and the step that ended it. */
export interface PastStep {
  readonly step: HistoryStep;
  /** The whole value of version `step.version` − 1. */
  readonly value: Uint8Array;
}

/**
 * What a version says of those before it. In the last version of a page it is where the next one
 * goes on: whoever has checked one page knows what the next must be.
 */
export interface VersionLink {
  readonly recVersion: number;
  readonly updatedHeight: number;
  readonly historyHead: Hash;
}

/** What can be asked of a past: all of it, or the newest versions before one, at most `limit`. */
export interface HistoryPart {
  /** Of a version that the record had; its present one unless told. */
  readonly before?: VersionLink | undefined;
  readonly limit?: number | undefined;
}

/**
 * What was shown of a past: all versions from `first` to `last`, and none where these cross. A page
 * that ends below the present version stands on the link by which it was asked for.
 */
export interface HistoryVerdict {
  /** Of the record, its present one among them. */
  readonly versions: number;
  readonly first: number;
  readonly last: number;
  /** Of version `first`, where others lie before it. */
  readonly next: VersionLink | undefined;
  /** Those versions, oldest first. */
  readonly past: readonly PastStep[];
}

/** Head of a record that has been written once. */
export const FIRST_HISTORY_HEAD: Hash = ZERO_HASH;

export function encodeHistoryStep(step: HistoryStep): Uint8Array {
  return writeStep(new ByteWriter(HISTORY_STEP_LENGTH), step).finish();
}

function writeStep(writer: ByteWriter, step: HistoryStep): ByteWriter {
  return writer.u32(step.version).u64(step.height).raw(step.txid).raw(step.previousValue);
}

export function decodeHistorySteps(bytes: Uint8Array): readonly HistoryStep[] {
  if (bytes.length % HISTORY_STEP_LENGTH !== 0) throw new DecodeError('codec/short');
  const reader = new ByteReader(bytes);
  const steps: HistoryStep[] = [];
  while (reader.remaining > 0) {
    steps.push({
      version: reader.u32(),
      height: reader.u64(),
      txid: reader.raw(HASH_LENGTH),
      previousValue: reader.raw(HASH_LENGTH),
    });
  }
  return steps;
}

/** `SHA-256(0x05 ‖ head ‖ n u32 ‖ height u64 ‖ txid ‖ previousValue)`. */
export function extendHistory(head: Hash, step: HistoryStep): Hash {
  const { version, height, txid, previousValue } = step;
  const preimage = preimageOf(109);
  preimage[0] = HISTORY_TAG;
  preimage.set(head, 1);
  preimage.set(new ByteWriter(12).u32(version).u64(height).finish(), 33);
  preimage.set(txid, 45);
  preimage.set(previousValue, 77);
  return sha256(preimage);
}

/**
 * Throws unless `steps` are all writes of `record` after the first, in order. The record comes
 * from a proven leaf; version k is then shown by a value whose hash stands in step k + 1.
 */
export function checkHistory(record: StateRecord, steps: readonly HistoryStep[]): void {
  if (record.historyHead === undefined) throw new VerifyError('proof/history', 'none is kept');
  if (steps.length !== record.recVersion - 1) throw new VerifyError('proof/history', 'count');
  let head = FIRST_HISTORY_HEAD;
  let version = 1;
  let height = 0;
  for (const step of steps) {
    version += 1;
    if (step.version !== version) throw new VerifyError('proof/history', 'order');
    if (step.height < height) throw new VerifyError('proof/history', 'height');
    height = step.height;
    head = extendHistory(head, step);
  }
  if (steps.length > 0 && height !== record.updatedHeight) {
    throw new VerifyError('proof/history', 'height');
  }
  if (!equalBytes(head, record.historyHead)) throw new VerifyError('proof/history', 'head');
}

/**
 * The past of a record, oldest version first: height u64 ‖ txid 32 ‖ length u32 ‖ value, for each.
 * Number and hash of a version follow from its place and its value.
 */
export function encodePast(past: readonly PastStep[]): Uint8Array {
  const writer = new ByteWriter(256 * past.length);
  for (const { step, value } of past) {
    writer.u64(step.height).raw(step.txid).u32(value.length).raw(value);
  }
  return writer.finish();
}

/**
 * Views of the bytes, of versions from `first` on; says nothing about truth. Throws DecodeError.
 */
export function decodePast(bytes: Uint8Array, first = 1): readonly PastStep[] {
  const reader = new ByteReader(bytes);
  const past: PastStep[] = [];
  while (reader.remaining > 0) {
    const [height, txid] = [reader.u64(), reader.raw(HASH_LENGTH)];
    const length = reader.u32();
    if (length < PAST_VALUE_BYTES_MIN) throw new DecodeError('codec/short', 'past version');
    const value = reader.raw(length);
    const step = { version: first + past.length + 1, height, txid, previousValue: sha256(value) };
    past.push({ step, value });
  }
  return past;
}

/**
 * Throws VerifyError `proof/history` unless a decoded past is all that `record` was before. Its
 * head is the fold of all versions with their numbers, so no shorter or longer list folds to it.
 */
export function checkPast({ historyHead }: StateRecord, past: readonly PastStep[]): void {
  if (!isFold(FIRST_HISTORY_HEAD, past, historyHead)) throw new VerifyError('proof/history');
}

function isFold(from: Hash, past: readonly PastStep[], to: Hash | undefined): boolean {
  const head = past.reduce((before, { step }) => extendHistory(before, step), from);
  return to !== undefined && equalBytes(head, to);
}

/**
 * Throws VerifyError `proof/history` unless the bytes are the part of a past that was asked for: as
 * many versions as there are, up to the limit, before the present one or the one of a link. Each
 * head is the fold of the one before with a number, so none can be left out, at either end.
 */
export function checkHistoryPart(
  record: StateRecord,
  { before, limit }: HistoryPart,
  bytes: Uint8Array,
): HistoryVerdict {
  const versions = record.recVersion;
  const { recVersion, historyHead } = before ?? record;
  const first = Math.max(1, recVersion - (limit ?? versions));
  const past = decodePast(bytes, first);
  const next = linkBefore(past);
  const from = next?.historyHead ?? FIRST_HISTORY_HEAD;
  const isWhole = past.length === recVersion - first && recVersion <= versions;
  if (!isWhole || !isFold(from, past, historyHead)) throw new VerifyError('proof/history');
  return { versions, first, last: recVersion - 1, next, past };
}

/** What the oldest of some versions says of those before it; undefined for the first of all. */
export function linkBefore([oldest]: readonly PastStep[]): VersionLink | undefined {
  const record = oldest && decodeValue(oldest.value);
  return (record?.recVersion ?? 1) > 1 ? (record as VersionLink) : undefined;
}

/** version u32 ‖ height u64 ‖ head 32. */
export function encodeVersionLink(link: VersionLink): Uint8Array {
  const { recVersion, updatedHeight, historyHead } = link;
  return new ByteWriter(44).u32(recVersion).u64(updatedHeight).raw(historyHead).finish();
}

/** Throws DecodeError. */
export function decodeVersionLink(bytes: Uint8Array): VersionLink {
  const reader = new ByteReader(bytes);
  const [recVersion, updatedHeight] = [reader.u32(), reader.u64()];
  const historyHead = reader.raw(HASH_LENGTH);
  reader.finish();
  if (recVersion < 2) throw new DecodeError('codec/integer', 'version');
  return { recVersion, updatedHeight, historyHead };
}

/**
 * The same for one step, of a version that is known: throws VerifyError `proof/history` unless
 * `value` is what stood before it. Answers with the version that the value is, which then is known.
 */
export function checkStepBefore(
  known: Pick<StateRecord, 'recVersion' | 'updatedHeight' | 'historyHead'>,
  txid: Hash,
  value: Uint8Array,
): StateRecord {
  const { recVersion: version, updatedHeight: height, historyHead } = known;
  const before = decodeValue(value);
  const step = { version, height, txid, previousValue: sha256(value) };
  const isBefore =
    historyHead !== undefined &&
    before?.historyHead !== undefined &&
    before.recVersion === version - 1 &&
    before.updatedHeight <= height &&
    equalBytes(extendHistory(before.historyHead, step), historyHead);
  if (!isBefore) throw new VerifyError('proof/history', `before version ${version}`);
  return before;
}
