// What this node has had signed, kept with its log: marks that know less were brought back from an
// old copy (G4). It is a floor and not a mark: it may lie a second behind, and a node without one
// only finds less. It is one key's, for a key that took its place signed nothing of that. An own
// vote seldom stands in a certificate where the signer is a process apart, because q others are
// there first; so certificates alone would not tell.

import { existsSync, rmSync } from 'node:fs';
import type { MarkKind, Marks, SignedSlots, Signer, SignRequest } from '@witan/consensus';
import { kindBehind } from '@witan/consensus';
import { ByteReader, ByteWriter, equalBytes } from '@witan/ledger/bytes';
import { DecodeError, WitanError } from '@witan/ledger/problems';
import { PUBLIC_KEY_LENGTH, type PublicKey } from '@witan/ledger/signature';
import type { Statement } from '@witan/ledger/statement';
import { createSlotFile, type OpenSlotFile, openSlotFile } from '../storage/slot-file.ts';

const SAVE_MS = 1_000;

type Slot = NonNullable<SignedSlots[MarkKind]>;

const KIND: Readonly<Record<Exclude<Statement['type'], 'batch'>, MarkKind>> = {
  prepare: 'prepares',
  commit: 'commits',
  'view-change': 'viewChanges',
  'new-view': 'newViews',
};
const KINDS: readonly MarkKind[] = ['prepares', 'commits', 'viewChanges', 'newViews'];

export class SignedFloor {
  readonly #file: OpenSlotFile;
  readonly #publicKey: PublicKey;
  readonly #slots: Partial<Record<MarkKind, Slot>>;
  #savedMs = Number.NEGATIVE_INFINITY;
  #saving: Promise<void> | undefined;
  #isSaved = true;

  private constructor(file: OpenSlotFile, publicKey: PublicKey) {
    this.#file = file;
    this.#publicKey = publicKey;
    this.#slots = decodeFloor(file.store.load(), publicKey);
  }

  static open(path: string, publicKey: PublicKey, onFailure: (error: Error) => void): SignedFloor {
    if (!existsSync(path)) createSlotFile(path);
    try {
      return new SignedFloor(openSlotFile(path, onFailure), publicKey);
    } catch (error) {
      const isDamaged = error instanceof WitanError && error.key === 'storage/slots-damaged';
      if (!isDamaged && !(error instanceof DecodeError)) throw error;
      rmSync(path);
      createSlotFile(path);
      return new SignedFloor(openSlotFile(path, onFailure), publicKey);
    }
  }

  /**
   * Throws WitanError `signer/marks-behind`. Behind a fence nothing is signed, so nothing there
   * needs to be known (S5).
   */
  assertReached(marks: Marks): void {
    const counted: Partial<Record<MarkKind, Slot>> = {};
    for (const kind of KINDS) {
      const slot = this.#slots[kind];
      if (slot !== undefined && slot.epoch >= marks.signsFrom) counted[kind] = slot;
    }
    const kind = kindBehind(marks, counted);
    if (kind === undefined) return;
    const { epoch, view, height } = counted[kind] as Slot;
    const slot = `epoch ${epoch}, view ${view}, height ${height}`;
    throw new WitanError('signer/marks-behind', `${kind} were signed up to ${slot}`);
  }

  /** The same signer, whose answers are noted. */
  watch(signer: Signer): Signer {
    return {
      get standing() {
        return signer.standing;
      },
      fence: (signsFrom, done) => signer.fence(signsFrom, done),
      sign: (requests, done) =>
        signer.sign(requests, (answers) => {
          this.#note(requests, answers);
          done(answers);
        }),
    };
  }

  #note(requests: readonly SignRequest[], answers: readonly (Uint8Array | undefined)[]): void {
    for (const [i, { epoch, statement }] of requests.entries()) {
      if (answers[i] === undefined || statement.type === 'batch') continue;
      const view = statement.type === 'view-change' ? statement.newView : statement.view;
      const slot = { epoch, view, height: 'height' in statement ? statement.height : 0 };
      const kind = KIND[statement.type];
      const last = this.#slots[kind];
      if (last !== undefined && !isAbove(slot, last)) continue;
      this.#slots[kind] = slot;
      this.#isSaved = false;
    }
    if (performance.now() >= this.#savedMs + SAVE_MS) this.#save();
  }

  #save(): void {
    // Who signs nothing leaves the floor of another key as it is.
    if (this.#isSaved || this.#saving !== undefined) return;
    this.#isSaved = true;
    this.#savedMs = performance.now();
    this.#saving = new Promise((resolve) => {
      this.#file.store.save(encodeFloor(this.#publicKey, this.#slots), () => {
        this.#saving = undefined;
        resolve();
      });
    });
  }

  async close(): Promise<void> {
    await this.#saving;
    this.#save();
    await this.#saving;
    this.#file.close();
  }
}

function isAbove(a: Slot, b: Slot): boolean {
  if (a.epoch !== b.epoch) return a.epoch > b.epoch;
  return a.view === b.view ? a.height > b.height : a.view > b.view;
}

/** publicKey 33 ‖ of each kind: 0 u8, or 1 u8 ‖ epoch u64 ‖ view u64 ‖ height u64. */
function encodeFloor(publicKey: PublicKey, slots: SignedSlots): Uint8Array {
  const out = new ByteWriter(160).raw(publicKey);
  for (const kind of KINDS) {
    const slot = slots[kind];
    if (slot === undefined) out.u8(0);
    else out.u8(1).u64(slot.epoch).u64(slot.view).u64(slot.height);
  }
  return out.finish();
}

function decodeFloor(
  bytes: Uint8Array | undefined,
  publicKey: PublicKey,
): Partial<Record<MarkKind, Slot>> {
  const slots: Partial<Record<MarkKind, Slot>> = {};
  if (bytes === undefined) return slots;
  const input = new ByteReader(bytes);
  if (!equalBytes(input.raw(PUBLIC_KEY_LENGTH), publicKey)) return slots;
  for (const kind of KINDS) {
    if (input.u8() === 0) continue;
    slots[kind] = { epoch: input.u64(), view: input.u64(), height: input.u64() };
  }
  input.finish();
  return slots;
}
