// Concurrent submitters who write down each transaction that an agency acknowledged as final.

import { strict as assert } from 'node:assert';
import type { SignedTransaction } from '@witan/client';
import type { Agency, Consortium } from './consortium.ts';
import { assessment, pathOf, putBody, sign } from './land.ts';
import { until } from './patience.ts';

export interface Acknowledged {
  readonly transaction: SignedTransaction;
  /** `height-index`, as acknowledged. */
  readonly place: string;
}

export class Load {
  readonly acknowledged: Acknowledged[] = [];
  readonly #consortium: Consortium;
  readonly #parcel: string;
  #submitters: Promise<void>[] = [];
  #stopping = false;

  /** Assesses one parcel again and again. */
  constructor(consortium: Consortium, parcel: string) {
    this.#consortium = consortium;
    this.#parcel = parcel;
  }

  start(submittersPerAgency: number): void {
    this.#stopping = false;
    this.#submitters = this.#consortium.agencies.flatMap((agency) =>
      Array.from({ length: submittersPerAgency }, () => this.#submit(agency)),
    );
  }

  /** Waits until so many more are acknowledged than there were. */
  async acknowledges(more: number, timeoutMs: number): Promise<void> {
    const wanted = this.acknowledged.length + more;
    const seen = (): string => `${this.acknowledged.length} of ${wanted}`;
    const areThere = (): boolean => this.acknowledged.length >= wanted;
    await until(`${wanted} transactions are acknowledged`, timeoutMs, areThere, seen);
  }

  /** Submitters end with their present request, or at once when their agency is gone. */
  async stop(): Promise<void> {
    this.#stopping = true;
    await Promise.all(this.#submitters);
  }

  async #submit(agency: Agency): Promise<void> {
    for (let value = 1n; !this.#stopping; value++) {
      const { chainId } = this.#consortium.trust;
      const transaction = sign([assessment(this.#parcel, value)], { chainId, as: 'assessor' });
      let response: Response;
      try {
        response = await agency.fetch(`${pathOf(transaction)}?wait=final`, putBody(transaction));
      } catch {
        return; // the agency is gone: nothing was acknowledged
      }
      // Not yet, busy, or catching up.
      if ([202, 429, 503].includes(response.status)) continue;
      assert.equal(response.status, 200);
      const body = await response.json().catch(() => undefined);
      if (body === undefined) return; // cut off in the middle of the answer
      const { state, height, index } = body as { state: string; height: string; index: number };
      assert.equal(state, 'final');
      this.acknowledged.push({ transaction, place: `${height}-${index}` });
    }
  }

  /** Every acknowledged transaction is at its place, at every agency. */
  async assertKept(): Promise<void> {
    for (const agency of this.#consortium.agencies) {
      const lost: string[] = [];
      for (const { transaction, place } of this.acknowledged) {
        const response = await agency.fetch(pathOf(transaction));
        const body = (await response.json()) as { height?: string; index?: number };
        const found = `${body.height}-${body.index}`;
        if (found !== place) lost.push(`${pathOf(transaction)}: ${place}, now ${found}`);
      }
      assert.deepEqual(lost, [], agency.member);
    }
  }
}
