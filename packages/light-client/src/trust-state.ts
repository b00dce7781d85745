// The whole of what a reader keeps between two visits, as one canonical byte string of at most
// 6 KB (light-client.md §3, §4.6). Of a validator it keeps who it is and the key it attests with;
// the hash of the whole list stands for the keys of votes and of links.
//
//   TrustState { 1 version, 2 chain id, 3 network, 4 demonstration, 5 epoch, 6 validators hash,
//                7 repeated Seat, 8 head size, 9 head root, 10 attested at, 11 dated,
//                12 needs waypoint of this size, 13 bundle version, 14 sources,
//                15 witnesses needed, 16 repeated Seat }     times in milliseconds of UTC

import { HASH_LENGTH } from '@witan/ledger/hash';
import { memberNameBytesMax, validatorsMax } from '@witan/ledger/limits';
import type { Validator } from '@witan/ledger/membership';
import { DecodeError } from '@witan/ledger/problems';
import { strictText, utf8 } from '@witan/ledger/text';
import { sized, WireReader } from '@witan/ledger/wire-reader';
import { WireWriter } from '@witan/ledger/wire-writer';
import type { Witness } from '@witan/ledger/witness-policy';
import { decodeSeat, encodeSeat, SEAT_BYTES_MAX, type Seat } from './seat.ts';
import { councilHash, TRUST_SOURCES, type Trust } from './trust.ts';

const VERSION = 1;
export const TRUST_STATE_BYTES_MAX: number = 6 * 1024;
/** A council of 100 with names of full length. */
const BYTES_MAX = 32 * 1024;
/** A waypoint of any size: every log has its genesis. */
const NEEDED = 1;
const NOT_KEPT = new Uint8Array(0);

export function encodeTrustState(trust: Trust): Uint8Array {
  const { head, witnesses, sources = [] } = trust;
  const out = new WireWriter()
    .integer(1, VERSION)
    .bytes(2, trust.chainId)
    .bytes(3, utf8(trust.network))
    .integer(4, Number(trust.demonstration))
    .integer(5, trust.epoch)
    .bytes(6, councilHash(trust));
  for (const seat of trust.validators) out.element(7, encodeSeat(seat));
  if (head !== undefined) out.integer(8, head.size).bytes(9, head.root);
  out
    .integer(10, head?.attestedAtMs ?? 0)
    .integer(11, trust.datedMs ?? 0)
    .integer(12, trust.needsWaypoint === true ? Math.max(trust.agedSize ?? 0, NEEDED) : 0)
    .integer(13, trust.bundleVersion ?? 0)
    .integer(
      14,
      sources.reduce((bits, source) => bits | (1 << TRUST_SOURCES.indexOf(source)), 0),
    )
    .integer(15, witnesses?.needed ?? 0);
  for (const { name, key } of witnesses?.list ?? []) {
    out.element(16, encodeSeat({ member: '', name, attestKey: key }));
  }
  return out.finish();
}

/**
 * Strict and bounded. A store is the reader's own: what it gives back is believed. Throws
 * DecodeError.
 */
export function decodeTrustState(bytes: Uint8Array): Trust {
  if (bytes.length > BYTES_MAX) throw new DecodeError('codec/too-long', 'trust state');
  const input = new WireReader(bytes);
  input.version(VERSION, 'trust state');
  const chainId = input.fixed(2, HASH_LENGTH).slice();
  const network = strictText(input.bytes(3, memberNameBytesMax));
  const demonstration = input.integer(4, 1) === 1;
  const epoch = input.integer(5);
  const validatorsHash = input.fixed(6, HASH_LENGTH).slice();
  const validators = readSeats(input, 7).map(validatorOf);
  const size = input.integer(8);
  const root = input.bytes(9, HASH_LENGTH);
  const attestedAtMs = input.integer(10) || undefined;
  const datedMs = input.integer(11);
  const agedSize = input.integer(12);
  const bundleVersion = input.integer(13);
  const bits = input.integer(14, 2 ** TRUST_SOURCES.length - 1);
  const sources = TRUST_SOURCES.filter((_, i) => ((bits >> i) & 1) === 1);
  const needed = input.integer(15);
  const list = readSeats(input, 16).map(witnessOf);
  input.finish();
  const hasHead = size > 0 && sized(root, HASH_LENGTH).length > 0;
  if (!hasHead && (root.length > 0 || attestedAtMs !== undefined)) throw notCanonical('head');
  if (needed > list.length || (needed === 0) !== (list.length === 0)) throw notCanonical('witness');
  const base = { chainId, network, demonstration, epoch, validatorsHash, validators };
  return {
    ...base,
    ...(hasHead ? { head: { size, root: root.slice(), attestedAtMs } } : {}),
    ...(datedMs > 0 ? { datedMs } : {}),
    ...(agedSize > 0 ? { needsWaypoint: true } : {}),
    ...(agedSize > NEEDED ? { agedSize } : {}),
    ...(bundleVersion > 0 ? { bundleVersion } : {}),
    ...(sources.length > 0 ? { sources } : {}),
    ...(needed > 0 ? { witnesses: { needed, list } } : {}),
  };
}

function readSeats(input: WireReader, field: number): Seat[] {
  return input.elements(field, validatorsMax, SEAT_BYTES_MAX).map(decodeSeat);
}

function validatorOf(seat: Seat): Validator {
  return { ...seat, networkKey: NOT_KEPT, consensusKey: NOT_KEPT };
}

function witnessOf({ member, name, attestKey }: Seat): Witness {
  if (member !== '') throw notCanonical('witness');
  return { name, key: attestKey };
}

function notCanonical(what: string): DecodeError {
  return new DecodeError('codec/not-canonical', what);
}
