// What each server's newest checkpoint says of who has signed lately. Whether logs agree is the
// light client's to say (sync.ts).

import type { Cosigner, OpenedCheckpoint, Trust } from '@witan/light-client';
import type { AgencyServer } from './deployment.ts';
import { type Failed, failed } from './fact.ts';
import type { Ledger } from './ledger.ts';
import { clientOf } from './records.ts';

/** An idle council signs its newest head again every ten seconds. */
export const RECENT_MS = 60_000;

/** What one agency's server says of the head of the log, judged, with the council that signed. */
export type Head =
  | {
      readonly kind: 'opened';
      readonly server: AgencyServer;
      readonly checkpoint: OpenedCheckpoint;
      readonly council: Trust;
    }
  | { readonly kind: 'failed'; readonly server: AgencyServer; readonly fact: Failed };

export type OpenedHead = Extract<Head, { readonly kind: 'opened' }>;

/** Every server's newest checkpoint. */
export function councilHeads(ledger: Ledger): Promise<readonly Head[]> {
  return Promise.all(
    ledger.deployment.servers.map(async (server): Promise<Head> => {
      try {
        const { checkpoint, trust } = await clientOf(ledger, server).checkpoint(Date.now());
        return { kind: 'opened', server, checkpoint, council: trust };
      } catch (error) {
        return { kind: 'failed', server, fact: failed(error, 'checkpoint', server.name) };
      }
    }),
  );
}

/** The newest verified signature of each member, over all checkpoints that were served. */
export function newestSignatures(heads: readonly OpenedHead[]): ReadonlyMap<string, Cosigner> {
  const newest = new Map<string, Cosigner>();
  for (const { checkpoint } of heads) {
    for (const cosigner of checkpoint.cosigners) {
      const { member } = cosigner.validator;
      const known = newest.get(member);
      if (known === undefined || known.timeMs < cosigner.timeMs) newest.set(member, cosigner);
    }
  }
  return newest;
}
