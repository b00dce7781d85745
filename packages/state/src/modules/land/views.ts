// What has been ended and paid on a title, as people's programs read it (title-views.ts).

import { toHex } from '@witan/ledger/bytes';
import type { RightKey } from '@witan/ledger/codec-land-fields';
import type { Removal, Settlement } from '@witan/ledger/codec-land-records';
import { disposalCodec, rightCodec } from '@witan/ledger/codec-land-titles';
import type { Json } from '../../host/query.ts';
import { nameOf } from '../../host/query-kinds.ts';
import { METHODS } from './methods.ts';
import { disposalView, moneyView, rightView } from './title-views.ts';

export function removalView(seq: number, removal: Removal): Json {
  const { kind, number, method, actor, person, record } = removal;
  const isDisposal = kind === 0;
  return {
    seq,
    method: nameOf(METHODS, method),
    actor: toHex(actor),
    person: person === undefined ? null : toHex(person),
    right: isDisposal ? null : rightView({ kind, number } as RightKey, rightCodec.decode(record)),
    disposal: isDisposal ? disposalView(disposalCodec.decode(record)) : null,
  };
}

export function settlementView(seq: number, settlement: Settlement): Json {
  return {
    seq,
    proposal: toHex(settlement.proposal),
    price: moneyView(settlement.price),
    paymentReference: toHex(settlement.paymentReference),
    deed: toHex(settlement.deed),
    notary: toHex(settlement.notary),
    registrar: toHex(settlement.registrar),
  };
}
