// The signer process: its directory locked, its key opened, its marks read, its socket listening.

import { chmodSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { dirname } from 'node:path';
import {
  type Cosigner,
  createCosigner,
  createJudge,
  type MarkStore,
  type Signer,
} from '@witan/consensus';
import { chainIdOf } from '@witan/ledger/genesis';
import type { Hash } from '@witan/ledger/hash';
import { keyPairFromSeed } from '@witan/ledger/keys';
import { DecodeError, must, WitanError } from '@witan/ledger/problems';
import { isShared } from '../keys/keystore.ts';
import { installFastestSignatures } from '../signature/install.ts';
import { HomeLock } from '../storage/home-lock.ts';
import { openMarks } from './mark-file.ts';
import { SignerServer } from './server.ts';
import {
  defaultSocketPath,
  holdsAttestKey,
  openSignerKey,
  prepareSocketDirectory,
  removeStaleSocket,
  signerGenesis,
  signerMarksPath,
  signerWatermarkPath,
} from './signer-home.ts';
import { openWatermark } from './watermark-file.ts';

export interface SignerOptions {
  readonly directory: string;
  readonly socket?: string | undefined;
  /** Lets the socket's group in too: node and signer are then two users of one group. */
  readonly groupAccess?: boolean | undefined;
  readonly password?: string | undefined;
  /** Refuses a demonstration's network and a key in the clear. */
  readonly production?: boolean | undefined;
  readonly log: (line: string) => void;
  readonly onFatal: (error: Error) => void;
}

export interface RunningSigner {
  readonly socket: string;
  stop(): Promise<void>;
}

/** A node, its successor that waits for it, and people who ask for a report. */
const CONNECTIONS_MAX = 8;
/** Unix keeps the whole path of a socket in 108 bytes. */
const SOCKET_PATH_BYTES_MAX = 107;

/** Throws WitanError where nothing may be signed: no marks, damaged ones, another's lock. */
export async function startSigner(options: SignerOptions): Promise<RunningSigner> {
  const { directory, production = false, log, onFatal } = options;
  await installFastestSignatures();
  if (isShared(directory)) throw new WitanError('key/mode-unsafe', directory);
  const genesis = signerGenesis(directory);
  if (production && genesis.demonstration) {
    throw new WitanError('genesis/demonstration-keys', genesis.network);
  }
  const chainId = chainIdOf(genesis);
  const lock = await HomeLock.acquire(directory);
  const closers: (() => Promise<void> | void)[] = [() => lock.release()];
  const stop = async (): Promise<void> => {
    for (const close of closers.splice(0).reverse()) await close();
  };
  try {
    const opening = { encryptedOnly: production };
    const { seed } = await openSignerKey(directory, 'consensus', options.password, opening);
    const keyPair = keyPairFromSeed(seed);
    let saves = 0;
    const onSave = (): void => {
      lock.assertHeld();
      saves++;
    };
    const marks = openMarks(signerMarksPath(directory), chainId, onSave, onFatal);
    closers.push(() => marks.close());
    const judge = createJudge({ marks: marks.store, keyPair, chainId });
    const cosigner = await openCosigner(options, { chainId, judge, lock, closers });
    const server = new SignerServer({
      ...{ chainId, publicKey: keyPair.publicKey, judge, cosigner },
      marks: marks.store,
      saves: () => saves,
      log,
      onFatal,
    });
    const socket = options.socket ?? defaultSocketPath(directory);
    const listening = await listen(socket, server, options.groupAccess ?? false);
    closers.push(() => closeServer(listening, server));
    return { socket, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

interface CosignerParts {
  readonly chainId: Hash;
  readonly judge: Signer;
  readonly lock: HomeLock;
  readonly closers: (() => Promise<void> | void)[];
}

/** A lost watermark refuses to cosign; votes do not depend on it (G4). */
async function openCosigner(
  { directory, password, production = false, log, onFatal }: SignerOptions,
  { chainId, judge, lock, closers }: CosignerParts,
): Promise<Cosigner | undefined> {
  if (!holdsAttestKey(directory)) return undefined;
  const opening = { encryptedOnly: production };
  const { seed } = await openSignerKey(directory, 'attest', password, opening);
  try {
    const watermark = openWatermark(signerWatermarkPath(directory), chainId, onFatal);
    closers.push(() => watermark.close());
    const { store } = watermark;
    const save: MarkStore['save'] = (bytes, done) => {
      lock.assertHeld();
      store.save(bytes, done);
    };
    return createCosigner({
      watermark: { load: () => store.load(), save },
      keyPair: keyPairFromSeed(seed),
      chainId,
      signsFrom: () => judge.standing?.signsFrom,
    });
  } catch (error) {
    if (!(error instanceof WitanError || error instanceof DecodeError)) throw error;
    log(`this signer cosigns nothing: ${error.message}`);
    return undefined;
  }
}

async function listen(path: string, signer: SignerServer, group: boolean): Promise<Server> {
  if (Buffer.byteLength(path) > SOCKET_PATH_BYTES_MAX) {
    throw new WitanError('usage/invalid', `a socket's path has ${SOCKET_PATH_BYTES_MAX} bytes`);
  }
  prepareSocketDirectory(dirname(path), group ? 0o750 : 0o700);
  removeStaleSocket(path);
  const server = createServer((stream) => signer.attach(stream));
  server.maxConnections = CONNECTIONS_MAX;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ path }, resolve);
  });
  server.removeAllListeners('error');
  server.on('error', signer.options.onFatal);
  chmodSync(path, group ? 0o660 : 0o600);
  must(server.listening, 'the signer listens');
  return server;
}

function closeServer(server: Server, signer: SignerServer): Promise<void> {
  signer.close();
  return new Promise((resolve) => server.close(() => resolve()));
}
