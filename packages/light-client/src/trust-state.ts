// A trust as bytes, for whoever keeps it: the chain, its council and the newest head.

import { ByteReader, ByteWriter } from '@witan/ledger/bytes';
import { decodeValidators, encodeValidators } from '@witan/ledger/membership';
import { utf8, utf8Text } from '@witan/ledger/text';
import type { Trust } from './trust.ts';

export function encodeTrustState(trust: Trust): Uint8Array {
  const out = new ByteWriter(1024).raw(trust.chainId).sized16(utf8(trust.network));
  out
    .u8(trust.demonstration ? 1 : 0)
    .u64(trust.epoch)
    .u64(trust.head?.size ?? 0);
  out.raw(trust.head?.root ?? new Uint8Array(32)).u64(trust.head?.attestedAtMs ?? 0);
  out.u8(trust.needsWaypoint === true ? 1 : 0).u64(trust.datedMs ?? 0);
  return out.raw(encodeValidators(trust.validators)).finish();
}

export function decodeTrustState(bytes: Uint8Array): Trust {
  const input = new ByteReader(bytes);
  const chainId = input.raw(32).slice();
  const network = utf8Text(input.sized16(256));
  const demonstration = input.u8() === 1;
  const epoch = input.u64();
  const head = { size: input.u64(), root: input.raw(32).slice(), attestedAtMs: input.u64() };
  const needsWaypoint = input.u8() === 1;
  const datedMs = input.u64();
  const validators = decodeValidators(input.raw(input.remaining));
  return {
    ...{ chainId, network, demonstration, epoch, validators, needsWaypoint, datedMs },
    ...(head.size > 0 ? { head } : {}),
  };
}
