// Governance in one transaction: it names the agencies of the next council, in the order of their
// seats, and two of its parameters (M1). Whether it may pass is for the state machine to say (M5).

import { ByteReader, ByteWriter } from '@witan/ledger/bytes';
import type { NextCouncil } from '@witan/ledger/council';
import type { Genesis } from '@witan/ledger/genesis';
import { validatorOf } from './founding.ts';
import type { SignatureScheme } from './signatures.ts';

export const REFORM_CALL = 2;

export interface Reform {
  readonly identities: readonly number[];
  readonly windowHeights: number;
  readonly termBlocks: number;
}

export function encodeReform({ identities, windowHeights, termBlocks }: Reform): Uint8Array {
  const out = new ByteWriter(64).u32(windowHeights).u32(termBlocks).u16(identities.length);
  for (const identity of identities) out.u16(identity);
  return out.finish();
}

export function decodeReform(
  payload: Uint8Array,
  { parameters }: Genesis,
  scheme: SignatureScheme,
): NextCouncil {
  const input = new ByteReader(payload);
  const [windowHeights, termBlocks] = [input.u32(), input.u32()];
  const identities = Array.from({ length: input.u16() }, () => input.u16());
  input.finish();
  return {
    validators: identities.map((identity) => validatorOf(identity, scheme)),
    parameters: { ...parameters, windowHeights, termBlocks },
  };
}
