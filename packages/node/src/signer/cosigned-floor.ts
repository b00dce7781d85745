// The largest size that this node has had cosigned, kept with its log: a watermark that knows less
// was brought back from an old copy, and nothing may be cosigned under it (G4). It is a floor and
// no watermark: a node without one only finds less.

import { existsSync, rmSync } from 'node:fs';
import type { Cosigner } from '@witan/consensus';
import { ByteReader, ByteWriter, equalBytes } from '@witan/ledger/bytes';
import { DecodeError, WitanError } from '@witan/ledger/problems';
import { PUBLIC_KEY_LENGTH, type PublicKey } from '@witan/ledger/signature';
import {
  createSlotFile,
  type DrainedSlotFile,
  drained,
  openSlotFile,
} from '../storage/slot-file.ts';

export class CosignedFloor {
  readonly #file: DrainedSlotFile;
  readonly #publicKey: PublicKey;
  readonly #size: number;

  private constructor(file: DrainedSlotFile, publicKey: PublicKey) {
    this.#file = file;
    this.#publicKey = publicKey;
    this.#size = sizeOf(file.store.load(), publicKey);
  }

  static open(
    path: string,
    publicKey: PublicKey,
    onFailure: (error: Error) => void,
  ): CosignedFloor {
    if (!existsSync(path)) createSlotFile(path);
    const open = (): CosignedFloor =>
      new CosignedFloor(drained(openSlotFile(path, onFailure)), publicKey);
    try {
      return open();
    } catch (error) {
      const isDamaged = error instanceof WitanError && error.key === 'storage/slots-damaged';
      if (!isDamaged && !(error instanceof DecodeError)) throw error;
      rmSync(path);
      createSlotFile(path);
      return open();
    }
  }

  /** Throws WitanError `signer/marks-behind`. */
  assertReached({ watermark }: Cosigner): void {
    const size = watermark?.size ?? 0;
    if (size >= this.#size) return;
    const detail = `its watermark is ${size}, and ${this.#size} was cosigned`;
    throw new WitanError('signer/marks-behind', detail);
  }

  /** The same cosigner, whose new sizes are remembered here. */
  watch(cosigner: Cosigner): Cosigner {
    let saved = this.#size;
    return {
      publicKey: cosigner.publicKey,
      get watermark() {
        return cosigner.watermark;
      },
      cosign: (request, done) => {
        cosigner.cosign(request, (signature) => {
          if (signature !== undefined && request.size > saved) {
            saved = request.size;
            this.#file.store.save(encodeFloor(saved, this.#publicKey), () => undefined);
          }
          done(signature);
        });
      },
    };
  }

  close(): Promise<void> {
    return this.#file.close();
  }
}

function encodeFloor(size: number, publicKey: PublicKey): Uint8Array {
  return new ByteWriter(64).raw(publicKey).u64(size).finish();
}

/** A key that took another's place has cosigned nothing of that. Throws DecodeError. */
function sizeOf(bytes: Uint8Array | undefined, publicKey: PublicKey): number {
  if (bytes === undefined) return 0;
  const input = new ByteReader(bytes);
  const isOurs = equalBytes(input.raw(PUBLIC_KEY_LENGTH), publicKey);
  const size = input.u64();
  input.finish();
  return isOurs ? size : 0;
}
