// English texts for the ceremony, for invitations and joining, and for links between epochs.

import type { MembershipProblemKey, ProblemText } from '../problems.ts';

export const enMembership: Readonly<Record<MembershipProblemKey, ProblemText>> = {
  'ceremony/incomplete': {
    title: 'The ceremony is not complete: documents of some agencies are missing',
    help: 'Ask the agencies that are named for their files; see `witan ceremony list`.',
  },
  'ceremony/conflict': {
    title: 'Another document of this agency is there already',
    detail: 'A declaration that was taken is never replaced silently.',
    help: 'Compare both with the agency. Remove the wrong file by hand, then add the right one.',
  },
  'ceremony/other-keys': {
    title: 'What stands in the ceremony for this agency is not what its keys say',
    help: 'Do not sign. Declare again with your own keys, or find out who changed the file.',
  },
  'ceremony/signature': {
    title: 'A signature in the ceremony is false',
    help: 'Get the file again from its agency, over another channel.',
  },
  'ceremony/other': {
    title: 'The document belongs to another ceremony, or to nobody who was invited',
    help: 'Compare opening.json with the coordinator’s; then declare with `witan ceremony add`.',
  },
  'ceremony/genesis': {
    title: 'The genesis is not what the declarations amount to',
    help: 'Do not use it. Get the transcript from another member and verify that one.',
  },
  'ceremony/chain': {
    title: 'The transcript was changed: a document does not fit the chain of hashes',
    help: 'Do not use it. Get the transcript from another member and verify that one.',
  },
  'invitation/other-network': {
    title: 'The invitation, the genesis and the network do not belong together',
    detail: 'Nothing was sent: a network is pinned by its genesis before anyone is spoken to.',
    help: 'Compare the chain id with the inviting member by telephone.',
  },
  'invitation/signature': {
    title: 'The invitation is not signed by who it says',
    help: 'Do not use it. Ask the member that is named whether it sent one.',
  },
  'join/other-home': {
    title: 'The home belongs to another invitation',
    help: 'Use the invitation that the home was made with, or another directory.',
  },
  'epoch/unlinked': {
    title: 'A link between epochs is false',
    help: 'Ask another agency: the one that answered shows a council that nobody elected.',
  },
  'epoch/quorum': {
    title: 'Too few agencies have signed for a later council',
    help: 'Ask another agency or mirror; whoever shows this council may not speak for the network.',
  },
  'epoch/contradiction': {
    title: 'Agencies have signed two histories',
    detail: 'A quorum of the trusted council contradicts what it signed before.',
    help: 'Rely on neither. Keep both files, and show them to the agencies and to the public.',
  },
  'epoch/unknown': {
    title: 'The receipt was signed by a council that this trust does not reach',
    help: 'Give a newer trust file with --trust, or links that lead there, or ask a node.',
  },
};
