// R4, S1–S3, Resolution 2, §5.3: over every cosignature that an honest attest key ever made, in all
// its lives. One root for one size and never a smaller size; of a log that is final and delivered
// here, as the whole council has it; behind a durable watermark; each end of an epoch before what
// is larger; a later time whenever the same head is signed again. And what a machine takes for
// cosigned has q valid signatures of distinct seats under that very head.

import { sealedHash } from '@witan/ledger/block';
import { equalBytes, toHex } from '@witan/ledger/bytes';
import {
  checkpointBody,
  checkpointOrigin,
  cosignedBytes,
  type TreeHead,
} from '@witan/ledger/checkpoint';
import type { CheckpointMessage } from '@witan/ledger/checkpoint-certificate';
import { chainIdOf, genesisBlockHash } from '@witan/ledger/genesis';
import { quorum } from '@witan/ledger/membership';
import { MerkleLog } from '@witan/ledger/merkle-log';
import type { Checker, Circumstances, Report } from './checker.ts';

interface History {
  readonly roots: Map<number, string>;
  largest: number;
  /** Epochs whose ends it has cosigned. */
  readonly ends: Set<number>;
  /** S5: of earlier epochs it may have lost what it signed. */
  endsFrom: number | undefined;
  last: { readonly process: number; readonly size: number; readonly time: number } | undefined;
}

interface Ending {
  readonly epoch: number;
  readonly size: number;
}

export function cosignatures(circumstances: Circumstances, report: Report): Checker {
  const { councilOf, genesis, keepsEnd, remembersHead, verify } = circumstances;
  const origin = checkpointOrigin(chainIdOf(genesis));
  const log = new MerkleLog();
  log.append(genesisBlockHash(genesis));
  const endings: Ending[] = [];
  const delivered = new Map<number, number>();
  const histories = new Map<number, History>();
  const historyOf = (validator: number): History => {
    const fresh = { roots: new Map(), largest: 0, ends: new Set<number>() };
    const history = histories.get(validator) ?? { ...fresh, endsFrom: 0, last: undefined };
    histories.set(validator, history);
    return history;
  };
  const isOurs = ({ size, root }: TreeHead): boolean =>
    size <= log.size && equalBytes(log.root(size), root);

  const checkEnds = (validator: number, history: History, { epoch, voter }: CheckpointMessage) => {
    const own = councilOf(epoch)?.validators[voter]?.attestKey;
    history.endsFrom ??= epoch;
    for (const end of endings) {
      if (end.epoch >= epoch || end.epoch < history.endsFrom || history.ends.has(end.epoch)) {
        continue;
      }
      const sat = councilOf(end.epoch)?.validators.some(
        ({ attestKey }) => own !== undefined && equalBytes(attestKey, own),
      );
      if (sat && !keepsEnd(validator, end.epoch)) {
        report('Resolution 2', `validator ${validator} passed over the end of epoch ${end.epoch}`);
      }
    }
  };

  return {
    delivered: (validator, _process, { header }, result) => {
      const { epoch, epochEnd, height } = header;
      delivered.set(validator, Math.max(height, delivered.get(validator) ?? 0));
      if (height !== log.size) return;
      log.append(sealedHash(header, result));
      if (epochEnd) endings.push({ epoch, size: height + 1 });
    },
    forgot: (validator) => {
      historyOf(validator).endsFrom = undefined;
    },
    cosigned: (validator, process, message) => {
      const { epoch, size, root, time } = message;
      const history = historyOf(validator);
      const named = `validator ${validator} cosigned size ${size}`;
      if ((history.roots.get(size) ?? toHex(root)) !== toHex(root)) {
        report('R4', `${named} with two roots`);
      }
      if (size < history.largest) report('S2', `${named} after ${history.largest}`);
      if (size > (delivered.get(validator) ?? 0) + 1) report('S1', `${named}, which is not final`);
      else if (!isOurs(message)) report('S1', `${named} with a root of no committed log`);
      if (!remembersHead(validator, message)) report('S2', `${named} before its watermark`);
      const { last } = history;
      if (last?.process === process && last.size === size && time <= last.time) {
        report('S3', `${named} again, with a time that is not later`);
      }
      checkEnds(validator, history, message);
      history.roots.set(size, toHex(root));
      history.largest = Math.max(history.largest, size);
      history.last = { process, size, time };
      if (endings.some((end) => end.epoch === epoch && end.size === size)) history.ends.add(epoch);
    },
    attested: (validator, head) => {
      const { council, cosignatures: signed, size } = head;
      const { validators } = council;
      const body = checkpointBody(origin, head);
      const genuine = signed.filter(({ voter, time, signature }) => {
        const key = validators[voter]?.attestKey;
        return key !== undefined && verify(key, cosignedBytes(body, time), signature);
      });
      const seats = new Set(genuine.map(({ voter }) => voter));
      if (seats.size !== quorum(validators.length) || seats.size !== signed.length) {
        report('Q2', `validator ${validator} takes size ${size} for cosigned by ${seats.size}`);
      } else if (!isOurs(head)) {
        report('Q2', `validator ${validator} has a certificate for another log of ${size}`);
      }
    },
  };
}
