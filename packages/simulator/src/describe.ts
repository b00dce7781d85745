// Messages and statements in a few words, for traces.

import { toHex } from '@witan/ledger/bytes';
import type { Certificate } from '@witan/ledger/certificate';
import type { Message } from '@witan/ledger/messages';
import type { Justification, Statement } from '@witan/ledger/statement';

const KINDS = ['base', 'prepare', 'commit'];

function short(hash: Uint8Array): string {
  return toHex(hash.subarray(0, 4));
}

function certificateText(certificate: Certificate | undefined): string {
  if (certificate === undefined) return 'none';
  const { kind, view, height, blockHash, signers } = certificate;
  return `${kind}(v${view} h${height} ${short(blockHash)} by ${signers.join('')})`;
}

function justificationText({ kind, view, height, blockHash }: Justification): string {
  return `${KINDS[kind]}(v${view} h${height} ${short(blockHash)})`;
}

export function describeStatement(statement: Statement): string {
  switch (statement.type) {
    case 'batch':
      return `batch ${short(statement.batchHash)}`;
    case 'prepare':
      return `prepare v${statement.view} h${statement.height} ${short(statement.blockHash)}`;
    case 'commit': {
      const { view, height, blockHash, sealedHash } = statement;
      return `commit v${view} h${height} ${short(blockHash)} seal ${short(sealedHash)}`;
    }
    case 'view-change':
      return `view-change v${statement.newView} J ${justificationText(statement.justification)}`;
    case 'new-view':
      return `new-view v${statement.view}`;
  }
}

export function describeMessage(message: Message): string {
  switch (message.kind) {
    case 'prepare':
    case 'commit': {
      const statement = { type: message.kind, ...message } as Statement;
      return `by ${message.voter}: ${describeStatement(statement)}`;
    }
    case 'propose': {
      const { header, references, view } = message;
      const end = header.termEnd ? ' termEnd' : '';
      const on = `on ${short(header.parent)} refs ${references.length}`;
      return `propose v${view} h${header.height} ${on}${end}`;
    }
    case 'view-change': {
      const { newView, voter, justification, committedTip } = message;
      const tip = certificateText(committedTip);
      const j = justificationText(justification);
      return `by ${voter}: view-change v${newView} J ${j} tip ${tip}`;
    }
    case 'new-view': {
      const listed = message.viewChanges.map(
        ({ voter, justification }) => `${voter} ${justificationText(justification)}`,
      );
      return `new-view v${message.view} [${listed.join(', ')}] ${certificateText(message.highest)}`;
    }
    case 'rotate':
      return `rotate ${certificateText(message.certificate)}`;
    case 'status': {
      const { view, active, committedTip, entry } = message;
      const proof = entry === undefined ? '' : ` with ${entry.kind}`;
      const tip = certificateText(committedTip);
      return `status v${view}${active ? '' : ' inactive'} tip ${tip}${proof}`;
    }
    case 'batch': {
      const { author, boot, seq, count } = message.batch.header;
      return `batch ${short(message.batch.hash)} of ${author} ${boot}/${seq}, ${count}`;
    }
    case 'get-batch':
      return `get-batch ${message.batchHashes.map(short).join(' ')}`;
    case 'get-blocks':
      return `get-blocks ${message.from}–${message.to}`;
    case 'blocks':
      return `blocks ${message.blocks.length} ${certificateText(message.certificate)}`;
    case 'evidence':
      return `evidence ${message.evidence.length} B`;
  }
}
