// The judge of checkpoints: the one place that reaches the attest key (light-client.md §5.2). It
// keeps a watermark, the largest size that was cosigned with its root, makes a new one durable and
// only then signs (S2). Whatever it is asked: never a smaller size, never two roots of one size.

import { ByteReader, ByteWriter, equalBytes } from '@witan/ledger/bytes';
import {
  checkpointBody,
  checkpointOrigin,
  cosignedBytes,
  type TreeHead,
} from '@witan/ledger/checkpoint';
import { HASH_LENGTH, type Hash, ZERO_HASH } from '@witan/ledger/hash';
import type { KeyPair } from '@witan/ledger/keys';
import { DecodeError } from '@witan/ledger/problems';
import type { Signature } from '@witan/ledger/signature';
import type { Cosigner, CosignRequest, MarkStore } from './ports.ts';

export interface Watermark extends TreeHead {
  readonly chainId: Hash;
}

const WATERMARK_VERSION = 1;

/** version u8 ‖ chainId 32 ‖ size u64 ‖ root 32; size 0 and a root of zeros before the first. */
export function encodeWatermark({ chainId, size, root }: Watermark): Uint8Array {
  return new ByteWriter(73).u8(WATERMARK_VERSION).raw(chainId).u64(size).raw(root).finish();
}

/** Throws DecodeError, `codec/version` for that of another version of this program. */
export function decodeWatermark(bytes: Uint8Array): Watermark {
  const input = new ByteReader(bytes);
  if (input.u8() !== WATERMARK_VERSION) throw new DecodeError('codec/version', 'watermark');
  const chainId = input.raw(HASH_LENGTH).slice();
  const size = input.u64();
  const root = input.raw(HASH_LENGTH).slice();
  input.finish();
  return { chainId, size, root };
}

/** What `init` saves, and nobody else (G4): a store without a watermark cosigns nothing. */
export function initialWatermark(chainId: Hash): Uint8Array {
  return encodeWatermark({ chainId, size: 0, root: ZERO_HASH });
}

export interface CosignerOptions {
  readonly watermark: MarkStore;
  readonly keyPair: Pick<KeyPair, 'publicKey' | 'sign'>;
  readonly chainId: Hash;
  /**
   * S5: the fence of the consensus marks that lie beside. Who has lost what it signed cosigns
   * nothing of an epoch below it; undefined where there are no marks, and nothing is signed.
   */
  readonly signsFrom: () => number | undefined;
}

/**
 * A cosigner whose watermark is read once, here. A missing one, or that of another chain, refuses
 * every request; one that does not decode throws DecodeError.
 */
export function createCosigner(options: CosignerOptions): Cosigner {
  const saved = options.watermark.load();
  const watermark = saved && decodeWatermark(saved);
  const isOurs = watermark !== undefined && equalBytes(watermark.chainId, options.chainId);
  return new CheckpointJudge(options, isOurs ? watermark : undefined);
}

interface Waiting {
  readonly request: CosignRequest;
  readonly done: (signature: Signature | undefined) => void;
}

class CheckpointJudge implements Cosigner {
  readonly #options: CosignerOptions;
  readonly #origin: string;
  /** As it is durable. */
  #watermark: TreeHead | undefined;
  readonly #waiting: Waiting[] = [];
  #saving = false;

  constructor(options: CosignerOptions, watermark: TreeHead | undefined) {
    this.#options = options;
    this.#origin = checkpointOrigin(options.chainId);
    this.#watermark = watermark;
  }

  get publicKey(): Uint8Array {
    return this.#options.keyPair.publicKey;
  }

  get watermark(): TreeHead | undefined {
    return this.#watermark;
  }

  cosign(request: CosignRequest, done: Waiting['done']): void {
    this.#waiting.push({ request, done });
    this.#next();
  }

  /** One save at a time, also where an answer asks again and so begins one. */
  #next(): void {
    while (!this.#saving) {
      const next = this.#waiting.shift();
      if (next === undefined) return;
      const { request, done } = next;
      if (!this.#allows(request)) done(undefined);
      else if (request.size === this.#watermark?.size) done(this.#sign(request));
      else this.#save(request, done);
    }
  }

  #allows({ epoch, size, root }: CosignRequest): boolean {
    const { signsFrom } = this.#options;
    const from = signsFrom();
    const mark = this.#watermark;
    if (mark === undefined || from === undefined || epoch < from || size < 1) return false;
    return size > mark.size || (size === mark.size && equalBytes(root, mark.root));
  }

  /** S2: what is about to be signed is durable first. A save that fails never calls back. */
  #save(request: CosignRequest, done: Waiting['done']): void {
    const { chainId, watermark: store } = this.#options;
    const { size, root } = request;
    this.#saving = true;
    store.save(encodeWatermark({ chainId, size, root }), () => {
      this.#watermark = { size, root };
      this.#saving = false;
      done(this.#sign(request));
      this.#next();
    });
  }

  #sign({ size, root, time }: CosignRequest): Signature {
    const body = checkpointBody(this.#origin, { size, root });
    return this.#options.keyPair.sign(cosignedBytes(body, time));
  }
}
