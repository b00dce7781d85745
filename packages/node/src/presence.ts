// A seated member that has nothing else to say says that it is there, once in a few hundred blocks:
// the liveness guard counts on whom it has seen lately (GOV-2, GOV-13).

import { sealedHash } from '@witan/ledger/block';
import { report } from '@witan/ledger/codec-governance';
import type { Hash } from '@witan/ledger/hash';
import type { KeyPair } from '@witan/ledger/keys';
import { livenessBlocks } from '@witan/ledger/limits';
import {
  encodeTransaction,
  encodeTransactionBody,
  transactionId,
  transactionSigningBytes,
} from '@witan/ledger/transaction';
import { budgets, type Host, memberId, readRecord } from '@witan/state';
import { GOVERNANCE, GOVERNANCE_METHODS } from '@witan/state/schema';
import type { Councils } from './councils.ts';

export interface PresenceOptions {
  readonly host: Pick<Host, 'archive' | 'view'>;
  readonly councils: Pick<Councils, 'present'>;
  readonly member: string;
  /** The network key, which the ledger has registered for the member. */
  readonly keyPair: KeyPair;
  readonly chainId: Hash;
  submit(transaction: Uint8Array, txid: Hash): void;
}

/** Silent for so long, a member reports; well before it would no longer count as present. */
const SILENT_BLOCKS = Math.floor(livenessBlocks / 2);
const SOFTWARE = 'witan 0.1.0';

export class Presence {
  readonly #options: PresenceOptions;
  /** Where the last report was sent: it may still be on its way. */
  #reported = -SILENT_BLOCKS;

  constructor(options: PresenceOptions) {
    this.#options = options;
  }

  noteCommitted(height: number): void {
    if (height < this.#reported + SILENT_BLOCKS) return;
    const { host, councils, member } = this.#options;
    if (!councils.present.validators.some((seat) => seat.member === member)) return;
    const seen = readRecord(host.view(), budgets, { member: memberId(member) })?.record.seenHeight;
    if (seen === undefined || height < seen + SILENT_BLOCKS) return;
    this.#reported = height;
    this.#report(height);
  }

  #report(height: number): void {
    const { host, councils, keyPair, chainId, submit } = this.#options;
    const { windowHeights, replayWindowBlocks } = councils.present.parameters;
    const sealed = host.archive.sealed(height - windowHeights);
    if (sealed === undefined) return;
    const { header, result } = sealed;
    const call = {
      height: header.height,
      sealedHash: sealedHash(header, result),
      software: SOFTWARE,
      asksEpoch: 0,
    };
    const body = encodeTransactionBody({
      sender: keyPair.publicKey,
      nonce: height,
      validUntilHeight: height + Math.floor(replayWindowBlocks / 2),
      operations: [
        {
          call: GOVERNANCE * 256 + GOVERNANCE_METHODS.reportPresence,
          payload: report.encode(call),
        },
      ],
    });
    const txid = transactionId(body);
    submit(encodeTransaction(body, keyPair.sign(transactionSigningBytes(chainId, txid))), txid);
  }
}
