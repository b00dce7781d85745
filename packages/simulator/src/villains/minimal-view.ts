// A leader that opens its view on the lowest base that it can argue for, lists honest reports of
// higher ones beside it, and builds on the low base (V4). It keeps its own lock low by hearing no
// PREPARE, and sees the reports of others cut down to what it holds itself.

import { newViewDigest } from '@witan/consensus';
import { equalBytes } from '@witan/ledger/bytes';
import type { Certificate } from '@witan/ledger/certificate';
import type { Message, NewView, ViewChange } from '@witan/ledger/messages';
import { certificatesIn, justificationFor } from './false-report.ts';
import type { Trait, VillainTools } from './trait.ts';

export function minimalView({ self, leaderOf, sign }: VillainTools): Trait {
  /** Reports as they came, by view and voter. */
  const originals = new Map<string, ViewChange>();
  let tip: Certificate | undefined;

  const lowered = (message: ViewChange): ViewChange => {
    originals.set(`${message.newView} ${message.voter}`, message);
    const own = tip;
    const { certificate } = message;
    if (own === undefined || certificate === undefined || own.view >= message.newView) {
      return message;
    }
    const higher =
      certificate.view > own.view ||
      (certificate.view === own.view && certificate.height > own.height);
    if (!higher || equalBytes(certificate.blockHash, own.blockHash)) return message;
    return { ...message, certificate: own, justification: justificationFor(own) };
  };

  const restored = (message: NewView): NewView => {
    const viewChanges = message.viewChanges.map((listed) => {
      const original = originals.get(`${message.view} ${listed.voter}`);
      if (original === undefined) return listed;
      const { justification, signature } = original;
      return { voter: listed.voter, justification, signature };
    });
    const { epoch, view, highest } = message;
    const digest = newViewDigest({ viewChanges, highest });
    return { ...message, viewChanges, signature: sign(epoch, { type: 'new-view', view, digest }) };
  };

  return {
    believe: (message: Message) => {
      for (const found of certificatesIn(message)) {
        if (found.kind === 'commit' && found.height > (tip?.height ?? 0)) tip = found;
      }
      if (message.kind === 'prepare') return undefined;
      if (message.kind !== 'view-change' || leaderOf(message.newView) !== self) return message;
      return lowered(message);
    },
    speak: (said) => {
      const { message } = said;
      if (message.kind === 'status' && message.committedTip !== undefined) {
        tip = message.committedTip;
      }
      return message.kind === 'new-view' ? [{ ...said, message: restored(message) }] : [said];
    },
  };
}
