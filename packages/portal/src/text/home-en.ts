// Words of the first page in English: what can be done, the search, and the network's status.

export const home = {
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
  'status.false': 'The checkpoint of {names} is not signed by a quorum.',
  'status.how':
    'Each source was asked for its newest checkpoint. Signatures were checked with the keys that this device knows, and every head was tied to the largest by hashes: what one shows must be the beginning of what the others show, and go on from what this device saw before.',

  'search.label': 'Search the ledger',
  'search.hint':
    'A parcel such as 106-122, a budget line by year and code, a transaction, a block, or a receipt',
  'search.button': 'Search',

  'tile.budget': 'Budget',
  'tile.budget-text': 'From the whole year to one payment, each sum proved',

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
} as const;
