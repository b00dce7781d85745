// A citizen's first visit, as small as it can be: the page brings the pinned council, three mirrors
// are compared, and one parcel is verified and decoded. It says when it was done.

import { fromHex } from '@witan/ledger/bytes';
import { decodeValidators } from '@witan/ledger/membership';
import { installAsyncSignatureBackend, verifySignatureAsync } from '@witan/ledger/signature';
import { type SubtleCryptoPort, webCryptoBackend } from '@witan/ledger/signature-webcrypto';
import type { Trust } from '@witan/light-client';
import { verifyReceipt } from '@witan/light-client/citizen';
import { LightClient, type Mirror } from '@witan/light-client/sync';
import { answer, askedBy } from '@witan/state/schema/ask';
import { LAND_QUERIES } from '@witan/state/schema/land';

/** What the page's server wrote into it. */
interface Pinned {
  readonly chainId: string;
  readonly question: string;
  /** Addresses of mirrors; the first one serves the receipt too. */
  readonly mirrors: readonly string[];
  /** The clock of the fixture: milliseconds of UTC. */
  readonly nowMs: number;
}

export interface Visited {
  readonly milliseconds: number;
  readonly record: unknown;
  readonly basis: string;
  readonly signers: number;
  readonly mirrors: number;
}

async function bytesOf(url: string): Promise<Uint8Array> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

async function visit(pinned: Pinned): Promise<Visited> {
  const { mirrors, question, nowMs } = pinned;
  // Everything that is needed is asked for at once; it is believed in order.
  const received = bytesOf(`${mirrors[0]}/receipt`);
  const council = bytesOf('trust');
  const notes = mirrors.map((url) => bytesOf(`${url}/checkpoint`));
  const subtle = crypto.subtle as unknown as SubtleCryptoPort<unknown>;
  await installAsyncSignatureBackend(webCryptoBackend(subtle));
  const trust: Trust = {
    chainId: fromHex(pinned.chainId) as Uint8Array,
    ...{ network: 'gates', demonstration: true, epoch: 0 },
    validators: decodeValidators(await council),
  };
  const ports = mirrors.map(
    (url, i): Mirror => ({
      name: url,
      fetch: (path) =>
        path === 'checkpoint' ? (notes[i] as Promise<Uint8Array>) : bytesOf(`${url}/${path}`),
    }),
  );
  const kept = new Map<string, Uint8Array>();
  const store = {
    load: (slot: string) => kept.get(slot),
    save: (slot: string, bytes: Uint8Array) => void kept.set(slot, bytes),
  };
  const client = await LightClient.open(trust, ports, store, { verify: verifySignatureAsync });
  const report = await client.sync(nowMs);
  const asked = askedBy(LAND_QUERIES, question);
  const reader = { verify: verifySignatureAsync, questions: () => asked.questions, nowMs };
  const { finding, basis, signers } = await verifyReceipt(client.trust, await received, reader);
  if (finding.kind !== 'state') throw new Error('a receipt of a state');
  const record = answer(asked, finding);
  return {
    milliseconds: performance.now(),
    ...{ record, basis, signers: signers.length },
    mirrors: report.mirrors.filter(({ state }) => state === 'agrees').length,
  };
}

declare const pinned: Pinned;
Object.assign(globalThis, { visited: visit(pinned) });
