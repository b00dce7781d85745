// The budget's problems in English (43xx), by key. BUD-n are its invariants.

import type { BudgetProblemKey, ProblemText } from '../problems.ts';

export const enBudget: Readonly<Record<BudgetProblemKey, ProblemText>> = {
  'budget/year-unknown': {
    title: 'There is no such fiscal year',
    help: 'Open the year first; `witan query budget/years/YEAR --proof` shows it.',
  },
  'budget/year-exists': {
    title: 'The fiscal year was opened already',
    help: 'Look at it with `witan query budget/years/YEAR --proof`.',
  },
  'budget/year-dates': {
    title: 'The dates of the year are not in order',
    help: 'Give a start, a later end that lies ahead, and a still later end of payments.',
  },
  'budget/year-ended': {
    title: 'The year has ended: nothing new is spent from it',
    help: 'Use a line of the present year; what is owed can still be paid.',
  },
  'budget/year-closed': {
    title: 'The year is closed',
    help: 'Only an audit adjustment, signed by auditor and treasury, changes it.',
  },
  'budget/year-not-ended': {
    title: 'The year, or its time to pay, is not over yet',
    help: 'Wait until the date that the year states.',
  },
  'budget/year-not-closed': {
    title: 'The year is not closed',
    help: 'Use the ordinary calls: adjustments are for closed years.',
  },
  'budget/year-unsettled': {
    title: 'Lines or payment orders of the year are not settled',
    help: 'Settle each line, and confirm or reject each order; the year counts both.',
  },
  'budget/class-unknown': {
    title: 'A class, or the class above it, is not defined',
    help: 'Define the classes from the top down, then repeat the call.',
  },
  'budget/ceiling-exists': {
    title: 'A class is given two ceilings',
    help: 'State each class once.',
  },
  'budget/ceiling-exceeded': {
    title: 'A class would get more authority than its ceiling allows',
    help: 'Look at `witan query budget/ceilings/YEAR/CURRENCY` and ask for less.',
  },
  'budget/line-unknown': {
    title: 'There is no budget line with this code',
    help: 'Check the code; `witan query budget/lines/CODE --proof` proves that there is none.',
  },
  'budget/line-exists': {
    title: 'The budget line is enacted already',
    help: 'Look at it with `witan query budget/lines/CODE --proof`.',
  },
  'budget/line-offset': {
    title: 'The line is of offsetting receipts: there is nothing to spend',
    help: 'Use a line with an appropriation.',
  },
  'budget/line-settled': {
    title: 'The line is settled',
    help: 'What it had left lapsed or was carried into the next year.',
  },
  'budget/line-outstanding': {
    title: 'Something of the line is still owed',
    help: 'Pay, release or give back what is open; the balance of the line shows it.',
  },
  'budget/periods-full': {
    title: 'The line has as many periods of apportionment as there may be',
    help: 'Apportion larger amounts.',
  },
  'budget/amount-zero': {
    title: 'The amount is zero',
    help: 'Give a positive amount in minor units.',
  },
  'budget/authority-short': {
    title: 'The line has less than that at this stage',
    help: 'Look at `witan query budget/lines/CODE/balance`.',
  },
  'budget/apportionment-short': {
    title: 'Less than that is apportioned for periods that have begun',
    help: 'Wait for the next period, or have more apportioned.',
  },
  'budget/allotment-short': {
    title: 'Less than that is allotted and free',
    help: 'Have more allotted, or commit less.',
  },
  'budget/commitment-short': {
    title: 'Less than that of the commitment is open',
    help: 'Look at `witan query budget/lines/CODE/commitments`.',
  },
  'budget/obligation-short': {
    title: 'Less than that of the contract is undelivered',
    help: 'Look at `witan query budget/lines/CODE/obligations`.',
  },
  'budget/delivery-short': {
    title: 'Less than that of the delivery is free',
    help: 'An invoice covers it, or it is paid; refuse the invoice first.',
  },
  'budget/order-short': {
    title: 'Less than that of the line is ordered to be paid',
    help: 'Look at `witan query budget/lines/CODE/orders`.',
  },
  'budget/payment-short': {
    title: 'More would come back than was paid',
    help: 'Give at most what was paid and has not come back.',
  },
  'budget/stage-assigned': {
    title: 'Money at this stage has commitments, contracts or payments behind it',
    help: 'Move money that is free, or give those back first.',
  },
  'budget/virement-foreign': {
    title: 'The lines differ in year, currency or fund, or are one',
    help: 'A virement stays within one fund and one year.',
  },
  'budget/virement-cap': {
    title: 'The yearly cap on virements of a line would be passed',
    help: 'Ask the legislature for a supplement.',
  },
  'budget/carry-foreign': {
    title: 'What is left is carried only into the next year, in the same fund and currency',
    help: 'Name such a line, or let it lapse.',
  },
  'budget/signature-missing': {
    title: 'The two signers do not hold both offices that this act needs',
    help: 'Have the holder of the other office send the same call.',
  },
  'budget/same-person': {
    title: 'One person would act where two or three must',
    help: 'Have another officer send it: preparer, receiver and approver are three persons.',
  },
  'budget/approval-unknown': {
    title: 'Nothing waits for a second signature under this identifier',
    help: 'Check the identifier.',
  },
  'budget/approval-not-lapsed': {
    title: 'The second signature may still come',
    help: 'Wait until the deadline.',
  },
  'budget/reference-used': {
    title: 'The line has an item with this reference already',
    help: 'Give each commitment, contract and delivery note a reference of its own.',
  },
  'budget/item-unknown': {
    title: 'The line has no such commitment, contract or delivery',
    help: 'Check line and reference.',
  },
  'budget/invoice-used': {
    title: 'This invoice was registered before',
    help: 'Supplier, number, amount and date are an earlier invoice’s: it is paid once.',
  },
  'budget/invoice-unknown': {
    title: 'The line has no such invoice',
    help: 'Check supplier, number, amount and date.',
  },
  'budget/invoice-status': {
    title: 'The invoice is ordered, paid or refused already',
    help: 'Look at it with `witan query`.',
  },
  'budget/invoice-date': {
    title: 'The invoice is dated in the future',
    help: 'Check its date.',
  },
  'budget/invoice-unmatched': {
    title: 'Invoice, delivery and contract do not match',
    help: 'It covers no more than was accepted, and comes from the contract’s supplier.',
  },
  'budget/order-unknown': {
    title: 'There is no such payment order',
    help: 'Check line and order.',
  },
  'budget/order-status': {
    title: 'The payment order is at another stage',
    help: 'Look at it with `witan query budget/orders/LINE/ORDER`.',
  },
  'budget/currency-differs': {
    title: 'The orders are in several currencies',
    help: 'Send one batch, and confirm one entry, for each currency.',
  },
  'budget/batch-exists': {
    title: 'A batch with this message id was exported before',
    help: 'Give each pain.001 a message id of its own.',
  },
  'budget/entry-used': {
    title: 'This entry of the statement is reconciled already',
    help: 'Look for another entry: each books its orders once.',
  },
  'budget/entry-differs': {
    title: 'The orders do not add up to the amount of the entry',
    help: 'Name all orders that the entry books, and no others.',
  },
  'budget/statement-filed': {
    title: 'This message of the bank is filed already',
    help: 'Go on: the log of the account has it once, as it should.',
  },
  'budget/account-differs': {
    title: 'The account is not the one that is paid now',
    help: 'A changed account is paid when its cooling-off time is over; look at the supplier.',
  },
  'budget/not-overdue': {
    title: 'The payment order is not overdue, or that was said before',
    help: 'Wait until the bank has had its time.',
  },
  'budget/supplier-unknown': {
    title: 'There is no such supplier',
    help: 'Register it; `witan query budget/suppliers/REFERENCE` proves that there is none.',
  },
  'budget/supplier-exists': {
    title: 'The supplier is registered or verified already',
    help: 'Look at it with `witan query budget/suppliers/REFERENCE`.',
  },
  'budget/supplier-unverified': {
    title: 'The account of the supplier is not verified',
    help: 'Have the treasury verify it.',
  },
  'budget/supplier-debarred': {
    title: 'The supplier is debarred',
    help: 'Wait until the term is over, or have it lifted.',
  },
  'budget/term-invalid': {
    title: 'The term of the debarment is over already',
    help: 'Give a time that lies ahead, or 0 to lift it.',
  },
  'budget/source-malformed': {
    title: 'The budget file is not as it should be',
    help: 'Look at the record that is named.',
  },
  'budget/message-malformed': {
    title: 'The ISO 20022 message is not as it should be',
    help: 'Look at the element that is named.',
  },
  'budget/amount-invalid': {
    title: 'The amount is no whole number of minor units',
    help: 'Correct the amount in the source.',
  },
  'budget/code-invalid': {
    title: 'The class code is not one to six digits or capital letters',
    help: 'Correct the code in the source.',
  },
  'budget/message-unsafe': {
    title: 'The XML declares a document type, which is never read',
    help: 'Have the bank send the message without it.',
  },
  'budget/messages-differ': {
    title: 'The files are not all messages of the log',
    detail: 'Each that differs is named: it has no file here, or it was never filed.',
    help: 'Ask the agency for what is missing, and why a message was not filed.',
  },
};
