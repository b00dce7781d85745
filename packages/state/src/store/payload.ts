// Writes what tables.ts lets readers read.

import { writeRecord } from '@witan/ledger/codec-record-writer';
import type { Payload } from './tables.ts';

export function encodePayload<V>(payload: Payload<V>, record: V): Uint8Array {
  return 'encode' in payload ? payload.encode(record) : writeRecord(payload, record);
}
