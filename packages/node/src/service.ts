// The node behind its API: admission of transactions, answers with proofs, status and metrics.

import { OBSERVER_LINK, type Replica, type ReplicaStatus, type Room } from '@witan/consensus';
import { plainBytes, toHex } from '@witan/ledger/bytes';
import { type Genesis, genesisBlockHash } from '@witan/ledger/genesis';
import type { Hash } from '@witan/ledger/hash';
import type { Tile } from '@witan/ledger/log-tiles';
import { quorum, type Validator } from '@witan/ledger/membership';
import { DecodeError, type ProblemKey } from '@witan/ledger/problems';
import type { PublicKey } from '@witan/ledger/signature';
import { decodeTransaction, type Transaction } from '@witan/ledger/transaction';
import { policyText } from '@witan/ledger/witness-policy';
import type { Host } from '@witan/state';
import type {
  BlockView,
  EndedEpochView,
  EventPage,
  EventPosition,
  LedgerService,
  NodeStatus,
  PeerView,
  Refusal,
  StateAnswerData,
  Submission,
  TransactionState,
} from './api/ledger-service.ts';
import type { CheckpointDesk } from './checkpoint/desk.ts';
import type { Councils } from './councils.ts';
import type { EvidenceDesk, EvidencePage, EvidenceView } from './evidence-desk.ts';
import type { FinalityDesk } from './finality.ts';
import { HeightPace } from './height-pace.ts';
import type { LedgerReader } from './ledger-reader.ts';
import { withPeerId } from './network/identity.ts';
import type { Mesh } from './network/port.ts';
import { Publication } from './publication/publication.ts';
import type { AskedGrade } from './receipt-seals.ts';
import { type Place, TransactionPlaces } from './transaction-places.ts';
import { inTurns } from './turns.ts';
import type { TransactionVerdict } from './workers/static-checks.ts';
import type { Verification } from './workers/verify-pool.ts';

/** Heights behind the highest known tip from which on the node says that it is catching up. */
const SYNC_HEIGHTS = 16;
/** Heights in memory that the state database lacks: twice what one flush waits for. */
const UNFLUSHED_MAX = 512;
/** Signatures waiting for a verdict above which clients are asked to come back (back-pressure). */
const VERIFY_LOAD_MAX = 20_000;
/** When to ask again: about a disk that somebody has to clear, and about a seat. */
const DISK_SECONDS = 30;
const SEAT_SECONDS = 60;
/** How often it is looked at whether this node can take anything. */
const INABILITY_MS = 50;

export interface ServiceParts {
  readonly genesis: Genesis;
  readonly chainId: Hash;
  readonly member: string;
  readonly networkKey: PublicKey;
  /** The multiaddr that others are told. */
  readonly listen: string;
  readonly councils: Councils;
  readonly host: Host;
  readonly replica: Replica;
  readonly reader: LedgerReader;
  readonly desk: FinalityDesk;
  readonly evidence: EvidenceDesk;
  readonly checkpoints: Pick<CheckpointDesk, 'noteText' | 'links'>;
  readonly mesh: Mesh;
  readonly pool: Verification;
  /** Of the disk: with less than enough, this agency takes no transactions. */
  readonly room: () => Room;
  readonly metrics: () => string;
}

export class NodeService implements LedgerService {
  readonly #parts: ServiceParts;
  readonly #listeners = new Set<(height: number) => void>();
  readonly #pace = new HeightPace(() => performance.now());
  readonly #places = new TransactionPlaces(() => performance.now());
  readonly publication: Publication;

  constructor(parts: ServiceParts) {
    this.#parts = parts;
    this.publication = new Publication(parts);
  }

  get genesis(): Genesis {
    return this.#parts.genesis;
  }

  get chainId(): Hash {
    return this.#parts.chainId;
  }

  status(): NodeStatus {
    const { genesis, chainId, member, host, replica, councils } = this.#parts;
    const status = replica.status();
    const { validators, baseHeight } = councils.present;
    const own = validators.find((validator) => validator.member === member);
    const { header, result, hash, height } = host.head;
    return {
      member,
      name: own?.name ?? member,
      role: status.role,
      signsFrom: status.signsFrom,
      address: withPeerId(this.#parts.listen, this.#parts.networkKey),
      network: genesis.network,
      chainId: toHex(chainId),
      demonstration: genesis.demonstration,
      height,
      headHash: toHex(hash ?? genesisBlockHash(genesis)),
      headTimeMs: header.timeMs,
      stateRoot: toHex(result.stateRoot),
      epoch: status.epoch,
      epochBase: baseHeight,
      view: status.view,
      active: status.active,
      leader: validators[status.leader]?.member ?? '',
      syncing: isSyncing(status),
      halted: status.halted && `${status.halted.key}: ${status.halted.detail}`,
      oldestHeight: this.#parts.reader.oldestAnswered,
      room: this.#parts.room(),
      quorum: quorum(validators.length),
      peers: this.#peers(),
    };
  }

  get validators(): readonly Validator[] {
    return this.#parts.councils.present.validators;
  }

  #peers(): PeerView[] {
    return this.#parts.mesh.peers().map(({ member, name, addresses, up, rttMs }) => ({
      member: name,
      role: member < OBSERVER_LINK ? 'validator' : 'observer',
      addresses,
      up,
      rttMs,
    }));
  }

  endedEpoch(epoch: number): EndedEpochView | undefined {
    return this.#parts.reader.endedEpoch(epoch);
  }

  epochLinks(from: number, to?: number): Uint8Array | undefined {
    return this.#parts.checkpoints.links(from, to);
  }

  policy(): string {
    return policyText({ chainId: this.chainId, validators: this.validators });
  }

  refusal(client: string): Refusal | undefined {
    const cannot = this.#inability();
    if (cannot !== undefined) return cannot;
    if (this.#parts.pool.load > VERIFY_LOAD_MAX) return { key: 'api/busy', retrySeconds: 1 };
    if (this.#places.room(client) > 0) return undefined;
    return { key: 'api/busy', retrySeconds: this.#places.retrySeconds(client) };
  }

  #seen: { readonly atMs: number; readonly inability: Refusal | undefined } | undefined;

  /** Why this node takes nothing of anybody; looked at anew every so often. */
  #inability(): Refusal | undefined {
    const atMs = performance.now();
    if (this.#seen === undefined || atMs > this.#seen.atMs + INABILITY_MS) {
      this.#seen = { atMs, inability: this.#findInability() };
    }
    return this.#seen.inability;
  }

  #findInability(): Refusal | undefined {
    if (this.#parts.room() !== 'enough') return { key: 'storage/low', retrySeconds: DISK_SECONDS };
    const status = this.#parts.replica.status();
    const { role, halted, tipHeight } = status;
    const key = 'api/not-ready';
    if (halted !== undefined) {
      return { key, detail: `halted: ${halted.key}`, retrySeconds: SEAT_SECONDS };
    }
    if (role !== 'validator') {
      return { key, detail: `it has no lane: its role is ${role}`, retrySeconds: SEAT_SECONDS };
    }
    const { head, appliedHeight } = this.#parts.host;
    if (head.height > appliedHeight + UNFLUSHED_MAX) {
      return { key, detail: 'its disk is slower than the blocks', retrySeconds: DISK_SECONDS };
    }
    if (!isSyncing(status)) return undefined;
    const retrySeconds = this.#pace.secondsTo(tipHeight);
    return { key, detail: 'catching up with the other agencies', retrySeconds };
  }

  isPending(txid: Hash): boolean {
    return this.#parts.desk.isPending(txid);
  }

  /**
   * Whoever finds no place is refused before anything is decoded, and what is known by its
   * identifier, or comes too late, before a signature is checked.
   */
  async submit(envelopes: readonly Uint8Array[], client: string): Promise<Submission[]> {
    const places = this.#places;
    const refusal = this.#inability();
    if (refusal !== undefined) return envelopes.map(() => refused(refusal));
    const sizes = envelopes.map(({ length }) => length);
    const entered = places.enter(client, sizes);
    try {
      const answers = await this.#submitEntered(envelopes.slice(0, entered.length), entered);
      const wanted = envelopes.length - entered.length;
      if (wanted === 0) return answers;
      const retrySeconds = places.retrySeconds(client, wanted);
      const busy = refused({ key: 'api/busy', retrySeconds });
      return [...answers, ...new Array<Submission>(wanted).fill(busy)];
    } catch (error) {
      for (const place of entered) place.leave();
      throw error;
    }
  }

  async #submitEntered(
    envelopes: readonly Uint8Array[],
    entered: readonly Place[],
  ): Promise<Submission[]> {
    const answers = await inTurns(this.#foretellAll(envelopes));
    const unknown = envelopes.filter((_, i) => answers[i] === undefined);
    const verdicts = await this.#parts.pool.verifyTransactions(unknown);
    let next = 0;
    return envelopes.map((envelope, i) => {
      const place = entered[i] as Place;
      const answer = answers[i] ?? this.#admit(envelope, verdicts[next++], place);
      if (!answer.ok || answer.state.state !== 'pending') place.leave();
      return answer;
    });
  }

  /** The answers to what needs no check, each in a turn of its own: it may ask the disk. */
  *#foretellAll(
    envelopes: readonly Uint8Array[],
  ): Generator<undefined, readonly (Submission | undefined)[]> {
    const answers: (Submission | undefined)[] = [];
    for (const envelope of envelopes) {
      const answer = this.#foretell(envelope);
      answers.push(answer);
      if (answer !== undefined) yield;
    }
    return answers;
  }

  /** The answer to what needs no check of its signatures. */
  #foretell(envelope: Uint8Array): Submission | undefined {
    const { host, reader } = this.#parts;
    let transaction: Transaction;
    try {
      transaction = decodeTransaction(envelope);
    } catch (error) {
      if (!(error instanceof DecodeError)) throw error;
      return { ok: false, txid: undefined, key: error.key };
    }
    const { txid, validUntilHeight } = transaction;
    const key = this.#untimely(validUntilHeight);
    // As long as it is valid, the replay window knows of it, and no disk need be asked.
    if (key !== undefined || host.hasExecuted(txid)) {
      const known = reader.transaction(txid);
      const isKnown = known.state === 'final' || known.state === 'pending';
      if (isKnown) return { ok: true, txid, state: known };
    }
    return key === undefined ? undefined : { ok: false, txid, key };
  }

  #admit(envelope: Uint8Array, verdict: TransactionVerdict | undefined, place: Place): Submission {
    const { replica, desk } = this.#parts;
    if (!verdict?.ok) return { ok: false, txid: undefined, key: verdict?.key ?? 'api/internal' };
    const { txid } = verdict;
    const admission = replica.submit(plainBytes(envelope), txid);
    if (admission === 'full') return { ok: false, txid, key: 'api/busy', retrySeconds: 1 };
    if (desk.isPending(txid)) place.leave();
    else desk.taken(txid, place);
    return { ok: true, txid, state: { state: 'pending' } };
  }

  /** Why no block from now on would execute it; undefined when one would. */
  #untimely(validUntilHeight: number): ProblemKey | undefined {
    const { councils, host, replica } = this.#parts;
    const { replayWindowBlocks } = councils.present.parameters;
    if (validUntilHeight <= host.head.height) return 'transaction/expired';
    if (validUntilHeight <= host.head.height + 1 + replayWindowBlocks) return undefined;
    // A node that is behind must not refuse what the others would take.
    const isTooFar = validUntilHeight > replica.status().tipHeight + 1 + replayWindowBlocks;
    return isTooFar ? 'transaction/expiry-too-far' : undefined;
  }

  transaction(txid: Hash): TransactionState {
    return this.#parts.desk.state(txid);
  }

  whenFinal(txid: Hash, timeoutMs: number): Promise<TransactionState> {
    return this.#parts.desk.whenFinal(txid, timeoutMs);
  }

  transactionReceipt(txid: Hash, grade?: AskedGrade): Uint8Array | undefined {
    return this.#parts.reader.transactionReceipt(txid, grade);
  }

  async stateAnswer(
    question: string,
    height: number | undefined,
    grade?: AskedGrade,
  ): Promise<StateAnswerData> {
    const { reader } = this.#parts;
    const at = height ?? (grade === 'full' ? reader.answeredHeight(grade) : undefined);
    if (at !== undefined) await reader.ready(at);
    return reader.stateAnswer(question, at, grade);
  }

  block(height: number): BlockView | undefined {
    return this.#parts.reader.block(height);
  }

  checkpoint(itemised: boolean): string | undefined {
    return this.#parts.checkpoints.noteText(itemised);
  }

  tile(tile: Tile): Uint8Array | undefined {
    return this.#parts.reader.tile(tile);
  }

  entries(bundle: Pick<Tile, 'index' | 'width'>): Uint8Array | undefined {
    return this.#parts.reader.entries(bundle);
  }

  prefixProofs(sizes: readonly number[], size: number): readonly Hash[][] | undefined {
    return this.#parts.reader.prefixProofs(sizes, size);
  }

  evidence(from?: Uint8Array): EvidencePage {
    return this.#parts.evidence.page(from);
  }

  accuse(evidence: Uint8Array): EvidenceView {
    const { evidence: desk, replica } = this.#parts;
    return desk.submit(evidence, (bytes) => replica.accuse(bytes));
  }

  get oldestEvents(): EventPosition {
    return this.#parts.reader.oldestEvents;
  }

  eventsAfter(position: EventPosition): EventPage {
    return this.#parts.reader.eventsAfter(position);
  }

  onBlock(listener: (height: number) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Tells subscribers of a final block. */
  announce(height: number): void {
    this.#pace.note(height);
    for (const listener of this.#listeners) listener(height);
  }

  metrics(): string {
    return this.#parts.metrics();
  }
}

function refused({ key, retrySeconds }: Refusal): Submission {
  return { ok: false, txid: undefined, key, retrySeconds };
}

function isSyncing({ tipHeight, committedHeight }: ReplicaStatus): boolean {
  return tipHeight > committedHeight + SYNC_HEIGHTS;
}
