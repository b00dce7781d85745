// The signer against whoever reached its socket: a node that was taken over, and strangers
// (reliability.md §4, T16, H51).

import { strict as assert } from 'node:assert';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createJudge, initialMarks, type SignRequest } from '@witan/consensus';
import { type BatchHeader, batchHashOf } from '@witan/ledger/batch';
import { equalBytes, toHex } from '@witan/ledger/bytes';
import { demonstrationKeyPair } from '@witan/ledger/demonstration';
import { signerFrameBytesMax, signerRequestsMax } from '@witan/ledger/limits';
import { problemOf } from '@witan/ledger/problems';
import { JUSTIFICATION, type Statement, statementBytes } from '@witan/ledger/statement';
import { utf8 } from '@witan/ledger/text';
import { installFastestSignatures } from '../src/signature/install.ts';
import { leaseSigner } from '../src/signer/client.ts';
import { encodeFrame, FRAME, FrameReader } from '../src/signer/frames.ts';
import { encodeHello, encodeRequests } from '../src/signer/protocol.ts';
import { SIGNING_RATE, TokenBucket } from '../src/signer/rate-limit.ts';
import { SignerServer } from '../src/signer/server.ts';
import {
  chainId,
  commit,
  hashOf,
  prepare,
  publicKey,
  SEED,
  signed,
  yes,
} from './signer-requests.ts';

/** A connection that says what it likes; answers the code with which it was closed. */
function refusalOf(path: string, ...chunks: readonly Uint8Array[]): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const socket: Socket = connect({ path });
    const reader = new FrameReader();
    let code: number | undefined;
    socket.on('data', (chunk) => {
      for (const { kind, payload } of reader.push(chunk)) {
        if (kind === FRAME.refused) code = (payload[0] as number) * 256 + (payload[1] as number);
      }
    });
    socket.once('error', reject);
    socket.once('close', () => resolve(code));
    for (const chunk of chunks) socket.write(chunk);
  });
}

describe('signer, against whoever reached its socket', function () {
  this.timeout(30_000);
  let place: string;
  let path: string;
  let listening: Server;
  let lines: string[];
  const hello = encodeFrame(FRAME.hello, encodeHello(chainId));

  /** Marks in memory: what is asked here is not what a disk does. */
  const listen = async (rate = { perSecond: 1e9, burst: 1e9 }): Promise<void> => {
    let saved = initialMarks(chainId);
    const marks = {
      load: () => saved,
      save: (bytes: Uint8Array, done: () => void) => {
        saved = bytes.slice();
        setImmediate(done);
      },
    };
    const server = new SignerServer({
      chainId,
      publicKey,
      marks,
      judge: createJudge({ marks, keyPair: demonstrationKeyPair('treasury/consensus'), chainId }),
      saves: () => 0,
      log: (line) => lines.push(line),
      onFatal: (error) => assert.fail(error),
      rate,
    });
    listening = createServer((stream) => server.attach(stream));
    await new Promise<void>((resolve) => listening.listen({ path }, resolve));
  };

  before(async () => {
    await installFastestSignatures();
  });

  beforeEach(() => {
    place = mkdtempSync(join(tmpdir(), 'witan-signer-'));
    path = join(place, 's');
    lines = [];
  });

  afterEach(async () => {
    await new Promise((resolve) => listening.close(resolve));
    rmSync(place, { recursive: true, force: true });
  });

  it('T16: 100,000 random requests get no two signatures that contradict each other', async () => {
    await listen();
    const random = generator(16);
    const link = await leaseSigner({ path, chainId, onLost: assert.fail });
    const record = new Signatures();
    for (let sent = 0; sent < 100_000; sent += signerRequestsMax) {
      const requests = Array.from({ length: signerRequestsMax }, (_, i) =>
        randomRequest(random, sent + i),
      );
      const answers = await signed(link.signer, ...requests);
      for (const [i, request] of requests.entries()) record.add(request, answers[i]);
    }
    link.close();
    assert.ok(record.signed > 5_000, `${record.signed} signed`);
    console.log(`      ${record.signed} of 100,000 requests signed, 0 conflicts`);
  });

  it('malformed, oversized and untimely frames end the connection with a code', async () => {
    await listen();
    const protocol = problemOf('signer/protocol').code;
    const header = (length: number, kind: number): Uint8Array => {
      const bytes = new Uint8Array(5);
      new DataView(bytes.buffer).setUint32(0, length);
      bytes[4] = kind;
      return bytes;
    };
    const sign = encodeFrame(FRAME.sign, encodeRequests([prepare(0, 1)]));
    const own = encodeHello(chainId);
    const later = own.with(1, (own[1] as number) + 1);
    const cases: readonly (readonly Uint8Array[])[] = [
      [header(signerFrameBytesMax + 1, FRAME.hello)],
      [header(0, 0)],
      [header(0, 99)],
      [encodeFrame(FRAME.hello, new Uint8Array(3))],
      // X1: of a node of a later version.
      [encodeFrame(FRAME.hello, later)],
      [encodeFrame(FRAME.hello, Uint8Array.of(...encodeHello(chainId), 0))],
      [sign],
      [hello, hello],
      [hello, encodeFrame(FRAME.sign, sign.subarray(0, 9))],
      [hello, encodeFrame(FRAME.sign, Uint8Array.of(0xff, 0xff))],
      [hello, encodeFrame(FRAME.sign, Uint8Array.of(0, 1, ...new Uint8Array(8), 9))],
      [hello, encodeFrame(FRAME.welcome, new Uint8Array(0))],
      [hello, encodeFrame(FRAME.fence, new Uint8Array(3))],
      [utf8('GET / HTTP/1.1\r\n\r\n')],
    ];
    for (const [i, chunks] of cases.entries()) {
      assert.equal(await refusalOf(path, ...chunks), protocol, `case ${i}`);
    }
    const foreign = encodeFrame(FRAME.hello, encodeHello(hashOf('another network')));
    assert.equal(await refusalOf(path, foreign), problemOf('signer/other-key').code);
    const link = await leaseSigner({ path, chainId, onLost: assert.fail });
    assert.deepEqual(yes(await signed(link.signer, prepare(0, 1))), [true], 'it serves on');
    link.close();
  });

  it('a frame that comes byte by byte is a frame', async () => {
    await listen();
    const socket = connect({ path });
    const reader = new FrameReader();
    const answer = new Promise<number>((resolve) => {
      socket.on('data', (chunk) => {
        for (const { kind } of reader.push(chunk)) resolve(kind);
      });
    });
    for (const byte of hello) {
      socket.write(Uint8Array.of(byte));
      await new Promise((resolve) => setImmediate(resolve));
    }
    assert.equal(await answer, FRAME.welcome);
    socket.destroy();
  });

  it('whoever asks faster than a council can is kept waiting, and refused nothing', async () => {
    await listen({ perSecond: 1_000, burst: 100 });
    const link = await leaseSigner({ path, chainId, onLost: assert.fail });
    const startedMs = performance.now();
    const asked = Array.from({ length: 6 }, (_, i) =>
      signed(link.signer, ...Array.from({ length: 50 }, (_, k) => prepare(0, 50 * i + k + 1))),
    );
    const answers = (await Promise.all(asked)).flat();
    const elapsedMs = performance.now() - startedMs;
    assert.ok(yes(answers).every(Boolean));
    // Two groups fit the burst and a third may overdraw it; the other three wait 50 ms each.
    assert.ok(elapsedMs >= 100, `${elapsedMs} ms`);
    link.close();
  });

  it('the rate leaves room for the fastest council: two votes and eight batches every 20 ms', () => {
    const bucket = new TokenBucket(SIGNING_RATE, 0);
    for (let ms = 0; ms < 60_000; ms += 20) assert.equal(bucket.take(10, ms), 0, `at ${ms} ms`);
  });

  it('H51: neither answers nor log lines hold the key', async () => {
    await listen();
    const seen: Uint8Array[] = [];
    const socket = connect({ path });
    socket.on('data', (chunk) => seen.push(chunk));
    socket.write(hello);
    socket.write(encodeFrame(FRAME.sign, encodeRequests([prepare(0, 1), commit(0, 1)])));
    socket.write(encodeFrame(FRAME.status, new Uint8Array(0)));
    await new Promise((resolve) => socket.once('close', resolve));
    const other = connect({ path });
    other.on('data', (chunk) => seen.push(chunk));
    other.write(encodeFrame(FRAME.status, new Uint8Array(0)));
    await new Promise((resolve) => other.once('close', resolve));
    const everything = Buffer.concat([...seen, utf8(lines.join('\n'))]);
    assert.ok(everything.length > 300, 'something was said');
    for (const part of [SEED, SEED.subarray(0, 16), SEED.subarray(16)]) {
      assert.equal(everything.includes(Buffer.from(part)), false);
      assert.equal(everything.includes(toHex(part)), false);
    }
  });
});

/** Deterministic numbers from 0 to below `n`. */
function generator(seed: number): (n: number) => number {
  let state = seed;
  return (n) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
}

const HASHES: readonly Uint8Array[] = ['one', 'two', 'three'].map(hashOf);

/** Few values, so that slots meet; they drift upwards, so that marks do not settle at once. */
function randomRequest(random: (n: number) => number, sent: number): SignRequest {
  const epoch = Math.floor(sent / 50_000) + random(2);
  const drift = Math.floor((sent % 50_000) / 100);
  const [view, height] = [Math.floor(drift / 4) + random(3), drift + random(12)];
  const blockHash = HASHES[random(3)] as Uint8Array;
  switch (random(5)) {
    case 0:
      return { epoch, statement: { type: 'prepare', view, height, blockHash } };
    case 1: {
      const sealedHash = HASHES[random(2)] as Uint8Array;
      return { epoch, statement: { type: 'commit', view, height, blockHash, sealedHash } };
    }
    case 2: {
      const kinds = [JUSTIFICATION.base, JUSTIFICATION.prepare, JUSTIFICATION.commit] as const;
      const kind = kinds[random(3)] as 0 | 1 | 2;
      const reported = { kind, epoch, view: Math.max(0, view - random(3)), height, blockHash };
      return { epoch, statement: { type: 'view-change', newView: view, justification: reported } };
    }
    case 3:
      return { epoch, statement: { type: 'new-view', view, digest: blockHash } };
    default: {
      const lane: BatchHeader = {
        ...{ author: 0, epoch, boot: drift + random(2), seq: random(20), createdMs: random(3) },
        ...{ count: 1, byteLength: 5, txRoot: blockHash },
      };
      return { epoch, statement: { type: 'batch', batchHash: batchHashOf(lane) }, lane };
    }
  }
}

/** Everything that was signed, compared without the judge's help (E1, E2, E3, E5, E6). */
class Signatures {
  readonly #bySlot = new Map<string, Uint8Array>();
  readonly #commits: { epoch: number; view: number; height: number }[] = [];
  readonly #changes: { epoch: number; newView: number; rank: readonly number[] }[] = [];
  signed = 0;

  add({ epoch, statement, lane }: SignRequest, signature: Uint8Array | undefined): void {
    if (signature === undefined) return;
    this.signed++;
    const bytes = statementBytes(chainId, epoch, statement);
    const slot = slotName(epoch, statement, lane);
    const before = this.#bySlot.get(slot);
    assert.ok(before === undefined || equalBytes(before, bytes), `${slot} was signed twice`);
    this.#bySlot.set(slot, bytes);
    if (statement.type === 'commit') {
      const { view, height } = statement;
      this.#commits.push({ epoch, view, height });
      for (const change of this.#changes) this.#assertKept({ epoch, view, height }, change);
    }
    if (statement.type === 'view-change') {
      const { kind, view, height, epoch: of } = statement.justification;
      const rank = kind === JUSTIFICATION.base || of !== epoch ? [-1, -1] : [view, height];
      const change = { epoch, newView: statement.newView, rank };
      this.#changes.push(change);
      for (const vote of this.#commits) this.#assertKept(vote, change);
    }
  }

  /** E6: no lock behind a COMMIT is forgotten by a VIEWCHANGE to a later view. */
  #assertKept(
    vote: { epoch: number; view: number; height: number },
    change: { epoch: number; newView: number; rank: readonly number[] },
  ): void {
    if (vote.epoch !== change.epoch || change.newView <= vote.view) return;
    const [view, height] = change.rank as [number, number];
    const isKept = view > vote.view || (view === vote.view && height >= vote.height);
    assert.ok(isKept, `COMMIT ${JSON.stringify(vote)}, VIEWCHANGE ${JSON.stringify(change)}`);
  }
}

function slotName(epoch: number, statement: Statement, lane: BatchHeader | undefined): string {
  switch (statement.type) {
    case 'batch':
      return `batch ${epoch} ${lane?.boot} ${lane?.seq}`;
    case 'view-change':
      return `view-change ${epoch} ${statement.newView}`;
    case 'new-view':
      return `new-view ${epoch} ${statement.view}`;
    default:
      return `${statement.type} ${epoch} ${statement.view} ${statement.height}`;
  }
}
