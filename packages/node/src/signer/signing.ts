// Who signs for a node: the judges in its own process, over marks and a watermark in its data
// directory, or a signer process behind a socket, which then has keys, marks and watermark.

import {
  type Cosigner,
  createCosigner,
  createJudge,
  type Marks,
  type Signer,
} from '@witan/consensus';
import type { Hash } from '@witan/ledger/hash';
import { keyPairFromSeed } from '@witan/ledger/keys';
import { DecodeError, WitanError } from '@witan/ledger/problems';
import type { PublicKey } from '@witan/ledger/signature';
import { leaseSigner } from './client.ts';
import { CosignedFloor } from './cosigned-floor.ts';
import { openMarks } from './mark-file.ts';
import { SignedFloor } from './signed-floor.ts';
import { openWatermark } from './watermark-file.ts';

export interface Signing {
  readonly signer: Signer;
  readonly publicKey: PublicKey;
  /** As they were saved before this process had anything signed. */
  readonly marks: Marks;
  /** Undefined where nothing may be cosigned. */
  readonly cosigner: Cosigner | undefined;
  /** Undefined where neither this process nor its signer has one. */
  readonly attestKey: PublicKey | undefined;
  close(): Promise<void> | void;
}

export interface SigningOptions {
  /** The socket of a signer process, if the node has one. */
  readonly socket: string | undefined;
  readonly marksPath: string;
  readonly watermarkPath: string;
  /** Where this node keeps the floor of what it has had signed, and cosigned. */
  readonly floorPath: string;
  readonly cosignedFloorPath: string;
  /** The consensus key, where there is no signer process. */
  readonly seed: Uint8Array | undefined;
  /** The attest key, where no signer process holds it. */
  readonly attestSeed: Uint8Array | undefined;
  readonly chainId: Hash;
  readonly log: (line: string) => void;
  readonly onSave: () => void;
  readonly onFatal: (error: Error) => void;
}

/** Floors stand first, so they close last: a signature under way is noted in them. */
type Closers = (() => Promise<void> | void)[];

/**
 * Whose key it is, the log will tell: the state at hand may be older than the seat's newest key.
 * Throws WitanError `signer/…` or `storage/…` where nothing may be signed. Where only cosigning is
 * refused, it says so in the log: votes do not depend on it.
 */
export async function openSigning(options: SigningOptions): Promise<Signing> {
  const closers: Closers = [];
  const close = async (): Promise<void> => {
    for (const each of closers.splice(0).reverse()) await each();
  };
  try {
    const opened = await (options.socket === undefined ? ownSigning : leasedSigning)(options);
    closers.push(opened.close);
    const { signer, publicKey, marks } = opened;
    const floor = SignedFloor.open(options.floorPath, publicKey, options.onFatal);
    closers.unshift(() => floor.close());
    floor.assertReached(marks);
    const cosigner = openCosigner(options, opened, closers);
    const { attestKey } = opened;
    return { signer: floor.watch(signer), publicKey, marks, cosigner, attestKey, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** A missing, damaged or regressed watermark refuses to cosign, and nothing else (G4). */
function openCosigner(
  options: SigningOptions,
  { signer, cosigner: leased }: Omit<Signing, 'close'>,
  closers: Closers,
): Cosigner | undefined {
  try {
    const cosigner = leased ?? ownCosigner(options, signer, closers);
    if (cosigner === undefined) {
      options.log('no attest key is here, and the signer has none: this node cosigns nothing');
      return undefined;
    }
    const { cosignedFloorPath, onFatal } = options;
    const floor = CosignedFloor.open(cosignedFloorPath, cosigner.publicKey, onFatal);
    closers.unshift(() => floor.close());
    floor.assertReached(cosigner);
    return floor.watch(cosigner);
  } catch (error) {
    if (!(error instanceof WitanError || error instanceof DecodeError)) throw error;
    options.log(`this node cosigns nothing: ${error.message}`);
    return undefined;
  }
}

function ownCosigner(
  { watermarkPath, attestSeed, chainId, onFatal }: SigningOptions,
  signer: Signer,
  closers: Closers,
): Cosigner | undefined {
  if (attestSeed === undefined) return undefined;
  const watermark = openWatermark(watermarkPath, chainId, onFatal);
  closers.push(() => watermark.close());
  return createCosigner({
    watermark: watermark.store,
    keyPair: keyPairFromSeed(attestSeed),
    chainId,
    signsFrom: () => signer.standing?.signsFrom,
  });
}

function attestKeyOf({ attestSeed }: SigningOptions): PublicKey | undefined {
  return attestSeed && keyPairFromSeed(attestSeed).publicKey;
}

async function leasedSigning(options: SigningOptions): Promise<Signing> {
  const { socket = '', chainId, onFatal } = options;
  const lease = await leaseSigner({ path: socket, chainId, onLost: onFatal });
  const { signer, publicKey, marks, cosigner } = lease;
  const attestKey = cosigner?.publicKey ?? attestKeyOf(options);
  return { signer, publicKey, marks, cosigner, attestKey, close: () => lease.close() };
}

async function ownSigning(options: SigningOptions): Promise<Signing> {
  const { marksPath, seed, chainId, onSave, onFatal } = options;
  if (seed === undefined) throw new WitanError('signer/required', 'and no consensus key is here');
  const keyPair = keyPairFromSeed(seed);
  const marks = openMarks(marksPath, chainId, onSave, onFatal);
  const signer = createJudge({ marks: marks.store, keyPair, chainId });
  const { publicKey } = keyPair;
  return {
    ...{ signer, publicKey, marks: marks.saved, cosigner: undefined },
    attestKey: attestKeyOf(options),
    close: () => marks.close(),
  };
}
