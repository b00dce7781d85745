// Signed transactions of the land register, as the people of the example consortium make them.

import { type SignedTransaction, signTransaction } from '@witan/client';
import { toHex } from '@witan/ledger/bytes';
import type { Codec } from '@witan/ledger/codec-fields';
import * as payloads from '@witan/ledger/codec-land';
import {
  type Money,
  SOURCE_KINDS,
  type Source,
  type SourceKind,
  TITLE_KINDS,
} from '@witan/ledger/codec-land-fields';
import { demonstrationKeyPair } from '@witan/ledger/demonstration';
import { exampleKeyLabel } from '@witan/ledger/example-consortium';
import { sha256 } from '@witan/ledger/hash';
import type { KeyPair } from '@witan/ledger/keys';
import { utf8 } from '@witan/ledger/text';
import type { Operation } from '@witan/ledger/transaction';
import { canonicalMultiPolygon, encodeMultiPolygon, LAND, METHODS } from '@witan/state/schema';

const DATED_MS = Date.UTC(2026, 0, 2);
const PLOT_MM = 10_000;
const PLOTS_IN_ROW = 100;
/** Far enough ahead for any test, and inside the replay window of the example's genesis. */
const VALID_HEIGHTS = 2_000;

export function person(name: string): KeyPair {
  return demonstrationKeyPair(exampleKeyLabel(name));
}

export function owner(name: string, numerator = 1n, denominator = 1n): payloads.Owner {
  return { party: person(name).publicKey, numerator, denominator };
}

export function money(minorUnits: bigint): Money {
  return { currency: 'USD', minorUnits };
}

export function source(kind: SourceKind = SOURCE_KINDS.deed): Source {
  return { document: sha256(utf8('a document')), kind, datedMs: DATED_MS, validUntilMs: 0 };
}

export function operation<Call>(
  method: keyof typeof METHODS,
  codec: Codec<Call>,
  call: Call,
): Operation {
  return { call: LAND * 256 + METHODS[method], payload: codec.encode(call) };
}

/** The plot of a number: a square of its own, next to that of the number before. */
export function plot(number: number): Uint8Array {
  const x = (number % PLOTS_IN_ROW) * PLOT_MM;
  const y = Math.floor(number / PLOTS_IN_ROW) * PLOT_MM;
  const outer = [
    { x, y },
    { x: x + PLOT_MM, y },
    { x: x + PLOT_MM, y: y + PLOT_MM },
    { x, y: y + PLOT_MM },
  ];
  return encodeMultiPolygon(canonicalMultiPolygon([{ outer, holes: [] }]));
}

export function registration(
  parcel: string,
  number: number,
  owners: readonly payloads.Owner[] = [owner('owner')],
): Operation {
  return operation('registerFirstTitle', payloads.registerFirstTitle, {
    parcel,
    shape: plot(number),
    kind: TITLE_KINDS.freehold,
    landUse: '101',
    value: money(100_000n),
    source: source(),
    owners,
  });
}

export function assessment(parcel: string, value: bigint): Operation {
  const call = { parcel, value: money(value), landUse: '101' };
  return operation('updateAssessment', payloads.updateAssessment, call);
}

export interface Signing {
  readonly chainId: Uint8Array;
  readonly as: string;
  readonly validUntilHeight?: number;
  readonly nonce?: number;
}

let nonces = 0;

export function sign(operations: readonly Operation[], signing: Signing): SignedTransaction {
  const { chainId, as, validUntilHeight = VALID_HEIGHTS, nonce = ++nonces } = signing;
  return signTransaction({ chainId, operations, validUntilHeight, nonce }, person(as));
}

export function pathOf({ txid }: Pick<SignedTransaction, 'txid'>): string {
  return `/v1/transactions/${toHex(txid)}`;
}

export function putBody({ bytes }: SignedTransaction): RequestInit {
  const headers = { 'content-type': 'application/octet-stream' };
  return { method: 'PUT', body: bytes.slice(), headers };
}
