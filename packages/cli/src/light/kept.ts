// What this user has followed of a chain beside its genesis (`witan light pin`, `witan light
// sync`), held against every answer that a command reads: the councils that have ended sign no
// more, the log goes on from the head that is kept, and a fork stops everything (light-client.md
// §9, §12). Each reading follows the ledger further.

import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toBase64 } from '@witan/ledger/base64';
import { equalBytes } from '@witan/ledger/bytes';
import type { TreeHead } from '@witan/ledger/checkpoint';
import { isPrefix } from '@witan/ledger/merkle-prefix';
import {
  CodedError,
  DecodeError,
  type ProblemKey,
  problemOf,
  VerifyError,
  WitanError,
} from '@witan/ledger/problems';
import { verifySignature } from '@witan/ledger/signature';
import type { SignedHead } from '@witan/ledger/split-view';
import {
  areTooFew,
  councilHash,
  isVerified,
  seenHead,
  type Trust,
  type Verdict,
} from '@witan/light-client';
import {
  type Followed,
  followedBy,
  freshnessInOffice,
  requireInOffice,
} from '@witan/light-client/in-office';
import { type Fork, LightClient, type Mirror, type SyncReport } from '@witan/light-client/sync';
import { decodeTrustState } from '@witan/light-client/trust-state';
import { EXIT } from '../exit.ts';
import { readInput, say } from '../output.ts';
import { prefixProofOf } from './agreement.ts';
import { directoryStore, stateDirectory } from './places.ts';

const SLOTS = ['trust', 'sync', 'fork'] as const;
const TRUST_BYTES_MAX = 32 * 1024;
const FROM_THE_FIRST: Followed = { epoch: 0, size: 0 };

/**
 * What this user trusts already; undefined where nothing was kept. Throws DecodeError where it is
 * damaged: nobody falls back to less than they had.
 */
export function keptTrust(
  pinned: Pick<Trust, 'chainId'>,
  state: string | undefined,
): Trust | undefined {
  const file = join(stateDirectory(pinned, state), 'trust');
  if (!existsSync(file)) return undefined;
  try {
    return decodeTrustState(readInput(file, TRUST_BYTES_MAX));
  } catch (cause) {
    if (!(cause instanceof DecodeError)) throw cause;
    throw new DecodeError('codec/malformed', `${file} is damaged`, { cause });
  }
}

/**
 * The light client of what is kept. Throws DecodeError where that is damaged, for a fork that is
 * read no more freezes as well; WitanError `usage/invalid` for a directory of another chain.
 */
export async function openLight(
  pinned: Trust,
  mirrors: readonly Mirror[],
  directory: string,
): Promise<LightClient> {
  const known = keptTrust(pinned, directory);
  if (known !== undefined && !equalBytes(known.chainId, pinned.chainId)) {
    throw new WitanError('usage/invalid', `${directory} is of another chain`);
  }
  const store = directoryStore(directory);
  const client = await LightClient.open(pinned, mirrors, store, { verify: verifySignature });
  const fork = join(directory, 'fork');
  if (client.fork === undefined && existsSync(fork)) {
    throw new DecodeError('codec/malformed', `${fork} is damaged`);
  }
  return client;
}

/** Leaves the file first, so that it is there whatever becomes of the message. */
export function frozenBy(fork: Fork, file: string): VerifyError {
  const names = fork.guilty.map(({ name }) => name).join(', ');
  if (fork.evidence !== undefined) {
    writeFileSync(file, fork.evidence);
    say(`evidence: ${file}; anyone checks it with witan evidence verify`);
  }
  const [a, b] = fork.heads;
  const heads = `${a.size} headers ${toBase64(a.root)}, and ${b.size} headers ${toBase64(b.root)}`;
  const who = names === '' ? 'nobody is shown to have signed both' : `${names} signed both`;
  return new VerifyError(
    'checkpoint/fork',
    `${heads}; ${who}; served by ${fork.mirrors.join(', ')}`,
  );
}

interface Place {
  readonly pinned: Trust;
  /** That is asked, and not believed. */
  readonly mirror: Mirror;
  readonly directory: string;
}

export class KeptTrust {
  readonly #place: Place;
  /** Whether there was something before this command. */
  #isOld: boolean;
  #client: LightClient;
  #report: SyncReport | undefined;

  private constructor(place: Place, isOld: boolean, client: LightClient) {
    this.#place = place;
    this.#isOld = isOld;
    this.#client = client;
  }

  /**
   * Undefined where nothing is kept, unless it is to be begun. Throws as `openLight` does.
   */
  static async open(
    pinned: Trust,
    mirror: Mirror,
    state: string | undefined,
    isBegun: boolean = false,
  ): Promise<KeptTrust | undefined> {
    const directory = stateDirectory(pinned, state);
    const isOld = ['trust', 'fork'].some((slot) => existsSync(join(directory, slot)));
    if (!isOld && !isBegun) return undefined;
    const place = { pinned, mirror, directory };
    return new KeptTrust(place, isOld, await opened(place));
  }

  /** The newest that was reached. */
  get trust(): Trust {
    return this.#client.trust;
  }

  /** Whether it was there before: otherwise all this rests on is the genesis, and a first use. */
  get isOld(): boolean {
    return this.#isOld;
  }

  /**
   * The newest head that the mirror has, and the council at least that is said to have signed so
   * many headers. Throws VerifyError `checkpoint/fork`, `epoch/unlinked` and what else is wrong
   * with the mirror, and DecodeError `epoch/unknown`.
   */
  async follow({ epoch, size }: Followed = FROM_THE_FIRST): Promise<Trust> {
    return this.#orAnew(async () => {
      requireInOffice(followedBy(this.trust), epoch, size);
      const { mirrors } = await this.#compare(epoch);
      requireShown(mirrors);
      this.#requireEpoch(epoch);
      const [report] = mirrors;
      if (report?.problem !== undefined) throw new WitanError(report.problem, report.name);
      return this.trust;
    });
  }

  /**
   * A verdict that was given under the council of an epoch, as the genesis leads to it: as this
   * user may call it. Throws VerifyError `epoch/…` for a council that is not the one in office, and
   * `checkpoint/fork`; DecodeError `epoch/unknown` where no links lead there from what is kept.
   */
  async hold(verdict: Verdict, council: Trust, file: Uint8Array): Promise<Verdict> {
    return this.#orAnew(async () => {
      await this.#require(council, verdict, seenHead(file, verdict));
      const freshness = freshnessInOffice(followedBy(this.trust), verdict);
      const isUnseen = this.#report !== undefined && areTooFew(this.#report.witnesses);
      return {
        ...verdict,
        freshness: isUnseen && freshness === 'current' ? 'as-of' : freshness,
        isTrustVerified: isVerified(this.trust),
        needsWaypoint: this.trust.needsWaypoint === true,
      };
    });
  }

  /** The same for a head alone, that a council signed. */
  async holdHead(council: Trust, head: SignedHead): Promise<void> {
    const { epoch, size } = head;
    return this.#orAnew(() => this.#require(council, { epoch, sealedAt: size - 1 }, head));
  }

  async #require(
    council: Trust,
    { epoch, sealedAt }: Pick<Verdict, 'epoch' | 'sealedAt'>,
    seen: SignedHead | undefined,
  ): Promise<void> {
    if (this.#report === undefined || epoch > this.trust.epoch || !this.#isHead(seen)) {
      await this.#client.observe(seen === undefined ? [] : [seen]);
      const { mirrors, doubts } = await this.#compare(epoch);
      requireShown(mirrors);
      if (doubts.some((each) => seen !== undefined && isSameHead(each, seen))) {
        throw new VerifyError('checkpoint/fork', `${seen?.size} headers of another log`);
      }
    }
    this.#requireEpoch(epoch);
    const { trust } = this;
    if (epoch === trust.epoch && !equalBytes(councilHash(council), councilHash(trust))) {
      throw new VerifyError('epoch/contradiction', `two councils of epoch ${epoch}`);
    }
    requireInOffice(followedBy(trust), epoch, sealedAt + 1);
    if (epoch < trust.epoch) await this.#requireBeginning(epoch, seen);
  }

  #isHead(seen: SignedHead | undefined): boolean {
    const { head } = this.trust;
    return seen === undefined || (head !== undefined && isSameHead(seen, head));
  }

  /** The keys of a council that has ended may be anyone's: what it signed must be in our log. */
  async #requireBeginning(epoch: number, seen: SignedHead | undefined): Promise<void> {
    const { head } = this.trust;
    if (seen !== undefined && head !== undefined) {
      const { mirror } = this.#place;
      const isShown = await prefixProofOf(mirror, seen.size, head.size)
        .then((proof) => isPrefix(seen, head, proof))
        .catch(() => false);
      if (isShown) return;
    }
    const ended = `the council of epoch ${epoch} has ended`;
    throw new VerifyError('epoch/unlinked', `${ended}, and this is not shown to be of its time`);
  }

  #requireEpoch(epoch: number): void {
    if (this.trust.epoch >= epoch) return;
    const { name } = this.#place.mirror;
    const advice = 'try again in a minute, or another mirror';
    throw new DecodeError('epoch/unknown', `${name} has no links to ${epoch}: ${advice}`);
  }

  async #compare(epoch: number): Promise<SyncReport> {
    const report = await this.#client.sync(Date.now(), { force: true, epoch });
    if (report.fork !== undefined) throw this.#frozen(report.fork);
    this.#report = report;
    return report;
  }

  #frozen(fork: Fork): VerifyError {
    return frozenBy(fork, join(this.#place.directory, 'evidence.witan'));
  }

  /**
   * Keys of a demonstration are public, as the pinned genesis says, and a new one begins with the
   * same founders: what was kept of the one before is of another log, and is forgotten.
   */
  async #orAnew<T>(act: () => Promise<T>): Promise<T> {
    const { pinned, directory } = this.#place;
    try {
      const { fork } = this.#client;
      if (fork !== undefined) throw this.#frozen(fork);
      return await act();
    } catch (error) {
      const isToldFalse = error instanceof CodedError && isFalse(error.key);
      if (!isToldFalse || !this.#isOld || !pinned.demonstration) throw error;
      say(`this demonstration was started anew: what ${directory} had of the earlier is forgotten`);
      for (const slot of SLOTS) rmSync(join(directory, slot), { force: true });
      this.#isOld = false;
      this.#report = undefined;
      this.#client = await opened(this.#place);
      return act();
    }
  }
}

function isSameHead(a: TreeHead, b: TreeHead): boolean {
  return a.size === b.size && equalBytes(a.root, b.root);
}

function isFalse(key: ProblemKey): boolean {
  return problemOf(key).exit === EXIT.false;
}

function opened({ pinned, mirror, directory }: Place): Promise<LightClient> {
  return openLight(pinned, [mirror], directory);
}

/** One that cannot be asked hides nothing: the council is held against what is kept either way. */
function requireShown(mirrors: SyncReport['mirrors']): void {
  for (const { problem, name } of mirrors) {
    if (problem !== undefined && isFalse(problem)) throw new VerifyError(problem, name);
  }
}
