// The one place where the portal meets the ledger: questions go out, and what comes back has been
// verified on this device or says that it has not. Nothing else in the portal fetches records; what
// reads them is in `records.ts`, which loads with the first page that asks for one.

import { httpMirror } from '@witan/client';
import { noteCharactersMax } from '@witan/ledger/limits';
import { VerifyError } from '@witan/ledger/problems';
import { utf8Text } from '@witan/ledger/text';
import { type OpenedCheckpoint, openCheckpoint } from '@witan/light-client';
import type { AgencyServer, Deployment } from './deployment.ts';
import { failed, type Head, type Proof, type Settled } from './fact.ts';
import type { SignatureRule } from './signature-rule.ts';

const TIMEOUT_MS = 10_000;

/** Whatever reads records and receipts: more code than the first page needs. */
const records = () => import('./records.ts');

export class Ledger {
  readonly deployment: Deployment;
  readonly rule: SignatureRule;

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
    return (await records()).judge(this, bytes, source);
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

  /** Every agency's newest checkpoint, each opened here. */
  heads(): Promise<readonly Head[]> {
    return Promise.all(
      this.deployment.servers.map(async (server): Promise<Head> => {
        try {
          return { server, fact: { kind: 'opened', checkpoint: await this.#head(server) } };
        } catch (error) {
          return { server, fact: failed(error, 'checkpoint', server.name) };
        }
      }),
    );
  }

  async #head(server: AgencyServer): Promise<OpenedCheckpoint> {
    const nowMs = Date.now();
    const mirror = httpMirror(`${server.url}/v1`, { timeoutMs: TIMEOUT_MS });
    const note = utf8Text(await mirror.fetch('checkpoint', noteCharactersMax));
    const { verify } = this.rule;
    try {
      return await openCheckpoint(this.deployment.trust, note, { verify, nowMs });
    } catch (error) {
      if (!(error instanceof VerifyError && error.key === 'checkpoint/quorum')) throw error;
      // The council may have changed since it was pinned: links lead on.
      return (await records()).laterHead(this, server, nowMs);
    }
  }
}
