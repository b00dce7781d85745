// Words of what stands behind a tick, in English: how it was checked, and what to do with the
// proof.

export const proof = {
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
} as const;
