// Messages between treasury and bank: the payment initiation that goes out (pain.001.001.03), the
// status report (pain.002) and the statement (camt.053) that come back. Amounts are exact minor
// units; an amount with more places than its currency has is refused.

import type { Money } from '@witan/ledger/codec-land-fields';
import { moneyText, parseAmount } from '../land/money.ts';
import {
  all,
  type Element,
  escaped,
  malformed,
  one,
  optionalText,
  readXml,
  textAt,
} from './xml.ts';

/** One credit transfer of a pain.001. */
export interface CreditTransfer {
  /** Max35Text, unique for the debtor: what comes back in pain.002 and camt.053. */
  readonly endToEndId: string;
  readonly amount: Money;
  readonly creditorName: string;
  readonly creditorIban: string;
  readonly remittance: string;
}

export interface PaymentInitiation {
  readonly messageId: string;
  readonly createdMs: number;
  readonly debtorName: string;
  readonly debtorIban: string;
  /** Date on which the bank is to pay, as 2016-01-31. */
  readonly executionDate: string;
  readonly transfers: readonly CreditTransfer[];
}

const PAIN_001 = 'urn:iso:std:iso:20022:tech:xsd:pain.001.001.03';
const ID_LENGTH_MAX = 35;

function idText(id: string): string {
  if (id.length === 0 || id.length > ID_LENGTH_MAX) throw malformed(`no Max35Text: ${id}`);
  return escaped(id);
}

const decimal = (amount: Money): string => moneyText(amount).slice(4);

/** The order's identifier in the 35 characters that banks carry: its first 16 bytes in hex. */
export function endToEndIdOf(orderHex: string): string {
  return orderHex.slice(0, 32).toUpperCase();
}

/** Deterministic: the same payments give the same bytes, whose SHA-256 the ledger keeps. */
export function writePain001(initiation: PaymentInitiation): string {
  const { messageId, createdMs, debtorName, debtorIban, executionDate, transfers } = initiation;
  const [first] = transfers;
  if (first === undefined) throw malformed('no transfer');
  const { currency } = first.amount;
  if (transfers.some(({ amount }) => amount.currency !== currency)) {
    throw malformed('several currencies');
  }
  const minorUnits = transfers.reduce((sum, { amount }) => sum + amount.minorUnits, 0n);
  const total = decimal({ currency, minorUnits });
  const created = new Date(createdMs).toISOString().slice(0, 19);
  const count = transfers.length;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<Document xmlns="${PAIN_001}">`,
    '<CstmrCdtTrfInitn>',
    `<GrpHdr><MsgId>${idText(messageId)}</MsgId><CreDtTm>${created}</CreDtTm>`,
    `<NbOfTxs>${count}</NbOfTxs><CtrlSum>${total}</CtrlSum>`,
    `<InitgPty><Nm>${escaped(debtorName)}</Nm></InitgPty></GrpHdr>`,
    `<PmtInf><PmtInfId>${idText(messageId)}</PmtInfId><PmtMtd>TRF</PmtMtd>`,
    `<NbOfTxs>${count}</NbOfTxs><CtrlSum>${total}</CtrlSum>`,
    `<ReqdExctnDt>${escaped(executionDate)}</ReqdExctnDt>`,
    `<Dbtr><Nm>${escaped(debtorName)}</Nm></Dbtr>`,
    `<DbtrAcct><Id><IBAN>${escaped(debtorIban)}</IBAN></Id></DbtrAcct>`,
    '<DbtrAgt><FinInstnId><Othr><Id>NOTPROVIDED</Id></Othr></FinInstnId></DbtrAgt>',
    ...transfers.map(transferXml),
    '</PmtInf>',
    '</CstmrCdtTrfInitn>',
    '</Document>',
    '',
  ].join('\n');
}

function transferXml(transfer: CreditTransfer): string {
  const { endToEndId, amount, creditorName, creditorIban, remittance } = transfer;
  return [
    `<CdtTrfTxInf><PmtId><EndToEndId>${idText(endToEndId)}</EndToEndId></PmtId>`,
    `<Amt><InstdAmt Ccy="${amount.currency}">${decimal(amount)}</InstdAmt></Amt>`,
    `<Cdtr><Nm>${escaped(creditorName)}</Nm></Cdtr>`,
    `<CdtrAcct><Id><IBAN>${escaped(creditorIban)}</IBAN></Id></CdtrAcct>`,
    `<RmtInf><Ustrd>${escaped(remittance)}</Ustrd></RmtInf></CdtTrfTxInf>`,
  ].join('');
}

function amountAt(element: Element, path: string): Money {
  const found = one(element, path);
  const currency = String(found['@Ccy'] ?? '');
  return { currency, minorUnits: parseAmount(String(found['#text'] ?? '').trim(), currency) };
}

/** What was written, read back; header and sums must agree with the transfers. */
export function readPain001(bytes: Uint8Array): PaymentInitiation {
  const message = one(readXml(bytes), 'Document/CstmrCdtTrfInitn');
  const payment = one(message, 'PmtInf');
  const transfers = all(payment, 'CdtTrfTxInf').map(
    (transfer): CreditTransfer => ({
      endToEndId: textAt(transfer, 'PmtId/EndToEndId'),
      amount: amountAt(transfer, 'Amt/InstdAmt'),
      creditorName: textAt(transfer, 'Cdtr/Nm'),
      creditorIban: textAt(transfer, 'CdtrAcct/Id/IBAN'),
      remittance: optionalText(transfer, 'RmtInf/Ustrd'),
    }),
  );
  const [first] = transfers;
  if (first === undefined || textAt(message, 'GrpHdr/NbOfTxs') !== `${transfers.length}`) {
    throw malformed('NbOfTxs');
  }
  const { currency } = first.amount;
  const sum = transfers.reduce((total, { amount }) => total + amount.minorUnits, 0n);
  if (parseAmount(textAt(message, 'GrpHdr/CtrlSum'), currency) !== sum) throw malformed('CtrlSum');
  return {
    messageId: textAt(message, 'GrpHdr/MsgId'),
    createdMs: Date.parse(`${textAt(message, 'GrpHdr/CreDtTm')}Z`),
    debtorName: textAt(payment, 'Dbtr/Nm'),
    debtorIban: textAt(payment, 'DbtrAcct/Id/IBAN'),
    executionDate: textAt(payment, 'ReqdExctnDt'),
    transfers,
  };
}

/** What the bank says of a message, of a payment, or of single transfers in it. */
export interface StatusReport {
  readonly messageId: string;
  /** MsgId of the pain.001 that it is about. */
  readonly originalMessageId: string;
  readonly rejections: readonly Rejection[];
}

export interface Rejection {
  /** Undefined: the whole message or payment. */
  readonly endToEndId: string | undefined;
  /** ISO 20022 reason code, such as AC01. */
  readonly reason: string;
  readonly information: string;
}

const REJECTED = 'RJCT';

function rejectionOf(element: Element, endToEndId: string | undefined): Rejection {
  return {
    endToEndId,
    reason: optionalText(element, 'StsRsnInf/Rsn/Cd') || 'NARR',
    information: optionalText(element, 'StsRsnInf/AddtlInf'),
  };
}

/** Throws WitanError `budget/message-malformed` or `budget/message-unsafe`. */
export function readPain002(bytes: Uint8Array): StatusReport {
  const report = one(readXml(bytes), 'Document/CstmrPmtStsRpt');
  const group = one(report, 'OrgnlGrpInfAndSts');
  const rejections: Rejection[] = [];
  if (optionalText(group, 'GrpSts') === REJECTED) rejections.push(rejectionOf(group, undefined));
  for (const payment of all(report, 'OrgnlPmtInfAndSts')) {
    const transfers = all(payment, 'TxInfAndSts').filter(
      (transfer) => optionalText(transfer, 'TxSts') === REJECTED,
    );
    for (const transfer of transfers) {
      rejections.push(rejectionOf(transfer, textAt(transfer, 'OrgnlEndToEndId')));
    }
    const isWhole = optionalText(payment, 'PmtInfSts') === REJECTED && transfers.length === 0;
    if (isWhole) rejections.push(rejectionOf(payment, undefined));
  }
  return {
    messageId: textAt(report, 'GrpHdr/MsgId'),
    originalMessageId: textAt(group, 'OrgnlMsgId'),
    rejections,
  };
}

/** A booked entry of a statement. */
export interface StatementEntry {
  /** The bank's own reference, unique in its statement. */
  readonly reference: string;
  readonly isDebit: boolean;
  readonly amount: Money;
  readonly bookedMs: number;
  /** EndToEndId and amount of each transaction that the bank details. */
  readonly details: readonly { readonly endToEndId: string; readonly amount: Money }[];
}

export interface Statement {
  readonly id: string;
  readonly account: string;
  readonly entries: readonly StatementEntry[];
}

/** All statements of a camt.053. Opening balance and entries must give the closing balance. */
export function readCamt053(bytes: Uint8Array): readonly Statement[] {
  const message = one(readXml(bytes), 'Document/BkToCstmrStmt');
  return all(message, 'Stmt').map((statement) => {
    const entries = all(statement, 'Ntry')
      .filter((entry) => statusOf(entry) === 'BOOK')
      .map(entryOf);
    requireBalance(statement, entries);
    return { id: textAt(statement, 'Id'), account: textAt(statement, 'Acct/Id/IBAN'), entries };
  });
}

/** Newer versions put the code one element deeper. */
function statusOf(entry: Element): string {
  return optionalText(entry, 'Sts') || optionalText(entry, 'Sts/Cd');
}

function entryOf(entry: Element): StatementEntry {
  const amount = amountAt(entry, 'Amt');
  const date = optionalText(entry, 'BookgDt/Dt') || textAt(entry, 'BookgDt/DtTm');
  const bookedMs = Date.parse(date);
  if (!Number.isFinite(bookedMs)) throw malformed(`BookgDt: ${date}`);
  const details = all(entry, 'NtryDtls/TxDtls').flatMap((detail) => {
    const endToEndId = optionalText(detail, 'Refs/EndToEndId');
    const hasAmount = all(detail, 'AmtDtls/TxAmt/Amt').length > 0;
    if (endToEndId === '' || endToEndId === 'NOTPROVIDED') return [];
    return [{ endToEndId, amount: hasAmount ? amountAt(detail, 'AmtDtls/TxAmt/Amt') : amount }];
  });
  return {
    reference: optionalText(entry, 'AcctSvcrRef') || textAt(entry, 'NtryRef'),
    isDebit: textAt(entry, 'CdtDbtInd') === 'DBIT',
    amount,
    bookedMs,
    details,
  };
}

function requireBalance(statement: Element, entries: readonly StatementEntry[]): void {
  const balance = (code: string): bigint | undefined => {
    const found = all(statement, 'Bal').find(
      (one) => optionalText(one, 'Tp/CdOrPrtry/Cd') === code,
    );
    if (found === undefined) return undefined;
    const { minorUnits } = amountAt(found, 'Amt');
    return textAt(found, 'CdtDbtInd') === 'DBIT' ? -minorUnits : minorUnits;
  };
  const [opening, closing] = [balance('OPBD'), balance('CLBD')];
  if (opening === undefined || closing === undefined) return;
  const moved = entries.reduce(
    (sum, { isDebit, amount }) => sum + (isDebit ? -amount.minorUnits : amount.minorUnits),
    0n,
  );
  if (opening + moved !== closing) throw malformed('Bal: the entries do not give the balance');
}
