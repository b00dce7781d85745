// The signer's side of its socket: one connection holds the lease and has statements judged and
// signed, in the order of asking (G7); anyone else at the socket may ask for a report. Whatever is
// no request of the protocol ends that connection with a code, and nothing else.

import type { Duplex } from 'node:stream';
import { type Cosigner, decodeMarks, type MarkStore, type Signer } from '@witan/consensus';
import { equalBytes } from '@witan/ledger/bytes';
import type { Hash } from '@witan/ledger/hash';
import { DecodeError, must, type ProblemKey, WitanError } from '@witan/ledger/problems';
import type { PublicKey } from '@witan/ledger/signature';
import { encodeFrame, FRAME, FrameReader } from './frames.ts';
import {
  type Answers,
  decodeCosignRequest,
  decodeFence,
  decodeHello,
  decodeRequests,
  encodeAnswers,
  encodeCosigned,
  encodeFence,
  encodeRefusal,
  encodeReport,
  encodeWelcome,
  type SignerReport,
} from './protocol.ts';
import { SIGNING_RATE, type SigningRate, TokenBucket } from './rate-limit.ts';

export interface SignerServerOptions {
  readonly chainId: Hash;
  readonly publicKey: PublicKey;
  /** The judge, and the durable marks under which it signs. */
  readonly judge: Signer;
  /** Undefined where this signer has no attest key, or may not use it. */
  readonly cosigner?: Cosigner | undefined;
  readonly marks: Pick<MarkStore, 'load'>;
  /** Saves of the marks so far. */
  readonly saves: () => number;
  readonly log: (line: string) => void;
  /** Something after which nothing may be signed any more. */
  readonly onFatal: (error: Error) => void;
  readonly rate?: SigningRate;
}

/** A connection that has not said what it wants by then is closed. */
const HELLO_MS_MAX = 5_000;
/** What a refused connection gets to read its code. */
const FAREWELL_MS = 1_000;

export class SignerServer {
  readonly options: SignerServerOptions;
  readonly #sessions: Set<Session> = new Set();
  /** One bucket for the signer, not one for each connection. */
  readonly #bucket: TokenBucket;
  #leaseHolder: Session | undefined;
  #signed = 0;
  #refused = 0;

  constructor(options: SignerServerOptions) {
    this.options = options;
    this.#bucket = new TokenBucket(options.rate ?? SIGNING_RATE, performance.now());
  }

  /** Serves a connection until it ends. */
  attach(stream: Duplex): void {
    this.#sessions.add(new Session(this, stream));
  }

  takeLease(session: Session): boolean {
    if (this.#leaseHolder !== undefined) return false;
    this.#leaseHolder = session;
    this.options.log('a node has taken the lease');
    return true;
  }

  isLeaseHolder(session: Session): boolean {
    return this.#leaseHolder === session;
  }

  forget(session: Session, reason: string): void {
    this.#sessions.delete(session);
    if (this.#leaseHolder !== session) return;
    this.#leaseHolder = undefined;
    this.options.log(`the lease has ended: ${reason}; ${this.#refused} requests refused so far`);
  }

  /** For how long a lease holder who asks for so many signatures is kept waiting afterwards. */
  takeTokens(count: number): number {
    return this.#bucket.take(count, performance.now());
  }

  count(answers: Answers): void {
    const signed = answers.filter((signature) => signature !== undefined).length;
    this.#signed += signed;
    this.#refused += answers.length - signed;
  }

  report(): SignerReport {
    const saved = this.options.marks.load();
    must(saved !== undefined, 'a signer has marks');
    const { publicKey, cosigner } = this.options;
    return {
      publicKey,
      cosigner: cosigner?.watermark && { publicKey: cosigner.publicKey, ...cosigner.watermark },
      marks: decodeMarks(saved),
      leased: this.#leaseHolder !== undefined,
      signed: this.#signed,
      refused: this.#refused,
      saves: this.options.saves(),
    };
  }

  close(): void {
    for (const session of [...this.#sessions]) session.end('the signer stops');
  }
}

class Session {
  readonly #server: SignerServer;
  readonly #stream: Duplex;
  readonly #reader: FrameReader = new FrameReader();
  readonly #waiting: { readonly kind: number; readonly payload: Uint8Array }[] = [];
  readonly #deadline: NodeJS.Timeout;
  #resume: NodeJS.Timeout | undefined;
  #ended = false;

  constructor(server: SignerServer, stream: Duplex) {
    this.#server = server;
    this.#stream = stream;
    this.#deadline = setTimeout(() => this.end('it said nothing'), HELLO_MS_MAX);
    stream.on('data', (chunk: Uint8Array) => this.#receive(chunk));
    stream.on('drain', () => this.#goOn());
    stream.on('error', (error: Error) => this.end(error.message));
    stream.on('close', () => this.end('the node closed it'));
  }

  end(reason: string): void {
    if (this.#ended) return;
    this.#stream.destroy();
    this.#forget(reason);
  }

  #forget(reason: string): void {
    this.#ended = true;
    clearTimeout(this.#deadline);
    clearTimeout(this.#resume);
    this.#server.forget(this, reason);
  }

  #receive(chunk: Uint8Array): void {
    if (this.#ended) return;
    try {
      for (const frame of this.#reader.push(chunk)) this.#waiting.push(frame);
      this.#goOn();
    } catch (error) {
      this.#refuse(error as Error);
    }
  }

  /** Reads on only while the rate allows it and the node takes its answers. */
  #goOn(): void {
    try {
      while (!this.#ended && this.#resume === undefined && !this.#stream.writableNeedDrain) {
        const frame = this.#waiting.shift();
        if (frame === undefined) {
          this.#stream.resume();
          return;
        }
        this.#handle(frame.kind, frame.payload);
      }
      this.#stream.pause();
    } catch (error) {
      this.#refuse(error as Error);
    }
  }

  #handle(kind: number, payload: Uint8Array): void {
    const leased = this.#server.isLeaseHolder(this);
    if (kind === FRAME.sign && leased) this.#sign(payload);
    else if (kind === FRAME.cosign && leased) this.#cosign(payload);
    else if (kind === FRAME.fence && leased) this.#fence(payload);
    else if (kind === FRAME.hello && !leased) this.#hello(payload);
    else if (kind === FRAME.status && payload.length === 0 && !leased) {
      this.#stream.end(encodeFrame(FRAME.report, encodeReport(this.#server.report())));
    } else throw new WitanError('signer/protocol', `kind ${kind}, ${leased ? '' : 'not '}leased`);
  }

  #hello(payload: Uint8Array): void {
    const chainId = decodeHello(payload);
    if (!equalBytes(chainId, this.#server.options.chainId)) {
      throw new WitanError('signer/other-key', 'a node of another network');
    }
    if (!this.#server.takeLease(this)) throw new WitanError('signer/lease-held');
    clearTimeout(this.#deadline);
    this.#send(FRAME.welcome, encodeWelcome(this.#server.report()));
  }

  #sign(payload: Uint8Array): void {
    const requests = decodeRequests(payload);
    this.#charge(Math.max(1, requests.length));
    this.#server.options.judge.sign(requests, (answers) => {
      this.#server.count(answers);
      this.#send(FRAME.signed, encodeAnswers(answers));
    });
  }

  #cosign(payload: Uint8Array): void {
    const request = decodeCosignRequest(payload);
    const { cosigner } = this.#server.options;
    if (cosigner === undefined) throw new WitanError('signer/protocol', 'no attest key is here');
    this.#charge(1);
    cosigner.cosign(request, (signature) => {
      this.#server.count([signature]);
      this.#send(FRAME.cosigned, encodeCosigned(signature));
    });
  }

  #fence(payload: Uint8Array): void {
    this.#charge(1);
    this.#server.options.judge.fence(decodeFence(payload), (signsFrom) => {
      this.#send(FRAME.fenced, encodeFence(signsFrom));
    });
  }

  /** Whoever asks for more than the rate allows is not read from for a while. */
  #charge(statements: number): void {
    const waitMs = this.#server.takeTokens(statements);
    if (waitMs === 0) return;
    this.#resume = setTimeout(() => {
      this.#resume = undefined;
      this.#goOn();
    }, waitMs);
  }

  #send(kind: number, payload: Uint8Array): void {
    if (!this.#ended) this.#stream.write(encodeFrame(kind, payload));
  }

  #refuse(error: Error): void {
    if (this.#ended) return;
    const { onFatal, log } = this.#server.options;
    const key = refusalKey(error);
    if (key === undefined) {
      onFatal(error);
      return;
    }
    log(`a connection is refused: ${error.message}`);
    this.#forget(error.message);
    this.#stream.end(encodeFrame(FRAME.refused, encodeRefusal(key)));
    this.#stream.resume();
    setTimeout(() => this.#stream.destroy(), FAREWELL_MS).unref();
  }
}

/** Undefined for an error of our own. */
function refusalKey(error: Error): ProblemKey | undefined {
  if (error instanceof DecodeError) return 'signer/protocol';
  return error instanceof WitanError ? error.key : undefined;
}
