// Who signs for a node: the judge in its own process, over marks in its data directory, or a signer
// process behind a socket, which then has key and marks.

import { createJudge, type Marks, type Signer } from '@witan/consensus';
import type { Hash } from '@witan/ledger/hash';
import { keyPairFromSeed } from '@witan/ledger/keys';
import { WitanError } from '@witan/ledger/problems';
import type { PublicKey } from '@witan/ledger/signature';
import { leaseSigner } from './client.ts';
import { openMarks } from './mark-file.ts';
import { SignedFloor } from './signed-floor.ts';

export interface Signing {
  readonly signer: Signer;
  readonly publicKey: PublicKey;
  /** As they were saved before this process had anything signed. */
  readonly marks: Marks;
  close(): Promise<void> | void;
}

export interface SigningOptions {
  /** The socket of a signer process, if the node has one. */
  readonly socket: string | undefined;
  readonly marksPath: string;
  /** Where this node keeps the floor of what it has had signed. */
  readonly floorPath: string;
  /** The consensus key, where there is no signer process. */
  readonly seed: Uint8Array | undefined;
  readonly chainId: Hash;
  readonly onSave: () => void;
  readonly onFatal: (error: Error) => void;
}

/**
 * Whose key it is, the log will tell: the state at hand may be older than the seat's newest key.
 * Throws WitanError `signer/…` or `storage/…`.
 */
export async function openSigning(options: SigningOptions): Promise<Signing> {
  const signing = await (options.socket === undefined ? ownSigning : leasedSigning)(options);
  let floor: SignedFloor | undefined;
  try {
    floor = SignedFloor.open(options.floorPath, signing.publicKey, options.onFatal);
    floor.assertReached(signing.marks);
  } catch (error) {
    await floor?.close();
    await signing.close();
    throw error;
  }
  const { publicKey, marks } = signing;
  const held = floor;
  return {
    ...{ publicKey, marks },
    signer: held.watch(signing.signer),
    async close() {
      await held.close();
      await signing.close();
    },
  };
}

function leasedSigning({ socket = '', chainId, onFatal }: SigningOptions): Promise<Signing> {
  return leaseSigner({ path: socket, chainId, onLost: onFatal });
}

async function ownSigning(options: SigningOptions): Promise<Signing> {
  const { marksPath, seed, chainId, onSave, onFatal } = options;
  if (seed === undefined) throw new WitanError('signer/required', 'and no consensus key is here');
  const keyPair = keyPairFromSeed(seed);
  const marks = openMarks(marksPath, chainId, onSave, onFatal);
  const signer = createJudge({ marks: marks.store, keyPair, chainId });
  const { publicKey } = keyPair;
  return { signer, publicKey, marks: marks.saved, close: () => marks.close() };
}
