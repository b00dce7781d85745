// A leader that opens its view with reports that nobody made, or with a finality that nobody gave
// (V4, V6): a NEWVIEW that is signed well by itself and lists false signatures of others, or a
// ROTATE whose certificate is false. Seldom, for each costs the trust of those who see it.

import { newViewDigest } from '@witan/consensus';
import { blockHash, type Header } from '@witan/ledger/block';
import type { Certificate } from '@witan/ledger/certificate';
import { sha256 } from '@witan/ledger/hash';
import type { Message, NewView, Rotate } from '@witan/ledger/messages';
import { SIGNATURE_LENGTH } from '@witan/ledger/signature';
import { JUSTIFICATION } from '@witan/ledger/statement';
import type { Said, Trait, VillainTools } from './trait.ts';

const LIE_PERMILLE = 15;

function falseSignature(salt: number): Uint8Array {
  const bytes = new Uint8Array(SIGNATURE_LENGTH).fill(salt);
  bytes[0] = 1;
  return bytes;
}

export function forgedView(tools: VillainTools): Trait {
  const { council, leaderOf, quorum, random, self, sign, validators } = tools;
  const { epoch } = council;
  const others = [...Array(validators).keys()].filter((other) => other !== self);
  let view = 0;
  let lastOfTerm: Header | undefined;

  const nextOwnView = (): number => {
    let next = view + 1;
    while (leaderOf(next) !== self) next += 1;
    return next;
  };

  const newView = (): NewView => {
    const opened = nextOwnView();
    const { baseHash, baseHeight: height } = council;
    const justification = {
      kind: JUSTIFICATION.base,
      epoch,
      view: 0,
      height,
      blockHash: baseHash,
    };
    const viewChanges = [...Array(quorum).keys()].map((voter) => ({
      voter,
      justification,
      signature: falseSignature(voter),
    }));
    const digest = newViewDigest({ viewChanges, highest: undefined });
    const signature = sign(epoch, { type: 'new-view', view: opened, digest });
    return { kind: 'new-view', epoch, view: opened, viewChanges, highest: undefined, signature };
  };

  const rotation = (header: Header): Rotate => {
    const signers = [...Array(quorum).keys()];
    const hash = blockHash(header);
    const certificate: Certificate = {
      kind: 'commit',
      epoch: header.epoch,
      view: header.originView,
      height: header.height,
      blockHash: hash,
      sealedHash: sha256(hash),
      signers,
      signatures: signers.map(falseSignature),
    };
    return { kind: 'rotate', certificate, header };
  };

  const lies = (): Said[] => {
    if (!random.chance(LIE_PERMILLE)) return [];
    const message: Message =
      lastOfTerm !== undefined && random.chance(500) ? rotation(lastOfTerm) : newView();
    return others.map((to) => ({ to, message, delayMs: 0 }));
  };

  const learn = (message: Message): void => {
    if (message.kind === 'status') view = Math.max(view, message.view);
    if (message.kind === 'propose' && message.header.termEnd) lastOfTerm = message.header;
  };

  return {
    speak: (said) => {
      learn(said.message);
      return [said, ...lies()];
    },
    answer: (message) => {
      learn(message);
      return [];
    },
  };
}
