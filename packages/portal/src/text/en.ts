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

  'home.title': 'Home',

  'status.split': 'Two different histories are signed. Do not rely on either.',
  'status.size': 'Log',
  'status.size-text': '{size} block headers',
  'status.root': 'Root',

  'search.title': 'Search',

  'parcel.title': 'Parcel',

  'history.height': 'At block {height}',

  'verify.title': 'Verify a receipt',

  'receipt.title': 'Receipt',

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

  'trust.title': 'Sources and trust',
} as const;
