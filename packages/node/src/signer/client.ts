// The node's side of the signer's socket. The connection is the lease: while it lasts, this node
// and no other is signed for, and when it ends the node ends too, for a signer that is back has
// closed the lane's boot. Until the signer is there, the node tries again and again, without
// blocking.

import { connect, type Socket } from 'node:net';
import {
  type Cosigner,
  type CosignRequest,
  type Marks,
  type Signer,
  type SignerStanding,
  type SignRequest,
  signedEpoch,
} from '@witan/consensus';
import type { TreeHead } from '@witan/ledger/checkpoint';
import type { Hash } from '@witan/ledger/hash';
import { signerRequestsMax } from '@witan/ledger/limits';
import { DecodeError, WitanError } from '@witan/ledger/problems';
import type { PublicKey } from '@witan/ledger/signature';
import { encodeFrame, FRAME, FrameReader } from './frames.ts';
import {
  type Answers,
  type CosignerState,
  decodeAnswers,
  decodeCosigned,
  decodeFence,
  decodeRefusal,
  decodeReport,
  decodeWelcome,
  encodeCosignRequest,
  encodeFence,
  encodeHello,
  encodeRequests,
  type SignerReport,
} from './protocol.ts';

export interface SignerLease {
  readonly signer: Signer;
  readonly publicKey: PublicKey;
  /** The signer's attest key; undefined where it has none. */
  readonly cosigner: Cosigner | undefined;
  /** As they were durable when the lease began. */
  readonly marks: Marks;
  /** Gives the lease back; `onLost` is not told. */
  close(): void;
}

export interface LeaseOptions {
  readonly path: string;
  readonly chainId: Hash;
  /** Once, when the connection ends without `close`: nothing is signed from then on. */
  readonly onLost: (error: WitanError) => void;
  /** How long to wait for a signer that is not there, or whose last node has not let go. */
  readonly waitMs?: number;
}

const WAIT_MS = 30_000;
const RETRY_MS = { min: 50, max: 2_000 } as const;
const ANSWER_MS_MAX = 5_000;

/** Rejects with WitanError `signer/unreachable`, `signer/lease-held` or what the signer refused. */
export async function leaseSigner(options: LeaseOptions): Promise<SignerLease> {
  const deadline = performance.now() + (options.waitMs ?? WAIT_MS);
  for (let pauseMs: number = RETRY_MS.min; ; pauseMs = Math.min(2 * pauseMs, RETRY_MS.max)) {
    try {
      return await Lease.take(options);
    } catch (error) {
      const isTemporary =
        error instanceof WitanError &&
        (error.key === 'signer/unreachable' || error.key === 'signer/lease-held');
      if (!isTemporary || performance.now() + pauseMs > deadline) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
}

/** What a running signer says of itself; it takes no lease. */
export async function askSigner(path: string): Promise<SignerReport> {
  const { kind, payload, socket } = await firstAnswer(path, FRAME.status, new Uint8Array(0));
  socket.destroy();
  if (kind !== FRAME.report) throw new WitanError('signer/protocol', `answer of kind ${kind}`);
  return decodeReport(payload);
}

interface FirstAnswer {
  readonly kind: number;
  readonly payload: Uint8Array;
  readonly socket: Socket;
  readonly reader: FrameReader;
}

/** Connects, asks, and waits for one frame. */
function firstAnswer(path: string, kind: number, payload: Uint8Array): Promise<FirstAnswer> {
  return new Promise((resolve, reject) => {
    const socket = connect({ path });
    const reader = new FrameReader();
    const fail = (error: Error): void => {
      socket.destroy();
      reject(
        error instanceof WitanError
          ? error
          : new WitanError('signer/unreachable', `${path}: ${error.message}`, { cause: error }),
      );
    };
    socket.setTimeout(ANSWER_MS_MAX, () => fail(new Error('no answer')));
    socket.once('error', fail);
    socket.once('close', () => fail(new Error('closed')));
    socket.write(encodeFrame(kind, payload));
    socket.on('data', (chunk) => {
      try {
        const [frame] = [...reader.push(chunk)];
        if (frame === undefined) return;
        socket.removeAllListeners();
        socket.setTimeout(0);
        if (frame.kind === FRAME.refused) {
          throw new WitanError(decodeRefusal(frame.payload), `the signer at ${path}`);
        }
        resolve({ ...frame, socket, reader });
      } catch (error) {
        fail(error as Error);
      }
    });
  });
}

/** A question under way: the kind of its answer, and how that is read and then told. */
interface Asked {
  readonly kind: number;
  readonly read: (payload: Uint8Array) => () => void;
}

class Lease implements SignerLease, Signer {
  readonly publicKey: PublicKey;
  readonly marks: Marks;
  readonly cosigner: Cosigner | undefined;
  readonly #socket: Socket;
  readonly #onLost: (error: WitanError) => void;
  /** In the order of asking, which is the order of answers. */
  readonly #asked: Asked[] = [];
  /** Cosignatures have a durable memory of their own, so their answers pass those of others. */
  readonly #cosigning: Asked[] = [];
  #standing: SignerStanding;
  #ended = false;

  private constructor(
    { socket, reader, payload }: FirstAnswer,
    onLost: (error: WitanError) => void,
  ) {
    const { publicKey, cosigner, marks } = decodeWelcome(payload);
    this.cosigner = cosigner && new LeasedCosigner(cosigner, (...asked) => this.#cosign(...asked));
    this.publicKey = publicKey;
    this.marks = marks;
    const { boot, signsFrom } = marks;
    this.#standing = { boot, signsFrom, signedEpoch: signedEpoch(marks) };
    this.#socket = socket;
    this.#onLost = onLost;
    socket.on('data', (chunk) => this.#receive(reader, chunk));
    socket.on('error', (error) => this.#lose(error.message));
    socket.on('close', () => this.#lose('closed by the signer'));
  }

  static async take({ path, chainId, onLost }: LeaseOptions): Promise<Lease> {
    const answer = await firstAnswer(path, FRAME.hello, encodeHello(chainId));
    if (answer.kind === FRAME.welcome) return new Lease(answer, onLost);
    answer.socket.destroy();
    throw new WitanError('signer/protocol', `answer of kind ${answer.kind}`);
  }

  get signer(): Signer {
    return this;
  }

  get standing(): SignerStanding {
    return this.#standing;
  }

  fence(signsFrom: number, done: (signsFrom: number) => void): void {
    this.#ask(FRAME.fence, encodeFence(signsFrom), {
      kind: FRAME.fenced,
      read: (payload) => {
        const closed = decodeFence(payload);
        this.#standing = { ...this.#standing, signsFrom: closed };
        return () => done(closed);
      },
    });
  }

  sign(requests: readonly SignRequest[], done: (answers: Answers) => void): void {
    const answers: (Uint8Array | undefined)[] = [];
    let at = 0;
    do {
      const part = requests.slice(at, at + signerRequestsMax);
      at += part.length;
      const isLast = at === requests.length;
      this.#ask(FRAME.sign, encodeRequests(part), {
        kind: FRAME.signed,
        read: (payload) => {
          const signatures = decodeAnswers(payload);
          if (signatures.length !== part.length) throw new DecodeError('codec/count', 'answers');
          answers.push(...signatures);
          this.#note(part, signatures);
          return isLast ? () => done(answers) : () => undefined;
        },
      });
    } while (at < requests.length);
  }

  #cosign(request: CosignRequest, done: (signature: Uint8Array | undefined) => void): void {
    this.#ask(FRAME.cosign, encodeCosignRequest(request), {
      kind: FRAME.cosigned,
      read: (payload) => {
        const signature = decodeCosigned(payload);
        return () => done(signature);
      },
    });
  }

  #ask(kind: number, payload: Uint8Array, asked: Asked): void {
    if (this.#ended) return;
    this.#askedOf(asked.kind).push(asked);
    this.#socket.write(encodeFrame(kind, payload));
  }

  #note(requests: readonly SignRequest[], signatures: Answers): void {
    let { boot, signedEpoch: last } = this.#standing;
    requests.forEach(({ epoch, lane }, index) => {
      if (signatures[index] === undefined) return;
      if (lane === undefined) last = Math.max(last ?? 0, epoch);
      else boot = Math.max(boot, lane.boot);
    });
    this.#standing = { ...this.#standing, boot, signedEpoch: last };
  }

  close(): void {
    this.#ended = true;
    this.#socket.destroy();
  }

  #receive(reader: FrameReader, chunk: Uint8Array): void {
    let told: (() => void)[];
    try {
      told = [...reader.push(chunk)].map(({ kind, payload }) => this.#take(kind, payload));
    } catch (error) {
      if (!(error instanceof WitanError || error instanceof DecodeError)) throw error;
      this.#lose(error.message);
      return;
    }
    // What the replica throws is its own, and no fault of the signer.
    for (const tell of told) if (!this.#ended) tell();
  }

  #askedOf(answerKind: number): Asked[] {
    return answerKind === FRAME.cosigned ? this.#cosigning : this.#asked;
  }

  /** What is to be told of an answer; all are read before the first is told. */
  #take(kind: number, payload: Uint8Array): () => void {
    if (kind === FRAME.refused) throw new WitanError(decodeRefusal(payload), 'said the signer');
    const asked = this.#askedOf(kind).shift();
    if (asked?.kind !== kind) throw new WitanError('signer/protocol', `answer of kind ${kind}`);
    return asked.read(payload);
  }

  #lose(reason: string): void {
    if (this.#ended) return;
    this.close();
    this.#onLost(new WitanError('signer/connection-lost', reason));
  }
}

/** The signer's watermark, as far as its answers tell. */
class LeasedCosigner implements Cosigner {
  readonly publicKey: PublicKey;
  readonly #ask: Cosigner['cosign'];
  #watermark: TreeHead;

  constructor({ publicKey, size, root }: CosignerState, ask: Cosigner['cosign']) {
    this.publicKey = publicKey;
    this.#watermark = { size, root };
    this.#ask = ask;
  }

  get watermark(): TreeHead {
    return this.#watermark;
  }

  cosign(request: CosignRequest, done: Parameters<Cosigner['cosign']>[1]): void {
    this.#ask(request, (signature) => {
      const { size, root } = request;
      if (signature !== undefined) this.#watermark = { size, root };
      done(signature);
    });
  }
}
