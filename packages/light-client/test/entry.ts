// Entries of a header log for the worlds of tests: whatever a test does not say is empty.

import {
  encodeHeader,
  encodeResult,
  HEADER_VERSION,
  type Header,
  payloadRoot,
  type Result,
} from '@witan/ledger/block';
import { concatBytes } from '@witan/ledger/bytes';
import { ZERO_HASH } from '@witan/ledger/hash';
import { type Validator, validatorsHash } from '@witan/ledger/membership';

/** Of a block that a council made. */
export function headerBy(
  validators: readonly Validator[],
  header: Pick<Header, 'chainId' | 'height'> & Partial<Header>,
): Header {
  return {
    ...{ version: HEADER_VERSION, epoch: 0, originView: 0, proposer: 0, parent: ZERO_HASH },
    ...{ payloadRoot: payloadRoot([]), timeMs: header.height, termEnd: false, epochEnd: false },
    ...{ evidenceRoot: ZERO_HASH, lagSeal: ZERO_HASH },
    validatorsHash: validatorsHash(validators),
    ...header,
  };
}

/** Of a block behind which this council is in office. */
export function resultFor(next: readonly Validator[], result: Partial<Result> = {}): Result {
  const roots = { stateRoot: ZERO_HASH, receiptsRoot: ZERO_HASH, logRoot: ZERO_HASH };
  const nextValidatorsHash = validatorsHash(next);
  return { ...roots, nextValidatorsHash, nextParamsHash: ZERO_HASH, ...result };
}

/** As the header log has it. */
export function entryBytes(header: Header, result: Result): Uint8Array {
  return concatBytes(encodeHeader(header), encodeResult(result));
}
