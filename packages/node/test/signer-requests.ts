// What tests of the signer ask it for.

import { fileURLToPath } from 'node:url';
import type { Signer, SignRequest } from '@witan/consensus';
import { demonstrationKeyPair, demonstrationSeed } from '@witan/ledger/demonstration';
import { chainIdOf } from '@witan/ledger/genesis';
import { sha256 } from '@witan/ledger/hash';
import { utf8 } from '@witan/ledger/text';
import { readGenesisFile } from '../src/home.ts';

export const GENESIS = fileURLToPath(
  new URL('../../../nodes/treasury/genesis.json', import.meta.url),
);
export const chainId = chainIdOf(readGenesisFile(GENESIS));
export const SEED = demonstrationSeed('treasury/consensus');
export const { publicKey } = demonstrationKeyPair('treasury/consensus');
export const hashOf = (name: string): Uint8Array => sha256(utf8(name));

export const prepare = (view: number, height: number, block = 'block'): SignRequest => ({
  epoch: 0,
  statement: { type: 'prepare', view, height, blockHash: hashOf(block) },
});
export const commit = (view: number, height: number, block = 'block'): SignRequest => ({
  epoch: 0,
  statement: {
    ...{ type: 'commit', view, height, blockHash: hashOf(block) },
    sealedHash: hashOf(`seal of ${block}`),
  } as const,
});

export function signed(
  signer: Signer,
  ...requests: SignRequest[]
): Promise<readonly (Uint8Array | undefined)[]> {
  return new Promise((resolve) => signer.sign(requests, resolve));
}

export const yes = (answers: readonly unknown[]): boolean[] =>
  answers.map((one) => one !== undefined);
