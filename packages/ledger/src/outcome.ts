// Outcomes: what execution made of each transaction, one leaf each of `receiptsRoot`. An
// acknowledgement carries one with its path: "ordered" alone is never shown as done
// (the design's Resolution 8).
//
//   outcome = version u8 ‖ height u64 ‖ index u32 ‖ txid 32 ‖ code u16 ‖ eventsHash 32     79 B

import { ByteReader, ByteWriter } from './bytes.ts';
import { HASH_LENGTH, type Hash } from './hash.ts';
import { rowRoot } from './merkle.ts';
import { DecodeError, type PROBLEMS, type ProblemKey } from './problems.ts';

export const OUTCOME_LENGTH = 79;
const OUTCOME_VERSION = 1;

export interface Outcome {
  readonly height: number;
  /** Position among the block's transactions in order of execution. */
  readonly index: number;
  readonly txid: Hash;
  /** 0 = executed; else a code of the problem catalogue, and no effect on the state. */
  readonly code: number;
  /** RFC 6962 root over the encoded events; zero where there is none. */
  readonly eventsHash: Hash;
}

export function encodeOutcome(outcome: Outcome): Uint8Array {
  return writeOutcome(new ByteWriter(OUTCOME_LENGTH), outcome).finish();
}

export function writeOutcome(writer: ByteWriter, outcome: Outcome): ByteWriter {
  return writer
    .u8(OUTCOME_VERSION)
    .u64(outcome.height)
    .u32(outcome.index)
    .raw(outcome.txid)
    .u16(outcome.code)
    .raw(outcome.eventsHash);
}

/** Fields are views of `bytes`, as in `decodeOutcomes`. */
export function decodeOutcome(bytes: Uint8Array): Outcome {
  const input = new ByteReader(bytes);
  const outcome = readOutcome(input);
  input.finish();
  return outcome;
}

function readOutcome(input: ByteReader): Outcome {
  if (input.u8() !== OUTCOME_VERSION) throw new DecodeError('codec/version', 'outcome');
  return {
    height: input.u64(),
    index: input.u32(),
    txid: input.raw(HASH_LENGTH),
    code: input.u16(),
    eventsHash: input.raw(HASH_LENGTH),
  };
}

type CodeOf<Key extends ProblemKey> = (typeof PROBLEMS)[Key]['code'];

/** Numbers, so that a browser need not load the catalogue; the compiler compares the two. */
const NOT_EXECUTED_CODES: readonly number[] = [4001, 4002, 4003, 8001] satisfies readonly [
  CodeOf<'transaction/replayed'>,
  CodeOf<'transaction/expired'>,
  CodeOf<'transaction/expiry-too-far'>,
  CodeOf<'governance/quota-exceeded'>,
];
/** The codec's codes are those from 2000 on: an outcome of bytes that are no transaction. */
const CODEC_THOUSAND = 2;

/**
 * Whether an outcome used up its transaction (L7, GOV-9). Others leave an earlier or a later copy
 * standing: anyone can submit the bytes of an executed transaction again, and one that was refused
 * for want of budget may be carried by another member.
 */
export function isExecuted({ code }: Pick<Outcome, 'code'>): boolean {
  return !NOT_EXECUTED_CODES.includes(code) && Math.floor(code / 1000) !== CODEC_THOUSAND;
}

/** Where the identifier begins in an outcome. */
export const TXID_AT = 13;
const CODE_AT = 45;

/** Of one of the outcomes that lie end to end. */
export function codeAt(outcomes: Uint8Array, index: number): number {
  const at = index * OUTCOME_LENGTH + CODE_AT;
  return (outcomes[at] as number) * 256 + (outcomes[at + 1] as number);
}

/** Outcomes of one block end to end. */
export function encodeOutcomes(outcomes: readonly Outcome[]): Uint8Array {
  const writer = new ByteWriter(outcomes.length * OUTCOME_LENGTH);
  for (const outcome of outcomes) writeOutcome(writer, outcome);
  return writer.finish();
}

export function decodeOutcomes(bytes: Uint8Array): Outcome[] {
  const outcomes: Outcome[] = [];
  for (const input = new ByteReader(bytes); input.remaining > 0; ) {
    outcomes.push(readOutcome(input));
  }
  return outcomes;
}

/** The root over outcomes that lie end to end. */
export function receiptsRoot(encoded: Uint8Array): Hash {
  return rowRoot(encoded, OUTCOME_LENGTH);
}
