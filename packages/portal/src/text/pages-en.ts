// Words of pages that are not shown first, in English: they load with the first such page.

export const pages = {
  'file.lead':
    'This page is one file that works from a disk. It asks nobody anything and keeps nothing.',
  'file.trust':
    'First: whose signatures count? Drop the network’s genesis here, or choose the file',
  'file.trust-hint':
    'A genesis.json that came by another way than the receipt, or a trust file of the witan command',
  'file.no-trust': '{name} names no network',
  'file.other': 'Choose another network',

  'budget.year': 'Budget of {year}',
  'budget.class': '{path}, budget of {year}',
  'budget.above': 'Classes above',
  'budget.says': '{amount} {stage}, in exactly {lines}: no line is missing from this sum.',
  'budget.stages': 'Where the money is',
  'budget.parts': 'What it is made of',
  'budget.parts-say':
    'These are all {count} classes right below. They and the lines below were added up here, and are exactly the total.',
  'budget.part': 'Class',
  'budget.amount': 'Amount',
  'budget.lines': 'Lines of this class itself',
  'budget.line': 'Line {id}…',
  'budget.map': 'Areas by amount. The largest: {title}, {amount}',
  'budget.offsets': 'Offsetting receipts stand apart, in no sum above: {amount} in {lines}.',
  'lines.one': '{count} line',
  'lines.other': '{count} lines',
  'payments.one': 'The one payment shown is',
  'payments.other': 'The {count} payments shown add up to',
  'stage.unapportioned': 'not apportioned',
  'stage.apportioned': 'apportioned',
  'stage.allotted': 'allotted',
  'stage.committed': 'committed',
  'stage.obligated': 'under contract',
  'stage.delivered': 'delivered',
  'stage.ordered': 'ordered to be paid',
  'stage.paid': 'paid',
  'stage.lapsed': 'lapsed',
  'stage.carried': 'carried over',
  'line.caption': 'Budget line',
  'line.none': 'There is no budget line with this code. That is proved.',
  'line.says': 'This is the line as the register has it: {title}.',
  'line.flow': 'Where its money is',
  'line.flow-says':
    'Authority of {amount}; what stands behind each stage was added up in the same proof.',
  'line.no-money': 'The line has no balance. That is proved.',
  'line.authority': 'Authority',
  'line.differs': 'Numbers that were proved do not add up',
  'line.payments': 'Payments',
  'line.payments-say': '{payments} {amount} = the published total. None is left out.',
  'payment.number': 'No.',
  'payment.booked': 'Booked by the bank',
  'payment.supplier': 'Supplier',
  'payment.total': 'Total',

  'transaction.no-id': 'This is no identifier of a transaction: it has 64 hexadecimal digits',
  'transaction.pending-says':
    'A server has it. Nothing is decided before a quorum has signed the block it ends up in; this page looks again by itself.',
  'transaction.unknown': 'The server of {server} knows no such transaction',
  'transaction.unknown-says':
    'That is its word alone: that a transaction was never made cannot be proved. It may be on its way, or known to another agency. This page looks again by itself.',
  'transaction.says':
    'It was executed: its outcome is among those of a block that a quorum has signed.',
  'transaction.says-refused':
    'It was refused and changed nothing: its outcome is among those of a block that a quorum has signed.',
  'transaction.outcome': 'Outcome',
  'transaction.executed': 'Executed',
  'transaction.refused': 'Refused.',
  'transaction.operations': 'What it does',
  'transaction.operation': '{module}, {bytes}',
  'transaction.signed-by': 'Signed by the key',
  'transaction.place': 'Place in the block',
  'transaction.place-text': 'No. {place} in order of execution',
  'transaction.valid': 'Valid until',
  'transaction.valid-text': 'block {height}',
  'transaction.raw': 'Raw bytes ({size})',
  'transaction.raw-says': 'The signed part. Its SHA-256 is the identifier of the transaction.',
  'transaction.raw-label': 'Raw bytes in hexadecimal',

  'block.caption': 'Ledger',
  'block.heading': 'Block {height}',
  'block.no-height': 'This is no height: a block has a number',
  'block.beyond': 'No checkpoint reaches this block yet',
  'block.beyond-says':
    'Block {newest} is the newest that a quorum has signed for citizens. This page looks again by itself.',
  'block.says':
    'This header is in the log of {size} blocks whose root a quorum signed {ago}. Number and contents of its transactions are not in it.',
  'block.step-path': 'Place in the log.',
  'block.step-path-text':
    '{server} sent the header and the hashes beside it. They were hashed here up to the root of the log.',
  'block.step-signed-text':
    '{names} signed that root: {signed} of {council} agencies, which is a quorum.',
  'block.leaf': 'Leaf',
  'block.time': 'Time',
  'block.proposer': 'Proposed by',
  'block.seat': 'Seat {seat} of council {epoch}',
  'block.view': 'View',
  'block.term-end': 'The term of a leader ends with it.',
  'block.epoch-end': 'The council’s epoch ends with it.',
  'block.evidence': 'Evidence of faults',
  'block.evidence-none': 'It carries none',
  'block.evidence-some': 'It carries some',
  'block.hashes': 'State root and hashes',
  'block.state-root': 'State root',
  'block.receipts-root': 'Outcomes',
  'block.log-root': 'Log before it',
  'block.payload-root': 'Transactions',
  'block.parent': 'Block before it',
  'block.evidence-root': 'Evidence',
  'block.lag-seal': 'Seal of an earlier block',
  'block.council-hash': 'Council',
  'block.next-council-hash': 'Next council',
  'block.parameters-hash': 'Next parameters',
  'block.neighbours': 'Neighbouring blocks, also by the arrow keys',
  'block.previous': 'Block {height}',
  'block.next': 'Block {height}',

  'validators.may':
    'Up to {may} of {all} may fail or lie without harm: nothing is final without {needed} of them. With more, the register might stop, or contradict itself, and their signatures would show who did it.',
  'validators.may-none':
    'None of {all} may fail or lie: nothing is final without {needed} of them.',
  'agencies.one': '{count} agency',
  'agencies.other': '{count} agencies',
  'validators.strip': 'Signed {signed} of the last {all} checkpoints seen here',
  'validators.strip-hint':
    'Counted on this device since this page was opened, one box for each size of the log, at most 24. An empty box means that no signature was seen yet, not that there is none.',
  'validators.consensus-key': 'Consensus key',
  'validators.attest-key': 'Attest key',
  'validators.faults-title': 'Recorded faults',
  'validators.faults-none':
    'None is recorded against anybody: the proof covers the whole list of evidence, and it is empty.',
  'validators.none': 'None',
  'faults.one': 'This is the whole list of recorded evidence: {count} entry, none left out.',
  'faults.other': 'This is the whole list of recorded evidence: {count} entries, none left out.',
  'fault.E1': 'It prepared two blocks in one place',
  'fault.E2': 'It committed to two results in one place',
  'fault.E3': 'It sent two batches under one number',
  'fault.E4': 'It passed on a transaction that is not valid',
  'fault.E5': 'It contradicted itself when a leader was replaced',
  'fault.E6': 'It hid what it had committed to',
  'fault.E7': 'It proposed a block that breaks a rule',
  'fault.E8': 'It signed two logs of one size',

  'trust.lead':
    'This device keeps whom it trusts, and compares what several sources show. It believes none of them alone, not even the one that this page came from.',
  'trust.known': 'What this device trusts',
  'trust.founders': 'Founders known since',
  'trust.now': 'This visit: trusted on first use',
  'trust.second': 'Second source',
  'trust.waypoint': 'A waypoint that agreed',
  'trust.none': 'None yet: compare a waypoint above',
  'trust.rests': 'Trust rests on',
  'trust.two': 'Two sources that came by different ways',
  'trust.one': 'One source alone: trusted on first use',
  'trust.council': 'No. {epoch}: {names}',
  'trust.moved':
    'Trust moved from council {from} to council {to}. A quorum of each council signed the next.',
  'trust.head': 'Newest head',
  'trust.head-none': 'None yet',
  'trust.head-text': '{size} block headers, signed {date}',
  'trust.own': 'Waypoint of this device',
  'trust.own-hint': 'Give it to others, print it: whoever is shown another log will notice.',
  'trust.own-link': 'The same as a link',

  'waypoint.title': 'Compare a waypoint',
  'waypoint.label': 'Waypoint',
  'waypoint.hint':
    'It begins with WT1: and is printed in the official gazette, in newspapers, in public offices.',
  'waypoint.linked':
    'This waypoint came with a link, and anyone can make a link. Compare its letters with those in print before you use it.',
  'waypoint.compare': 'Compare',
  'waypoint.asking': 'Comparing …',
  'waypoint.agrees': 'The waypoint agrees',
  'waypoint.agrees-says':
    'The log that this device knows begins with the {size} headers that the waypoint names. It counts as a second source from now on.',
  'waypoint.mended':
    'The log that this device knows begins as the waypoint says, so its old trust is confirmed and no other waypoint is needed.',
  'waypoint.ahead': 'This device has not come so far',
  'waypoint.ahead-says':
    'The waypoint names {size} headers, and no source that answers shows more than {known}. Try again later, or add a source that is further.',
  'waypoint.differs': 'The waypoint differs from the log that is shown here',
  'waypoint.differs-says':
    'The agencies’ signatures stand under a log whose first {size} headers are others than those that the waypoint names. One of the two is false. If it is in print, keep the print and this evidence, and bring both to the audit institution.',
  'waypoint.other-chain': 'This waypoint is of another network',
  'waypoint.other-chain-says': 'It says nothing of the network of this page, for it or against it.',
  'waypoint.malformed': 'This is no whole waypoint',
  'waypoint.malformed-says':
    'It has 76 letters and begins with WT1: – compare letter by letter, spaces included.',
  'waypoint.no-proof':
    'No source showed what lies between the waypoint and the newest head. Nothing was changed.',

  'source.title': 'Add a source',
  'source.label': 'Address of a server that publishes this ledger',
  'source.hint':
    'Another agency, a newspaper, a university, for example gazette.example. This device asks it for the log from then on; it learns that you do, and never which records you read.',
  'source.add': 'Add source',
  'source.asking': 'Asking …',
  'source.added': '{url} was added.',
  'source.not-added':
    '{url} was not added: no checkpoint was found there, or it does not let other pages read it.',
  'source.removed': '{url} was removed.',
  'source.remove': 'Remove',

  'fork.title': 'Two histories are signed',
  'fork.says':
    'This device has seen two logs of one ledger that cannot both be true, each signed by a quorum of agencies. It follows neither, and shows no record as checked any more.',
  'fork.guilty': 'They signed both',
  'fork.served': 'Shown by',
  'fork.no-evidence':
    'One of the two was known here without its signatures, so there is no file that would convince others. Keep this device as it is.',
  'fork.next':
    'Keep the evidence, give it to the audit institution and to a newspaper, and rely on nothing newer than your last receipts until the council has answered for it in public.',

  'days.one': '{count} day',
  'days.other': '{count} days',
  'verify.lead':
    'A receipt proves what a register said. It is checked here and never leaves this device.',
  'verify.take': 'Take this page with you: one file that works from a disk',
  'verify.file': 'Drop a receipt here, or choose a file',
  'verify.file-hint': 'A .witan file, its JSON, or a picture of a QR code',
  'verify.paste': 'Or paste it as text',
  'verify.pasted': 'Pasted text',
  'verify.no-receipt': '{name} holds no receipt',
  'verify.present': 'The receipt is true: the register said what follows.',
  'verify.absent': 'The receipt is true: the register had no such record.',
  'finding.question': 'Question',
  'finding.transaction': 'Transaction',
  'finding.when': 'Block',
  'finding.network': 'Network',
  'finding.record': 'The record',

  'verify.paste-hint': 'JSON, or what a QR code holds: it begins with WR1:',
  'verify.camera': 'Use the camera',
  'verify.camera-stop': 'Stop the camera',
  'verify.camera-live': 'Hold the code so that it fills the picture.',
  'verify.camera-none':
    'The camera cannot be used: {reason}. Take a photo and choose it as a file.',
  'verify.camera-name': 'QR code',
  'input.empty': 'It is empty.',
  'input.too-large':
    'It is larger than any receipt that this page reads: 1 MB, or 16 MB for a picture.',
  'input.html': 'It is a web page. Save the receipt itself, by “Save proof”.',
  'input.json': 'It is JSON, but not that of a receipt.',
  'input.waypoint': 'It is a waypoint: it names a network’s log and is no receipt of a record.',
  'input.damaged': 'It begins like the text of a QR code, but is not complete. Copy all of it.',
  'input.other': 'It is none of the forms of a receipt.',
  'input.no-picture': 'The picture cannot be opened.',
  'input.no-code':
    'No QR code was found in the picture. Take it straight from above, with the whole code and its white border.',
  'receipt.print': 'Print',
  'receipt.from': 'Public ledger of {network}',
  'receipt.as-of': 'As of',
  'receipt.as-of-text': 'block {height}, {date}',
  'receipt.as-of-day': 'the first block of {day}, block {height}',
  'receipt.signed': 'Signed by',
  'receipt.signed-text': '{names}: {signed} of {council} agencies, which is a quorum',
  'receipt.signed-landmark':
    'The landmark of {day}: a log of {size} blocks that a quorum signed, and that readers hold',
  'receipt.check': 'Check digits',
  'receipt.check-text': 'of the receipt file: the first 16 bytes of its SHA-256',
  'receipt.proves': 'What this proves',
  'receipt.proves-state':
    'After block {height}, the register held exactly this. A quorum of agencies signed it; none could have alone.',
  'receipt.proves-absent':
    'After block {height}, the register had no such record. A quorum of agencies signed that; none could have alone.',
  'receipt.proves-transaction':
    'The transaction has this outcome for good. A quorum of agencies signed it; none could have alone.',
  'receipt.proves-whole': 'Not one byte of the receipt can be changed without it being noticed.',
  'receipt.proves-not': 'What it does not prove',
  'receipt.not-now': 'What the register says today: ask again for that.',
  'receipt.not-true': 'That what was registered is right: only that it was registered.',
  'receipt.not-paper':
    'What is printed here: anyone can print words. Believe what your own device shows of the code.',
  'receipt.code': 'Check it yourself',
  'receipt.code-how':
    'Scan the code on “Verify a receipt” of any agency’s portal, or with verify.html from a disk.',
  'receipt.code-parts': 'Each code is a receipt of its own; all of it is in the file.',
  'receipt.part-parcel': 'The parcel itself',
  'receipt.part-rights': 'All rights and charges on its title',
  'receipt.code-alt': 'QR code, version {version}, with the receipt',
  'receipt.code-landmark':
    'It holds this answer as of block {height}, under the landmark of {day}: whoever has that landmark checks it without a network.',
  'receipt.code-full':
    'No landmark shows this yet: the first block of a later day will, and make the code smaller. Until then it holds the receipt with all signatures.',
  'receipt.code-none':
    'This proof is too large for a code on paper. Keep the file beside this page; the check digits say which it is.',
  'receipt.code-making': 'Making the code …',
  'receipt.code-failed': 'The code could not be made: what makes it did not load.',
  'receipt.code-again': 'Try again',
  'receipt.code-text': 'The code as text, to copy and paste',
  'receipt.record': 'The record',
  'block.says-timeless':
    'This header is in the log of {size} blocks whose root a quorum signed. No signer vouches for a time that this device’s clock can believe: is the clock right?',

  'search.heading': 'Search: {text}',
  'search.unknown': 'This is nothing that the ledger can be asked for',
  'search.unknown-says': 'Check the spelling. A parcel has an id of at most 64 characters.',
  'search.kind-parcel': 'Parcel',
  'search.kind-line': 'Budget line',
  'search.kind-transaction': 'Transaction',
  'search.kind-height': 'Block',
  'search.kind-receipt': 'Receipt',
  'search.open': 'Open: {what}',
  'search.there': 'It exists: its record was found in the signed state.',
  'search.block-there': 'It exists: its header is in the signed log of {size} blocks.',
  'search.none': 'There is none: the proof shows that the register has no record of this name.',

  'verify.landmarks': 'Take the landmarks of the last days along, for receipts on paper',
  'verify.landmarks-none': 'No server has landmarks that can be checked.',
  'file.landmarks': 'For receipts on paper: landmarks',
  'file.landmarks-hint':
    'A file “landmarks” that a portal made on your own device. It is believed, as the genesis is.',
  'file.landmarks-held': 'Landmarks of {days} are held, the newest of {day}.',
  'file.no-landmarks': '{name} holds no landmarks',
} as const;
