// The one place where the portal meets the ledger: questions go out, and what comes back has been
// verified on this device or says that it has not. Nothing else in the portal fetches records; what
// reads them is in `records.ts`, which loads with the first page that asks for one.

import type { SignedHead } from '@witan/ledger/split-view';
import type { AgencyServer, Deployment } from './deployment.ts';
import type { Proof, Settled } from './fact.ts';
import type { SignatureRule } from './signature-rule.ts';

/** Whatever reads records and receipts: more code than the first page needs. */
const records = () => import('./records.ts');

export class Ledger {
  readonly deployment: Deployment;
  readonly rule: SignatureRule;
  /** Heads under which answers were given, until the light client has compared them (sync.ts). */
  readonly seen: SignedHead[] = [];

  constructor(deployment: Deployment, rule: SignatureRule) {
    this.deployment = deployment;
    this.rule = rule;
  }

  /** The server that pages ask first. */
  get server(): AgencyServer {
    return this.deployment.servers[0] as AgencyServer;
  }

  /**
   * Asks by a path such as `land/parcels/106-54`, at a height or now. The answer is plain JSON as
   * the module's schema words it; null means that it is proved that there is none.
   */
  async ask<T>(
    question: string,
    at?: number,
    server: AgencyServer = this.server,
  ): Promise<Settled<T>> {
    return (await records()).ask<T>(this, { question, at, server });
  }

  /** Judges a receipt that came from anywhere, without asking anybody. */
  async judge(bytes: Uint8Array, source: string): Promise<Settled<unknown>> {
    return (await import('./judge.ts')).judge(this, bytes, source);
  }

  /** The same question to other servers, at the height that the first answer holds for. */
  elsewhere<T>(
    { question, verdict, server: asked }: Proof,
    count: number = 2,
  ): Promise<readonly { server: AgencyServer; fact: Settled<T> }[]> {
    const others = this.deployment.servers.filter(({ name }) => name !== asked);
    return Promise.all(
      others.slice(0, count).map(async (server) => {
        return { server, fact: await this.ask<T>(question, verdict.height, server) };
      }),
    );
  }
}
