// READY (M4): a joiner that has followed the ledger says so under its network key, naming a sealed
// header that only a follower knows, and says it again when it grows old or an epoch passes.

import type { LedgerClient } from '@witan/client';
import { sealedHash } from '@witan/ledger/block';
import { report } from '@witan/ledger/codec-governance';
import type { KeyPair } from '@witan/ledger/keys';
import { livenessBlocks } from '@witan/ledger/limits';
import { WitanError } from '@witan/ledger/problems';
import type { RunningNode } from '@witan/node';
import { signOperation, untilDone } from '../commands/act.ts';
import { ask, readHead } from '../ledger-head.ts';
import { governanceOperation, type MemberAnswer, memberPath } from './records.ts';

export interface Readiness {
  readonly client: LedgerClient;
  readonly service: RunningNode['service'];
  readonly member: string;
  readonly networkKey: KeyPair | undefined;
  readonly step: (line: string) => void;
}

const POLL_MS = 500;
const REPORT_MS = 30_000;
const SOFTWARE = 'witan 0.1.0';

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, POLL_MS).unref());
}

/** Sends one report; false when it came too early, or was refused for a reason that passes. */
export async function reportReady({
  client,
  service,
  networkKey,
}: Pick<Readiness, 'client' | 'service'> & { networkKey: KeyPair }): Promise<boolean> {
  const head = await readHead(client);
  // The newest header that every honest node has certified when it executes the report.
  const height = Math.min(service.status().height, head.height) - windowOf(service);
  const block = height < 0 ? undefined : service.block(height);
  const seen = block ?? service.block(0);
  if (seen === undefined) return false;
  const call = {
    height: seen.height,
    sealedHash: sealedHash(seen.header, seen.result),
    software: SOFTWARE,
    asksEpoch: 0,
  };
  const act = { client, keyPair: networkKey, head };
  const options = { wait: true, timeout: `${REPORT_MS}ms` };
  try {
    await untilDone(
      { client, options },
      signOperation(act, governanceOperation('reportReady', report, call)),
    );
    return true;
  } catch (error) {
    if (error instanceof WitanError) return false;
    throw error;
  }
}

function windowOf({ genesis }: RunningNode['service']): number {
  return genesis.parameters.windowHeights;
}

/** Follows a joiner's way in the background of its node, and reports READY until it is seated. */
export async function reportWhenReady(options: Readiness): Promise<void> {
  const { client, service, member, networkKey, step } = options;
  if (networkKey === undefined) return;
  let said = '';
  const sayOnce = (line: string): void => {
    if (line !== said) step(line);
    said = line;
  };
  for (;;) {
    const { role, syncing, height, epoch } = service.status();
    if (role === 'validator') {
      sayOnce(`seated: ${member} votes in epoch ${epoch}, from height ${height} on`);
      return;
    }
    try {
      const record = await ask<MemberAnswer>(client, memberPath(member));
      const isFresh =
        record?.readyEpoch === epoch && (record.ready?.height ?? 0) + livenessBlocks / 2 > height;
      if (record?.status === 'seated') sayOnce('approved; the seat counts from the next epoch on');
      else if (isFresh) sayOnce(`READY in epoch ${epoch}; waiting for the members' approval`);
      else if (syncing || height < (record?.sinceHeight ?? 0)) sayOnce('following the ledger');
      else await reportReady({ client, service, networkKey });
    } catch (error) {
      // An agency that is down, or an answer that is not proved, is asked again.
      sayOnce(`waiting: ${(error as Error).message}`);
    }
    await pause();
  }
}
