// What the gates of light-client.md §20 time inside a page: a certificate, further receipts under a
// trusted head, and twenty years of links. Bytes come in hexadecimal, times go out in milliseconds.

import { fromHex } from '@witan/ledger/bytes';
import { decodeValidators } from '@witan/ledger/membership';
import {
  type AsyncSignatureBackend,
  installAsyncSignatureBackend,
  verifySignatureAsync,
} from '@witan/ledger/signature';
import { portableBackend } from '@witan/ledger/signature-portable';
import { type SubtleCryptoPort, webCryptoBackend } from '@witan/ledger/signature-webcrypto';
import { applyEpochLinks, type Trust, verifyReceipt } from '@witan/light-client';
import { askedBy } from '@witan/state/schema/ask';
import { LAND_QUERIES } from '@witan/state/schema/land';

/** key ‖ message ‖ signature, each in hexadecimal. */
export type Signed = readonly [key: string, message: string, signature: string];
export type Engine = 'webcrypto' | 'portable';

/** A council that is trusted, in hexadecimal, and the reader's clock. */
export interface Pinned {
  readonly chainId: string;
  readonly validators: string;
  readonly nowMs: number;
}

function bytes(hex: string): Uint8Array {
  return fromHex(hex) ?? new Uint8Array(0);
}

function trustOf({ chainId, validators }: Pinned): Trust {
  return {
    chainId: bytes(chainId),
    ...{ network: 'gates', demonstration: true, epoch: 0 },
    validators: decodeValidators(bytes(validators)),
  };
}

async function install(engine: Engine): Promise<void> {
  const subtle = crypto.subtle as unknown as SubtleCryptoPort<unknown>;
  const backends: Record<Engine, () => AsyncSignatureBackend> = {
    webcrypto: () => webCryptoBackend(subtle),
    portable: () => portableBackend,
  };
  await installAsyncSignatureBackend(backends[engine]());
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** Certificates in turn, each as often as told: keys are new the first time. */
async function certificates(
  engine: Engine,
  councils: readonly (readonly Signed[])[],
  times: number,
): Promise<number[][]> {
  await install(engine);
  const found: number[][] = [];
  for (const council of councils) {
    const signed = council.map((each) => each.map(bytes) as [Uint8Array, Uint8Array, Uint8Array]);
    const own: number[] = [];
    for (let i = 0; i < times; i++) {
      own.push(
        await timed(async () => {
          const verdicts = await Promise.all(signed.map((each) => verifySignatureAsync(...each)));
          if (!verdicts.every((verdict) => verdict)) throw new Error('a signature is refused');
        }),
      );
    }
    found.push(own);
  }
  return found;
}

export interface ReceiptTimes {
  readonly first: number;
  /** Mean of the further ones, whose head is trusted by then. */
  readonly further: number;
}

async function receipts(pinned: Pinned, receipt: string, count: number): Promise<ReceiptTimes> {
  await install('webcrypto');
  const { nowMs } = pinned;
  const file = bytes(receipt);
  const questions = (path: string) => askedBy(LAND_QUERIES, path).questions;
  const reader = { verify: verifySignatureAsync, questions, nowMs };
  let trust = trustOf(pinned);
  const first = await timed(async () => {
    const { head, attestedAtMs } = await verifyReceipt(trust, file, reader);
    if (head === undefined || attestedAtMs === undefined) throw new Error('a head vouches');
    trust = { ...trust, head: { ...head, attestedAtMs } };
  });
  const read = async (): Promise<void> => {
    for (let i = 0; i < count; i++) {
      const { basis } = await verifyReceipt(trust, file, reader);
      if (basis !== 'head') throw new Error('under the trusted head');
    }
  };
  // The least of some rounds: what the machine does beside is not meant.
  const rounds: number[] = [];
  for (let round = 0; round < 6; round++) rounds.push(await timed(read));
  return { first, further: Math.min(...rounds) / count };
}

export interface LinkTimes {
  readonly epoch: number;
  readonly steps: number;
  readonly milliseconds: number;
}

async function links(pinned: Pinned, bundle: string, times: number): Promise<LinkTimes[]> {
  await install('webcrypto');
  const trust = trustOf(pinned);
  const file = bytes(bundle);
  const reader = { verify: verifySignatureAsync, nowMs: pinned.nowMs };
  const found: LinkTimes[] = [];
  for (let i = 0; i < times; i++) {
    const started = performance.now();
    const reached = await applyEpochLinks(trust, file, reader);
    const milliseconds = performance.now() - started;
    found.push({ epoch: reached.trust.epoch, steps: reached.steps.length, milliseconds });
  }
  return found;
}

const gates = { certificates, receipts, links };
export type Gates = typeof gates;

Object.assign(globalThis, { gates });
