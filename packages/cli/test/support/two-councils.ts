// A chain whose council changes, made by hand: who signs which head of it, and of another log that
// begins alike, is the test's to say. It shows as published files or as a node that serves them.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { encodeHeader, encodeResult } from '@witan/ledger/block';
import { concatBytes } from '@witan/ledger/bytes';
import {
  type Cosignature,
  checkpointBody,
  checkpointOrigin,
  cosignedBytes,
} from '@witan/ledger/checkpoint';
import { encodeCosignatures } from '@witan/ledger/checkpoint-certificate';
import { encodeCheckpoint } from '@witan/ledger/checkpoint-note';
import { encodeCouncilDelta } from '@witan/ledger/council-delta';
import { demonstrationKeyPair } from '@witan/ledger/demonstration';
import { encodeEpochLinks } from '@witan/ledger/epoch-links';
import { exampleGenesis } from '@witan/ledger/example-consortium';
import { chainIdOf, type Genesis } from '@witan/ledger/genesis';
import { tileBytes, tilePath, tilesOfLevel } from '@witan/ledger/log-tiles';
import { encodeValidators, type Validator, validatorsHash } from '@witan/ledger/membership';
import { leafHash } from '@witan/ledger/merkle';
import { MerkleLog } from '@witan/ledger/merkle-log';
import { PROBLEMS } from '@witan/ledger/problems';
import { encodeReceipt } from '@witan/ledger/receipt-writer';
import { encodeSealedHead } from '@witan/ledger/sealed-head';
import { decodeStateProof } from '@witan/ledger/state-proof-codec';
import { encodeStateProof } from '@witan/ledger/state-proof-writer';
import { TestLedger } from '@witan/state/testkit';
import { writeState } from '../../src/portal/state-folder.ts';

/** Height of the last block of the first council. */
export const END = 4;
const BLOCKS = 16;
const QUORUM = [0, 1, 2];
const NOTHING = new Uint8Array(0);

/** What a server shows: a head, signed by the council of an epoch. */
export interface Shown {
  readonly epoch: number;
  readonly size: number;
  /** Of another log, from the end of the first council on. */
  readonly isOther?: boolean;
  /** Whether it has the link to the second council; where that signs, unless it is said. */
  readonly hasLinks?: boolean;
}

export class TwoCouncils {
  readonly genesis: Genesis;
  readonly chainId: Uint8Array;
  /** The second has other keys, and the same seats. */
  readonly councils: readonly (readonly Validator[])[];
  readonly #ledger: TestLedger;
  readonly #logs: readonly MerkleLog[];
  readonly #entries: readonly Uint8Array[][];

  constructor({ demonstration = false } = {}) {
    this.genesis = { ...exampleGenesis(), demonstration };
    this.chainId = chainIdOf(this.genesis);
    const first = this.genesis.validators;
    const second = first.map((each) => {
      return { ...each, attestKey: demonstrationKeyPair(`${each.member}/second`).publicKey };
    });
    this.councils = [first, second];
    this.#ledger = new TestLedger({ genesis: this.genesis });
    this.#entries = [0, 1].map((branch) =>
      Array.from({ length: BLOCKS }, (_, height) => this.#entry(height, branch)),
    );
    this.#logs = this.#entries.map((entries) => {
      const log = new MerkleLog();
      for (const entry of entries) log.append(leafHash(entry));
      return log;
    });
  }

  /** All blocks have one state; those of the other log another time. */
  #entry(height: number, branch: number): Uint8Array {
    const { header, result } = this.#ledger.host.head;
    const epoch = height > END ? 1 : 0;
    const [own, next] = [epoch, height >= END ? 1 : 0].map((of) =>
      validatorsHash(this.councils[of] as readonly Validator[]),
    ) as [Uint8Array, Uint8Array];
    const place = { chainId: this.chainId, height, epoch, epochEnd: height === END };
    const timeMs = header.timeMs + height * 1_000 + (height > END ? branch : 0);
    return concatBytes(
      encodeHeader({ ...header, ...place, timeMs, validatorsHash: own }),
      encodeResult({ ...result, nextValidatorsHash: next }),
    );
  }

  #log({ isOther = false }: Pick<Shown, 'isOther'>): MerkleLog {
    return this.#logs[Number(isOther)] as MerkleLog;
  }

  #cosigned(shown: Shown): Cosignature[] {
    const { epoch, size } = shown;
    const head = { size, root: this.#log(shown).root(size) };
    const body = checkpointBody(checkpointOrigin(this.chainId), head);
    const time = Math.floor(Date.now() / 1_000);
    return QUORUM.map((voter) => {
      const { member } = this.genesis.validators[voter] as Validator;
      const keys = demonstrationKeyPair(`${member}/${epoch === 0 ? 'attest' : 'second'}`);
      return { voter, time, signature: keys.sign(cosignedBytes(body, time)) };
    });
  }

  note(shown: Shown): string {
    const { epoch, size } = shown;
    const validators = this.councils[epoch] as readonly Validator[];
    const head = { size, root: this.#log(shown).root(size) };
    return encodeCheckpoint(head, this.#cosigned(shown), { chainId: this.chainId, validators });
  }

  /** The last entry of a log, in its head. */
  #seal(shown: Shown) {
    const { epoch, size, isOther = false } = shown;
    const entry = this.#entries[Number(isOther)]?.[size - 1] as Uint8Array;
    const path = this.#log(shown).path(size - 1, size);
    return { entry, size, path, epoch, cosignatures: encodeCosignatures(this.#cosigned(shown)) };
  }

  receipt(question: string, shown: Shown): Uint8Array {
    const { entry, ...seal } = this.#seal(shown);
    const found = decodeStateProof(this.#ledger.host.query(question).proof);
    const proof = encodeStateProof({ ...found, height: shown.size - 1 });
    return encodeReceipt({
      ...{ entry, seal: { grade: 'full', ...seal } },
      claim: { kind: 'state', question, proof, past: NOTHING, log: NOTHING },
    });
  }

  links(): Uint8Array {
    const [first, second] = this.councils as [readonly Validator[], readonly Validator[]];
    const end = { epoch: 0, size: END + 1 };
    const link = {
      ...{ entry: this.#entries[0]?.[END] as Uint8Array, signing: NOTHING },
      path: this.#log({}).path(END, END + 1),
      cosignatures: encodeCosignatures(this.#cosigned(end)),
      next: encodeCouncilDelta(first, second),
    };
    return encodeEpochLinks({ epoch: 0, validators: encodeValidators(first), links: [link] });
  }

  /** As `witan portal export` writes them: under `state/` one state for all heads. */
  async publish(folder: string, shown: Shown): Promise<void> {
    const put = (name: string, bytes: Uint8Array | string): void => {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), bytes);
    };
    const { size, epoch, hasLinks = epoch > 0 } = shown;
    const log = this.#log(shown);
    put('checkpoint', this.note(shown));
    for (const tile of tilesOfLevel(size, 0)) put(tilePath(tile), tileBytes(log, tile));
    put('state/head', encodeSealedHead(this.#seal(shown)));
    if (hasLinks) put('epochs/skip/0.pb', this.links());
    const { host } = this.#ledger;
    await writeState(folder, host.head.result.stateRoot, async (turns) => {
      const page = host.page(0, turns);
      if (page === undefined) throw new Error('a page');
      return page;
    });
  }

  /** What a node has under a path of its API; undefined where it has nothing yet. */
  #answered(path: string, { shown, answers = shown, folder = '' }: Showing): Answer | undefined {
    const { epoch, size, hasLinks = epoch > 0 } = shown;
    if (path === 'status') return ['application/json', JSON.stringify({ epoch })];
    if (path === 'checkpoint') return ['text/plain', this.note(shown)];
    if (path.startsWith('epochs/skip/0.pb') && hasLinks) {
      return ['application/vnd.witan.epoch-links', this.links()];
    }
    if (path.startsWith('land/')) {
      return ['application/vnd.witan.receipt', this.receipt(path, answers)];
    }
    const octets = (bytes: Uint8Array): Answer => ['application/octet-stream', bytes];
    if (path.startsWith('state/')) return octets(readFileSync(join(folder, path)));
    const tile = tilesOfLevel(size, 0).find((each) => tilePath(each) === path);
    return tile && octets(tileBytes(this.#log(shown), tile));
  }

  /** A node that shows what it is told to, and notes what it is asked. */
  async serve(shown: Shown, pages?: Showing['pages']): Promise<ShowingNode> {
    const showing: Showing = { shown, asked: [], ...(pages && { pages }) };
    const server = createServer(({ url = '' }, response) => {
      const [, path] = /^\/v1\/(.*?)(?:\?grade=full)?$/.exec(url) ?? [];
      showing.asked.push(path ?? url);
      const found = path === undefined ? showing.pages?.(url) : this.#answered(path, showing);
      if (found === undefined) {
        response.writeHead(503, { 'content-type': 'application/problem+json' });
        const { code } = PROBLEMS['api/no-checkpoint'];
        return void response.end(JSON.stringify({ code: `WITAN${code}` }));
      }
      response.writeHead(200, { 'content-type': found[0] });
      return void response.end(found[1]);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const close = (): void => {
      server.closeAllConnections();
      server.close();
    };
    return Object.assign(showing, { url, close });
  }
}

/** Media type and body. */
export type Answer = readonly [string, Uint8Array | string];

interface Showing {
  shown: Shown;
  /** Under which receipts stand, where it is another head. */
  answers?: Shown;
  /** Where its published state is. */
  folder?: string;
  readonly asked: string[];
  /** What it serves beside its API. */
  readonly pages?: (path: string) => Answer | undefined;
}

export interface ShowingNode extends Showing {
  readonly url: string;
  readonly close: () => void;
}
