// Who signed what: every statement that the logs of a council prove or are about to make, by the
// slot that it was made for. One validator may have one statement in a slot, and no second.

import { strict as assert } from 'node:assert';
import { newViewDigest, type WalRecord } from '@witan/consensus';
import { ByteReader, toHex } from '@witan/ledger/bytes';
import { type Certificate, certifiedStatement } from '@witan/ledger/certificate';
import { type Council, genesisCouncil } from '@witan/ledger/council';
import { chainIdOf, type Genesis } from '@witan/ledger/genesis';
import { sha256 } from '@witan/ledger/hash';
import type { Validator } from '@witan/ledger/membership';
import type { EntryProof } from '@witan/ledger/messages';
import { type PublicKey, verifySignature } from '@witan/ledger/signature';
import { type Statement, statementBytes } from '@witan/ledger/statement';

const SIGNATURE_OF_NOBODY = 0;

export class Statements {
  readonly #chainId: Uint8Array;
  readonly #founders: readonly Validator[];
  /** By epoch, as far as the logs name them. */
  readonly #councils = new Map<number, Council>();
  /** Slot → statement → where it was seen first. */
  readonly #bySlot = new Map<string, Map<string, string>>();
  readonly conflicts: string[] = [];

  constructor(genesis: Genesis) {
    this.#chainId = chainIdOf(genesis);
    this.#founders = genesis.validators;
    this.#councils.set(0, genesisCouncil(genesis));
  }

  get slots(): number {
    return this.#bySlot.size;
  }

  /** Takes what the log of a founder says of its own statements and of those of others. */
  take(owner: number, records: readonly WalRecord[]): void {
    const { member, consensusKey } = this.#founders[owner] as Validator;
    for (const record of records) this.#takeRecord(consensusKey, record, `log of ${member}`);
  }

  #validator(epoch: number, index: number): PublicKey {
    const validator = this.#councils.get(epoch)?.validators[index];
    assert.ok(validator, `a council of epoch ${epoch} with a seat ${index}`);
    return validator.consensusKey;
  }

  #leader(epoch: number, view: number): PublicKey {
    const { baseHash, validators } = this.#councils.get(epoch) as Council;
    const seed = new ByteReader(baseHash).u32();
    return this.#validator(epoch, (seed + view) % validators.length);
  }

  #takeRecord(owner: PublicKey, record: WalRecord, source: string): void {
    switch (record.type) {
      case 'prepare': {
        const { epoch, view, height, blockHash, jump } = record;
        // A jump to a certified block is no vote (N3).
        if (!jump) this.#add(owner, epoch, { type: 'prepare', view, height, blockHash }, source);
        return;
      }
      case 'lock': {
        const { view, certificate } = record;
        this.#addCertificate(certificate, source);
        for (const seal of record.seals) {
          this.#add(owner, certificate.epoch, { type: 'commit', view, ...seal }, source);
        }
        return;
      }
      case 'view-change': {
        const { epoch, newView, justification, certificate } = record;
        this.#add(owner, epoch, { type: 'view-change', newView, justification }, source);
        if (certificate !== undefined) this.#addCertificate(certificate, source);
        return;
      }
      case 'enter':
        this.#addEntry(record.proof, source);
        return;
      case 'commit':
      case 'certificate':
        this.#addCertificate(record.certificate, source);
        return;
      case 'batch': {
        const { header, hash } = record.batch;
        const slot = `batch ${header.author} ${header.epoch} ${header.boot} ${header.seq}`;
        this.#note(slot, toHex(hash), source);
        return;
      }
      case 'epoch':
        this.#councils.set(record.council.epoch, record.council);
        return;
      case 'block':
      case 'boot':
        return;
    }
  }

  #addEntry(proof: EntryProof, source: string): void {
    const justified = proof.kind === 'rotate' ? proof.certificate : proof.highest;
    if (justified !== undefined) this.#addCertificate(justified, source);
    if (proof.kind === 'rotate') return;
    const { epoch, view, signature } = proof;
    const leader = this.#leader(epoch, view);
    const digest = newViewDigest(proof);
    // One's own is in the log before it is signed.
    const signed = signature.some((byte) => byte !== SIGNATURE_OF_NOBODY) ? signature : undefined;
    this.#add(leader, epoch, { type: 'new-view', view, digest }, source, signed);
    for (const { voter, justification, signature } of proof.viewChanges) {
      const statement = { type: 'view-change', newView: view, justification } as const;
      this.#add(this.#validator(epoch, voter), epoch, statement, source, signature);
    }
  }

  #addCertificate(certificate: Certificate, source: string): void {
    const { epoch } = certificate;
    certificate.signers.forEach((signer, i) => {
      const statement = certifiedStatement(certificate);
      const key = this.#validator(epoch, signer);
      this.#add(key, epoch, statement, source, certificate.signatures[i]);
    });
  }

  #add(
    signer: PublicKey,
    epoch: number,
    statement: Statement,
    source: string,
    signature?: Uint8Array,
  ): void {
    const message = statementBytes(this.#chainId, epoch, statement);
    if (signature !== undefined) {
      assert.ok(verifySignature(signer, message, signature), `${source}: a forged statement`);
    }
    this.#note(`${toHex(signer)} ${epoch} ${slotOf(statement)}`, toHex(sha256(message)), source);
  }

  #note(slot: string, statement: string, source: string): void {
    const known = this.#bySlot.get(slot) ?? new Map<string, string>();
    this.#bySlot.set(slot, known);
    if (known.has(statement)) return;
    known.set(statement, source);
    if (known.size > 1) this.conflicts.push(`${slot}: ${[...known.values()].join(' and ')}`);
  }

  /** Whether a statement with this digest is known in a slot: what a signer's mark stands for. */
  has(founder: number, epoch: number, slot: string, digest: Uint8Array): boolean {
    const { consensusKey } = this.#founders[founder] as Validator;
    return this.#bySlot.get(`${toHex(consensusKey)} ${epoch} ${slot}`)?.has(toHex(digest)) === true;
  }
}

function slotOf(statement: Statement): string {
  switch (statement.type) {
    case 'prepare':
    case 'commit':
      return `${statement.type} ${statement.view} ${statement.height}`;
    case 'view-change':
      return `view-change ${statement.newView} 0`;
    case 'new-view':
      return `new-view ${statement.view} 0`;
    case 'batch':
      return `batch ${toHex(statement.batchHash)}`;
  }
}
