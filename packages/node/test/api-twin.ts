// A twin of the node behind the API: a small ledger in this process, and levers for all that a
// route may meet.

import { blockHash, encodeHeader, encodeResult } from '@witan/ledger/block';
import { concatBytes, toHex } from '@witan/ledger/bytes';
import type { Genesis } from '@witan/ledger/genesis';
import type { Hash } from '@witan/ledger/hash';
import type { Tile } from '@witan/ledger/log-tiles';
import { decodeTransaction } from '@witan/ledger/transaction';
import { TestLedger } from '@witan/state/testkit';
import type {
  BlockView,
  EndedEpochView,
  EventPage,
  EventPosition,
  LedgerEvent,
  LedgerService,
  NodeStatus,
  Refusal,
  StateAnswerData,
  Submission,
  TransactionState,
} from '../src/api/ledger-service.ts';
import type { EvidencePage, EvidenceView } from '../src/evidence-desk.ts';
import { Landmarks } from '../src/publication/landmarks.ts';
import { Publication } from '../src/publication/publication.ts';

export const RECEIPT = Uint8Array.of(1, 2, 3, 4);

export class Twin implements LedgerService {
  readonly ledger = new TestLedger();
  readonly states = new Map<string, TransactionState>();
  readonly submitted: Uint8Array[] = [];
  readonly listeners = new Set<(height: number) => void>();
  /** What is said of the node instead of that all is well. */
  said: Partial<NodeStatus> = {};
  refusalKey: Extract<Submission, { ok: false }>['key'] | undefined;
  receipt: Uint8Array | undefined = RECEIPT;
  /** Thrown by the next read. */
  trouble: Error | undefined;
  events: LedgerEvent[] = [];
  readonly pageEvents = 100;

  readonly publicationLandmarks = new Landmarks(() => this.ledger.host.head.header);
  readonly publication = new Publication({
    host: this.ledger.host,
    reader: {
      landmarks: this.publicationLandmarks,
      logRoot: () => this.chainId,
      logPath: () => [this.chainId],
      entryAt: () => {
        const { header, result } = this.ledger.host.head;
        return concatBytes(encodeHeader(header), encodeResult(result));
      },
      ready: async () => undefined,
    },
  });

  get genesis(): Genesis {
    return this.ledger.genesis;
  }

  get chainId(): Hash {
    return this.ledger.host.chainId;
  }

  status(): NodeStatus {
    const { host } = this.ledger;
    const [own, ...others] = this.genesis.validators;
    return {
      member: own?.member ?? '',
      name: own?.name ?? '',
      role: 'validator',
      address: '/ip4/127.0.0.1/tcp/1/p2p/none',
      network: this.genesis.network,
      chainId: toHex(this.chainId),
      demonstration: true,
      height: host.head.height,
      headHash: toHex(host.head.hash),
      headTimeMs: host.head.header.timeMs,
      stateRoot: toHex(host.head.result.stateRoot),
      epoch: 0,
      epochBase: 0,
      view: 3,
      active: true,
      leader: 'audit-court',
      syncing: false,
      signsFrom: undefined,
      halted: undefined,
      oldestHeight: 0,
      room: 'enough',
      quorum: 3,
      peers: others.map(({ member }) => ({
        member,
        role: 'validator',
        addresses: [],
        up: true,
        rttMs: 1,
      })),
      ...this.said,
    };
  }

  get validators(): Genesis['validators'] {
    return this.genesis.validators;
  }

  endedEpoch(epoch: number): EndedEpochView | undefined {
    const { validators } = this;
    return epoch < 2 ? { epoch, height: 0, validators } : undefined;
  }

  /** The end of epoch 1 has no quorum yet. */
  epochLinks(from: number, to?: number): Uint8Array | undefined {
    return from === 0 ? Uint8Array.of(9, to ?? 99) : undefined;
  }

  policy(): string {
    return 'quorum agencies\n';
  }

  /** What is said before a request is read. */
  refused: Refusal | undefined;
  readonly pending = new Set<string>();

  refusal(): Refusal | undefined {
    return this.refused;
  }

  isPending(txid: Hash): boolean {
    return this.pending.has(toHex(txid));
  }

  /** Of one request, those that find no place. */
  placesLeft = Number.POSITIVE_INFINITY;
  clients: string[] = [];

  async submit(envelopes: readonly Uint8Array[], client: string): Promise<Submission[]> {
    this.clients.push(client);
    return envelopes.map((envelope, i): Submission => {
      const { txid } = decodeTransaction(envelope);
      if (this.refusalKey !== undefined) return { ok: false, txid, key: this.refusalKey };
      if (i >= this.placesLeft) return { ok: false, txid, key: 'api/busy', retrySeconds: 3 };
      this.submitted.push(envelope);
      const state = this.transaction(txid);
      return { ok: true, txid, state: state.state === 'unknown' ? { state: 'pending' } : state };
    });
  }

  transaction(txid: Hash): TransactionState {
    return this.states.get(toHex(txid)) ?? { state: 'unknown' };
  }

  /** Whoever waits finds it executed, unless its state was set. */
  async whenFinal(txid: Hash): Promise<TransactionState> {
    return this.states.get(toHex(txid)) ?? { state: 'final', height: 1, index: 0, code: 0 };
  }

  transactionReceipt(): Uint8Array | undefined {
    return this.receipt;
  }

  async stateAnswer(question: string, height: number | undefined): Promise<StateAnswerData> {
    if (this.trouble !== undefined) throw this.trouble;
    const answer = this.ledger.host.query(question, height);
    return { height: answer.height, data: answer.data, receipt: RECEIPT, grade: 'immediate' };
  }

  block(height: number): BlockView | undefined {
    const sealed = this.ledger.host.archive.sealed(height);
    if (sealed === undefined) return undefined;
    return { height, blockHash: blockHash(sealed.header), ...sealed, certificate: undefined };
  }

  note: string | undefined;

  checkpoint(itemised: boolean): string | undefined {
    return itemised && this.note !== undefined ? `${this.note}full` : this.note;
  }

  tile({ level, width }: Tile): Uint8Array | undefined {
    return level === 0 ? new Uint8Array(32 * width).fill(7) : undefined;
  }

  entries({ width }: Pick<Tile, 'width'>): Uint8Array | undefined {
    return new Uint8Array(width).fill(8);
  }

  prefixProofs(sizes: readonly number[], size: number): Hash[][] | undefined {
    return size > 1_000 ? undefined : sizes.map((each) => [new Uint8Array(32).fill(each)]);
  }

  evidencePage: (from?: Uint8Array) => EvidencePage = () => ({ pieces: [], next: undefined });

  evidence(from?: Uint8Array): EvidencePage {
    return this.evidencePage(from);
  }

  accuse(_evidence: Uint8Array): EvidenceView {
    throw new Error('the twin takes no evidence');
  }

  oldestEvents: EventPosition = { height: 0, index: -1 };

  eventsAfter({ height, index }: EventPosition): EventPage {
    const start = this.events.findIndex(
      (event) => event.height > height || (event.height === height && event.index > index),
    );
    const events = start < 0 ? [] : this.events.slice(start, start + this.pageEvents);
    const last = events.at(-1);
    const reached = last === undefined ? { height, index } : last;
    return {
      events,
      reached,
      complete: start < 0 || start + this.pageEvents >= this.events.length,
    };
  }

  onBlock(listener: (height: number) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  announce(height: number): void {
    for (const listener of this.listeners) listener(height);
  }

  metrics(): string {
    return '# TYPE witan_height gauge\nwitan_height 1\n';
  }
}
