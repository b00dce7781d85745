// The ledger as every page has it: whom it trusts, by what rule, and which heads it was shown. Only
// `records.ts` asks it for records, and loads with the first page that does.

import type { SignedHead } from '@witan/ledger/split-view';
import type { AgencyServer, Deployment } from './deployment.ts';
import type { Settled } from './fact.ts';
import type { SignatureRule } from './signature-rule.ts';

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

  /** Judges a receipt that came from anywhere, without asking anybody. */
  async judge(bytes: Uint8Array, source: string): Promise<Settled<unknown>> {
    return (await import('./judge.ts')).judge(this, bytes, source);
  }
}
