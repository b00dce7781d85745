// The words of the portal in English. `zh.ts` has the same keys with the same parameters.

export const en = {
  'shell.name': 'Witan',
  'shell.skip': 'Skip to main content',
  'shell.navigation': 'Pages',
  'shell.language': 'Language',

  'notice.label': 'About this network and this device',
  'notice.demonstration':
    'Demonstration network: its keys are public, so anyone can sign anything. It shows how checking works and proves nothing about land.',
  'notice.first-use':
    'Trusted on first use: this device met this network just now and took its council from this server. Compare the network’s fingerprint with one from another source.',
  'notice.insecure':
    'This page came over plain HTTP, so the browser withholds its own cryptography, offline use and the camera. A slower check of our own is used instead.',
  'notice.unsupported':
    'This browser cannot check Ed25519 signatures by itself. A slower check of our own is used instead.',
  'notice.new-version':
    'The portal changed; fingerprint {fingerprint}. The version that you know stays in use until you take the new one.',
  'notice.take': 'Use the new version',
  'notice.restarted':
    'This demonstration was started anew with the same public keys: what this device had kept of the earlier one is forgotten.',
  'notice.doubt':
    'A receipt that was opened on this device stands under another log than the one known here. Ask whoever gave it to you.',
  'notice.needs-waypoint':
    'This device trusted a council that was more than 180 days old when it moved on. Compare a printed waypoint:',

  'footer.judge':
    'Do not take this site’s word for it: save a proof and check it elsewhere, with the witan command or with another agency’s page.',
  'footer.servers': 'Servers asked:',
  'footer.private': 'No cookies, no tracking, no requests to anyone else.',

  'state.asking': 'Checking …',
  'state.checked': 'Checked on this device',
  'state.older': 'Checked as of {time} ({ago})',
  'state.historical': 'Checked: was true on {date}',
  'state.at-height': 'Checked as of block {height}, {date}',
  'state.timeless': 'Checked on this device, time not yet cosigned',
  'state.pending': 'Received, not final yet',
  'state.unchecked': 'Could not be checked: {reason}',
  'state.false': 'This does not match the signed register',

  'unchecked.says': 'Nothing is shown, for nothing was proved. Try again, or ask another agency.',
  'reason.unreachable': 'the server cannot be reached',
  'reason.timeout': 'the server does not answer',
  'reason.no-such-height': 'this height is not kept here',
  'reason.no-deployment': 'the portal’s own files are incomplete',
  'reason.no-receipt': 'there is no whole receipt in it',
  'reason.damaged': 'the receipt was damaged on its way, or is not complete',
  'reason.version':
    'the receipt is of a version that this page does not read; load the newest page',
  'reason.foreign': 'the receipt is of another network, which this device does not trust',
  'reason.landmark':
    'the landmark of that day is not on this device; it comes over the network, or from a file',
  'reason.council':
    'it is signed by a later council, and the links to it are not here; open this page with a network',
  'reason.question': 'this page does not know the question that the receipt answers',
  'reason.other': 'there is no proof that this page can read',

  'false.says': 'The answer of {server} is contradicted by the agencies’ signatures.',
  'false.hidden': 'It is not shown here. Keep the evidence: anyone can check it.',
  'false.evidence': 'Save the evidence',
  'false.report': 'Report this',
  'false.report-how':
    'Send the evidence file to the audit institution and to another agency. Whoever receives it runs:',

  'how.title': 'How was this checked?',
  'how.step-answer': 'Answer and proof.',
  'how.step-answer-text':
    '{server} sent the answer with a proof. Every branch of the proof was hashed on this device, and leads to one state of the whole register.',
  'how.step-outcome-text':
    '{server} sent the transaction and its outcome with a proof, which was hashed on this device and leads to the outcomes of one block.',
  'how.step-receipt-text':
    'The receipt carries the answer with its proof. All of the proof was hashed on this device.',
  'how.step-signed': 'Signatures.',
  'how.step-signed-text':
    '{names} signed that state: {signed} of {council} agencies, which is a quorum.',
  'how.step-head-text': 'It leads to a log of {size} blocks that this device has checked before.',
  'how.step-landmark-text':
    'It leads to the landmark of {day}, a log of {size} blocks. A quorum signed it; this device holds it.',
  'how.step-known': 'Known agencies.',
  'how.pinned-before': 'Their keys are those that this device has kept since {date}.',
  'how.pinned-now': 'Their keys came from this server today: trusted on first use.',
  'how.given': 'Their keys are those of the file that you gave.',
  'how.demonstration': 'They are demonstration keys, which anyone can derive.',
  'how.question': 'Question',
  'how.height': 'Block',
  'how.height-text': '{height}, {date}',
  'how.chain': 'Network fingerprint',
  'how.epoch': 'Council',
  'how.size': 'Proof',
  'how.rule': 'Signatures checked by',
  'how.rule-platform': 'this browser',
  'how.rule-own': 'our own arithmetic',
  'bytes.one': '{count} byte',
  'bytes.other': '{count} bytes',

  'proof.save': 'Save proof',
  'proof.file': 'Receipt, a file for anyone to check (.witan)',
  'proof.json': 'The same as JSON',
  'proof.tlog': 'Its block header for tools of transparency logs (.tlog-proof)',
  'proof.paper': 'Page to print, with a QR code',
  'proof.label': 'Forms of the proof',
  'others.ask': 'Check with other agencies',
  'others.same': '{name} proves the same.',
  'others.other': '{name} proves something else: keep both proofs.',
  'others.silent': '{name} gave no answer that can be checked.',
  'others.false': '{name} gave an answer that is false.',

  'home.title': 'Home',
  'home.heading': 'The public ledger, checked by you',
  'home.lead':
    'Look up a record. This page checks it on your device against the signatures of the agencies, and trusts none of them alone.',
  'home.services': 'What you can do',
  'tile.land': 'Land register',
  'tile.land-text': 'A parcel, its owners’ shares and its charges, complete',
  'tile.validators-text': 'Who holds the council, what each has signed, and recorded faults',
  'tile.block-text': 'A sealed header, with its place in the signed log',
  'tile.verify': 'Verify a receipt',
  'tile.verify-text': 'From a file, a text or a QR code, without the network',

  'status.asking': 'Comparing sources …',
  'status.agree': '{agree} of {all} agencies agree, last checkpoint {ago}',
  'status.says': 'Counted on this device from their signatures under the newest checkpoints.',
  'status.signed': 'signed {ago}',
  'status.unsigned': 'no signature seen',
  'status.server-silent': 'its server does not answer',
  'status.server-false': 'its server says something false',
  'status.split': 'Two different histories are signed. Do not rely on either.',
  'status.false': 'The checkpoint of {names} is not signed by a quorum.',
  'status.how':
    'Each source was asked for its newest checkpoint. Signatures were checked with the keys that this device knows, and every head was tied to the largest by hashes: what one shows must be the beginning of what the others show, and go on from what this device saw before.',
  'status.size': 'Log',
  'status.size-text': '{size} block headers',
  'status.root': 'Root',

  'search.title': 'Search',
  'search.label': 'Search the ledger',
  'search.hint':
    'A parcel such as 106-122, a budget line by year and code, a transaction, a block, or a receipt',
  'search.button': 'Search',

  'parcel.title': 'Parcel',

  'history.height': 'At block {height}',

  'verify.title': 'Verify a receipt',
  'days.one': '{count} day',
  'days.other': '{count} days',

  'receipt.title': 'Receipt',

  'tile.budget': 'Budget',
  'tile.budget-text': 'From the whole year to one payment, each sum proved',
  'budget.title': 'Budget',
  'line.title': 'Budget line',

  'transaction.title': 'Transaction',

  'block.title': 'Block',
  'block.newest': 'Newest block',

  'validators.title': 'Validators',

  'missing.title': 'There is no such page',
  'missing.text': 'The address may be from another version of the portal.',
  'missing.not-loaded': 'The page did not load',
  'missing.not-loaded-text': 'You may be offline, or the portal has changed since: load it again.',

  'alarm.other': 'This is another network than the one this device knows',
  'alarm.other-says':
    'The page, or the server behind it, names other founders than before. Nothing is shown until you know why.',
  'alarm.pinned': 'Known to this device',
  'alarm.offered': 'Offered now',
  'alarm.forget': 'I learned of the new network by another way: begin anew',
  'alarm.no-deployment':
    'Beside the portal there should be a file that names the network. Without it nothing can be checked.',

  'source.agree': '{agree} of {all} sources agree, signed {ago}',
  'source.alone': 'Signed {ago}; no second source to compare with',
  'source.signed-by':
    '{names} signed the newest head of the log: {signed} of {council} agencies, which is a quorum.',
  'source.offline': 'No source can be reached. This is what this device knew last.',
  'source.no-time': 'no signer vouches for a time that this device’s clock can believe',
  'source.agrees': 'shows the same log',
  'source.stale': 'the same log, as of {ago}',
  'source.unlinked': 'does not show that its log goes on from the one known here',
  'source.forked': 'shows another history',
  'source.refused': 'serves no checkpoint that this page can read',
  'source.more': 'Sources and trust',

  'trust.title': 'Sources and trust',
} as const;
