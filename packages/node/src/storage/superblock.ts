// Identity and floor of a node's storage (reliability.md §3.1, §3.4): which log and state belong
// together, and below which height they must never be found.

import { ByteReader, ByteWriter } from '@witan/ledger/bytes';
import { HASH_LENGTH, type Hash } from '@witan/ledger/hash';
import { WitanError } from '@witan/ledger/problems';
import { createSlotFile, type OpenSlotFile, openSlotFile } from './slot-file.ts';

/**
 * Of all stores of a node. Whatever changes in the bytes of one of them raises it, so that a
 * program that cannot read them refuses before it has looked at anything else: it would take them
 * for damaged, and set them aside.
 */
export const STORAGE_FORMAT = 1;
export const DATABASE_ID_LENGTH = 16;

export interface SuperblockFields {
  /** Random; also the identity of the log, so it stays on this machine. */
  readonly databaseId: Uint8Array;
  readonly genesisHash: Hash;
  /** A height that had been committed: a log that ends below it went back in time. */
  readonly minHeight: number;
  /** Hash of the block at `minHeight`. */
  readonly headHash: Hash;
  /** Address of the record with which the chain begins, where segments were dropped; else 0. */
  readonly replayFrom: number;
  /** Whether the last process stopped in order; else indexes are rebuilt. */
  readonly cleanShutdown: boolean;
}

/** Makes the superblock: the last act of `init`, so that it stands for a finished one (L4). */
export async function createSuperblock(path: string, fields: SuperblockFields): Promise<void> {
  createSlotFile(path);
  await new Promise<void>((resolve, reject) => {
    const { store, close } = openSlotFile(path, reject);
    store.save(encodeSuperblock(fields), () => {
      close();
      resolve();
    });
  });
}

/** Throws WitanError `storage/missing`, `storage/slots-damaged` or `storage/other-version`. */
export function openSuperblock(path: string, onFailure: (error: Error) => void): Superblock {
  const file = openSlotFile(path, onFailure);
  try {
    const body = file.store.load();
    if (body === undefined) throw new WitanError('storage/missing', `${path}: unfinished init`);
    return new Superblock(file, decodeSuperblock(path, body));
  } catch (error) {
    file.close();
    throw error;
  }
}

export class Superblock {
  readonly #file: OpenSlotFile;
  #fields: SuperblockFields;

  constructor(file: OpenSlotFile, fields: SuperblockFields) {
    this.#file = file;
    this.#fields = fields;
  }

  get fields(): SuperblockFields {
    return this.#fields;
  }

  /** Resolves when the change is durable; after a failure, never. */
  update(change: Partial<Omit<SuperblockFields, 'databaseId' | 'genesisHash'>>): Promise<void> {
    this.#fields = { ...this.#fields, ...change };
    const body = encodeSuperblock(this.#fields);
    return new Promise((resolve) => this.#file.store.save(body, resolve));
  }

  close(): void {
    this.#file.close();
  }
}

function encodeSuperblock(fields: SuperblockFields): Uint8Array {
  return new ByteWriter()
    .u16(STORAGE_FORMAT)
    .raw(fields.databaseId)
    .raw(fields.genesisHash)
    .u64(fields.minHeight)
    .raw(fields.headHash)
    .u64(fields.replayFrom)
    .u8(fields.cleanShutdown ? 1 : 0)
    .finish();
}

function decodeSuperblock(path: string, body: Uint8Array): SuperblockFields {
  const input = new ByteReader(body);
  const format = input.u16();
  if (format !== STORAGE_FORMAT) {
    const detail = `${path} has format ${format}, not ${STORAGE_FORMAT}`;
    throw new WitanError('storage/other-version', detail);
  }
  const fields = {
    databaseId: input.raw(DATABASE_ID_LENGTH),
    genesisHash: input.raw(HASH_LENGTH),
    minHeight: input.u64(),
    headHash: input.raw(HASH_LENGTH),
    replayFrom: input.u64(),
    cleanShutdown: input.u8() === 1,
  };
  input.finish();
  return fields;
}
