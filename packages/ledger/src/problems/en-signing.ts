// English texts for the signer process and for evidence against those who sign twice.

import type { ProblemText, SigningProblemKey } from '../problems.ts';

export const enSigning: Readonly<Record<SigningProblemKey, ProblemText>> = {
  'signer/unreachable': {
    title: 'The signer does not answer at its socket',
    help: 'Start it with `witan signer start`, then start the node; look into config.toml.',
  },
  'signer/connection-lost': {
    title: 'The connection to the signer ended, so nothing more is signed',
    help: 'Let the supervisor start the node again: it waits for the signer. Read its log.',
  },
  'signer/lease-held': {
    title: 'Another node holds the lease of this signer',
    detail: 'One key signs for one node: two nodes with one key would contradict each other.',
    help: 'Stop the other node first. Its process is the one that is connected to the socket.',
  },
  'signer/other-key': {
    title: 'The signer holds another key, or signs for another network',
    help: 'Name this agency’s signer in config.toml: see `witan signer status`.',
  },
  'signer/marks-behind': {
    title: 'The signer’s marks went back: something was signed that they do not know',
    detail: 'An old copy was restored, or marks were made anew. Signing could mean signing twice.',
    help: 'Import the newest marks with `witan signer import`; without any, change the key.',
  },
  'signer/marks-conflict': {
    title: 'Two sets of marks remember different statements for one slot',
    detail: 'The key has signed twice already: it was in use in two places.',
    help: 'Stop both signers, keep both files, and tell the other agencies: change the key.',
  },
  'signer/protocol': {
    title: 'A frame at the signer’s socket is no request of this protocol',
    help: 'Run node and signer of one release.',
  },
  'signer/required': {
    title: 'The production profile does not run without a signer process',
    help: 'Run `witan signer init` and `witan signer start`, and name its socket in config.toml.',
  },
  'signer/new-key-needed': {
    title: 'The key lies with a signer process, and so must the new one',
    detail: 'A key that is made in the node’s directory would never reach the signer.',
    help: 'Where the signer runs: `witan keys create`, of this kind; then give it as --new-key.',
  },
  'evidence/other-council': {
    title: 'The evidence accuses nobody who sat in the council of that epoch',
    detail: 'Or its epoch has ended, and a block carries only E8 after that.',
    help: 'Give the council of the epoch that it names; then run `witan evidence verify` again.',
  },
  'evidence/signature': {
    title: 'The accused did not sign what the evidence says',
    detail: 'It proves nothing against the one it names.',
    help: 'Ask whoever made it for the statements; `witan evidence show` prints them.',
  },
  'evidence/no-contradiction': {
    title: 'What the evidence shows may be signed by an honest validator',
    detail: 'It proves nothing against the one it names.',
    help: 'Compare it with the rules E1 to E8; `witan evidence show` prints what was signed.',
  },
};
