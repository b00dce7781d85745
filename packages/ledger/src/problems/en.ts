// The problem catalogue in English. Codes and behaviour stand in `../problems.ts`; the other
// language covers the same keys with the same parameters.

import type { ProblemKey, ProblemText } from '../problems.ts';
import { enBudget } from './en-budget.ts';
import { enGovernance } from './en-governance.ts';
import { enLand } from './en-land.ts';
import { enMembership } from './en-membership.ts';
import { enQuery } from './en-query.ts';
import { enSigning } from './en-signing.ts';
import { enStorage } from './en-storage.ts';

export const en: Readonly<Record<ProblemKey, ProblemText>> = {
  ...enBudget,
  ...enGovernance,
  ...enLand,
  ...enMembership,
  ...enQuery,
  ...enSigning,
  ...enStorage,
  // 1 usage and configuration
  'usage/invalid': {
    title: 'The command cannot be carried out as it was given',
    help: 'Run the same command with --help to see what it takes.',
  },
  'demo/not-running': {
    title: 'No demonstration network is running here',
    help: 'Run `npm start` in another terminal, then try again.',
  },
  'demo/agency-stopped': {
    title: 'An agency of the demonstration has stopped by itself',
    help: 'Read the end of its log, which is named; then start the demonstration again.',
  },
  'demo/lie-refused': {
    title: 'Only a demonstration may be made to lie',
    help: 'Start the node without --may-lie; it is for networks whose keys are public.',
  },
  'config/invalid': {
    title: 'The configuration is not valid',
    help: 'Correct the file and the entry that are named, then start the node again.',
  },
  'genesis/invalid': {
    title: 'The genesis document is not valid',
    help: 'Get genesis.json again from another member, and compare the chain id with that member.',
  },
  'genesis/demonstration-keys': {
    title: 'The genesis names keys whose secrets are public',
    detail: 'Demonstration keys come from a seed that everyone knows, so anyone could sign.',
    help: 'Found the network with keys of its own: `witan keys create`, then `witan init`.',
  },
  'home/exists': {
    title: 'The home is not empty, and nothing in it is overwritten',
    help: 'Choose another directory, or move the old home away first.',
  },
  // 2 consensus, network and the codec
  'codec/short': {
    title: 'The bytes end too early',
    help: 'The file or message was cut off: fetch it again.',
  },
  'codec/trailing': {
    title: 'There are bytes after the end',
    help: 'Something was added to the file or message: fetch it again from its source.',
  },
  'codec/too-long': {
    title: 'It is longer than the protocol allows',
    help: 'Split it into smaller parts; the bounds are in packages/ledger/src/limits.ts.',
  },
  'codec/integer': {
    title: 'A number lies outside its range',
    help: 'Use whole numbers from 0 up to the bound of the field, at most 2^53 - 1.',
  },
  'codec/not-canonical': {
    title: 'The same value was encoded in another way than the one allowed',
    detail: 'Each value has exactly one byte string, so that its hash is its name.',
    help: 'Encode it with the client library, or with another version of it.',
  },
  'codec/malformed': {
    title: 'The bytes are not what they should be',
    help: 'The file is damaged or of another kind: check which one it is, and fetch it again.',
  },
  'codec/count': {
    title: 'A list has more entries than the protocol allows',
    help: 'Send it in several parts; the bounds are in packages/ledger/src/limits.ts.',
  },
  'codec/version': {
    title: 'It was written in a version of the format that is not known here',
    help: 'Use the release of Witan that wrote it, or a newer one.',
  },
  // 202x consensus
  'consensus/diverged': {
    title: 'The agencies computed different results for one block',
    detail: 'No result can reach a quorum any more, so nothing more is signed: a safe stop.',
    help: 'Compare the versions and state roots of all agencies before any of them starts again.',
  },
  'consensus/own-result-differs': {
    title: 'This node computed another result than the certified one',
    detail: 'Its state or its machine is wrong; the ledger goes on without it.',
    help: 'Keep the folder for analysis, and rebuild the state from the log or from peers.',
  },
  'consensus/conflicting-certificates': {
    title: 'Two blocks of one height are both certified',
    detail: 'More agencies lied than the ledger can bear.',
    help: 'Keep both certificates: their common signers are the culprits. Call the council.',
  },
  'consensus/signer-refused': {
    title: 'The signer refused a statement of this node',
    detail: 'The log and the signer’s marks disagree, as after a restore of old files.',
    help: 'Keep both as they are, and let this node rejoin as a learner.',
  },
  'consensus/learner': {
    title: 'This node follows as a learner and signs nothing',
    detail: 'It lost its log or its marks, so it may have signed what it does not know any more.',
    help: 'Run `witan network renew --home HOME`: it waits until a new epoch is of use.',
  },
  // 205x the network
  'network/unknown-kind': {
    title: 'A peer sent a kind of message that is not known here',
    help: 'Compare the versions of both nodes: `witan node status`.',
  },
  'network/wrong-lane': {
    title: 'A peer sent a message on the wrong lane',
    help: 'Compare the versions of both nodes: `witan node status`.',
  },
  'network/frame-length': {
    title: 'A peer announced a message longer than its kind may be',
    help: 'Compare the versions of both nodes; if they agree, tell the operator of that peer.',
  },
  'network/queue-full': {
    title: 'A peer reads more slowly than this node must write',
    help: 'Nothing is lost, and the link comes back by itself. Look at the load of that peer.',
  },
  'network/peer-silent': {
    title: 'A peer has not answered for too long',
    help: 'The link is dialled again by itself. If it stays away, run `witan doctor`.',
  },
  'network/lane-missing': {
    title: 'A peer did not open both of its lanes',
    help: 'Compare the versions of both nodes: `witan node status`.',
  },
  'network/peer-left': {
    title: 'A peer has closed its link in good order',
    help: 'It is being stopped or restarted; the link comes back by itself.',
  },
  'network/connection-lost': {
    title: 'The connection to a peer broke',
    help: 'The link is dialled again by itself. If it stays away, run `witan doctor`.',
  },
  'network/not-a-member': {
    title: 'The peer is not a member of this network',
    help: 'Members are registered on the ledger; no list on this machine can admit one.',
  },
  'network/peer-banned': {
    title: 'The peer broke the protocol and is shut out for a while',
    help: 'It may come back by itself. If it happens again, tell the operator of that peer.',
  },
  'network/stopped': {
    title: 'The node is stopping',
    help: 'Ask another agency, or try again when this one is back.',
  },
  'network/listen': {
    title: 'The node cannot listen on its address',
    help: 'Another program has the port, or another machine the address: correct config.toml.',
  },
  'network/own-key': {
    title: 'The network key is not the one registered for this member',
    help: 'Put the right key into the home of this node, or correct the member in config.toml.',
  },
  // 3 keys and signing
  'signature/invalid': {
    title: 'A signature is not valid',
    help: 'Sign the transaction again with the key that it names.',
  },
  'signature/backend-refused': {
    title: 'A library for signatures failed its self-test and is not used',
    detail: 'It would accept what others refuse, or refuse what others accept.',
    help: 'Install the dependencies again with `npm ci`; if that does not help, report it.',
  },
  // 301x key files
  'key/file-malformed': {
    title: 'The key file cannot be read as one',
    help: 'Name a file that `witan keys create` made, or restore it from a backup.',
  },
  'key/password-wrong': {
    title: 'The password does not open the key',
    detail: 'Or the file was changed: its public part is sealed together with the secret.',
    help: 'Try the right password file; if it is right, restore the key file from a backup.',
  },
  'key/password-needed': {
    title: 'The key is encrypted, and no password was given',
    help: 'Name the file that holds its password with --password-file.',
  },
  'key/plaintext-refused': {
    title: 'A key would lie on the disk in the clear',
    help: 'Give --password-file; for a trial whose keys protect nothing, --unsafe-plaintext.',
  },
  'key/exists': {
    title: 'A file is there already, and keys are never overwritten',
    help: 'Choose another name, or move the old key away first.',
  },
  'key/mode-unsafe': {
    title: 'Others on this machine can read a key that lies in the clear',
    help: 'Run chmod 600 on the file, and replace the key if others may have read it.',
  },
  'key/not-registered': {
    title: 'The key is not the one that the genesis names for this agency',
    help: 'Name the directory with the keys that were declared before the genesis was made.',
  },
  'key/other-kind': {
    title: 'The file holds a key of another kind',
    help: 'Put each key into the file of its kind: `witan keys create` names it.',
  },
  // 4 transactions, whatever the module
  'transaction/replayed': {
    title: 'The transaction has been executed before',
    help: 'Nothing is left to do: see its outcome with `witan tx show`.',
  },
  'transaction/expired': {
    title: 'The transaction came after the last block that could hold it',
    help: 'Sign it again with a later limit, and submit it at once.',
  },
  'transaction/expiry-too-far': {
    title: 'The transaction would stay valid for too long',
    help: 'Sign it again with an earlier limit; the replay window bounds it.',
  },
  'transaction/unknown-call': {
    title: 'No module has the call that the transaction makes',
    help: 'Check the names of module and call, and that this network has the module.',
  },
  'transaction/malformed-call': {
    title: 'The content of a call cannot be read',
    help: 'Build the call with a client library of the same version as the network.',
  },
  'transaction/failed': {
    title: 'The call failed inside its module',
    detail: 'The module broke off. Nothing of the transaction took effect.',
    help: 'This is a fault of the software: report it with the transaction id.',
  },
  'transaction/wrong-chain': {
    title: 'The transaction was signed for another network',
    help: 'Sign it again for this network; `witan node status` shows its chain id.',
  },
  'transaction/mandate-missing': {
    title: 'The signer holds no office that may make this call',
    help: 'Have it signed by a person who holds a mandate for it.',
  },
  'verification/failed': {
    title: 'The workers that check signatures have stopped',
    help: 'Start the node again; if it happens twice, report it with the log.',
  },
  // 6 proofs
  'proof/path': {
    title: 'The path does not lead to the root',
    help: 'Do not rely on this answer. Ask another agency, and keep the file as evidence.',
  },
  'certificate/quorum': {
    title: 'The certificate has too few signatures',
    help: 'Do not rely on it: fewer agencies agreed than the network requires.',
  },
  'certificate/signature': {
    title: 'A signature in the certificate is not valid',
    help: 'Do not rely on it. Ask another agency, and keep the file as evidence.',
  },
  'proof/other-chain': {
    title: 'The proof is about another network',
    help: 'Check which network you trust: give its genesis with --trust.',
  },
  'proof/other-height': {
    title: 'The proof is about another height',
    help: 'Ask again, and check the answer with the header that came with it.',
  },
  'proof/other-root': {
    title: 'The proof belongs to another state than the certified one',
    help: 'Do not rely on this answer. Ask another agency, and keep the file as evidence.',
  },
  'proof/shape': {
    title: 'The proof does not have the form of a tree',
    help: 'Do not rely on this answer. Ask another agency, and keep the file as evidence.',
  },
  'proof/value': {
    title: 'A value in the proof is not the one that its leaf commits to',
    help: 'Do not rely on this answer. Ask another agency, and keep the file as evidence.',
  },
  'proof/not-covered': {
    title: 'The proof does not cover the whole question',
    detail: 'It may be true of a part, but does not show that there is nothing else.',
    help: 'Do not take the answer as complete. Ask another agency.',
  },
  'proof/history': {
    title: 'The history in the proof has a gap or a wrong link',
    help: 'Do not rely on this answer. Ask another agency, and keep the file as evidence.',
  },
  'proof/log': {
    title: 'The proof does not show that part of the log',
    help: 'Do not rely on this answer. Ask another agency, and keep the file as evidence.',
  },
  'trust/waypoint': {
    title: 'The waypoint is of another chain or history',
    help: 'Compare it with a printed one from another place; until they agree, rely on neither.',
  },
  'trust/signature': {
    title: 'Too few root keys have signed this trust bundle',
    help: 'Get the bundle from another place, and each version after the one that you have.',
  },
  'trust/succession': {
    title: 'This trust bundle does not follow from what was trusted before',
    help: 'Pin each version after the one that you have. Nothing older is taken back.',
  },
  'trust/signer': {
    title: 'A signature in this trust bundle is false, or of a key that is no root key',
    help: 'Ask its signer for the file again; whoever signs needs a key that the bundle names.',
  },
  'trust/joined': {
    title: 'These files are not one version of the trust bundle',
    help: 'Compare what `witan bundle show` says of them; all sign the file that was drafted.',
  },
  'receipt/damaged': {
    title: 'The receipt is damaged',
    detail: 'Its checksum differs, so nothing can be said about what it claims.',
    help: 'Fetch the receipt again, or copy it again from where it was kept.',
  },
  'receipt/foreign-chain': {
    title: 'The receipt is from another network than the trusted one',
    help: 'Check which network you trust: give its genesis with --trust.',
  },
  'checkpoint/other-log': {
    title: 'The checkpoint is of another ledger',
    help: 'Check the address of the server, and that the genesis is that of the network you mean.',
  },
  'checkpoint/quorum': {
    title: 'Too few agencies have cosigned the checkpoint',
    help: 'Do not rely on it. Ask another agency, and keep the file as evidence.',
  },
  'light/not-published': {
    title: 'The published files do not hold the answer',
    help: 'Ask an agency; for a long list, ask for it in pages.',
  },
  'checkpoint/fork': {
    title: 'Agencies have cosigned two logs that contradict each other',
    help: 'Rely on neither. Keep the evidence file and show it: `witan evidence verify` judges it.',
  },
  'receipt/unlinked': {
    title: 'The receipt does not lead to a certified block',
    help: 'Do not rely on this receipt. Fetch it again from another agency.',
  },
  'receipt/other-question': {
    title: 'The receipt answers another question than the one asked',
    help: 'Do not rely on this receipt. Fetch it again from another agency.',
  },
  'receipt/unknown-question': {
    title: 'The receipt answers a question that this program does not know',
    help: 'Check it with the program that asked, or with a newer version of this one.',
  },
  'receipt/unknown-landmark': {
    title: 'The receipt stands under a landmark that this reader does not hold',
    help: 'Get the landmarks of the network, or ask an agency for a full receipt.',
  },
  'receipt/outcome': {
    title: 'The outcome in the receipt is not the one that the block recorded',
    help: 'Do not rely on this receipt. Fetch it again from another agency.',
  },
  // 7 the HTTP API
  'api/not-found': {
    title: 'There is no such address here',
    help: 'See the list of addresses at /openapi.json of the same server.',
  },
  'api/invalid-request': {
    title: 'The request is not valid',
    help: 'Correct the part that is named; the form is described at /openapi.json.',
  },
  'api/body-too-large': {
    title: 'The body of the request is too large',
    help: 'Send fewer transactions in one request.',
  },
  'api/media-type': {
    title: 'The body has a media type that is not accepted here',
    help: 'Send the media type that /openapi.json names for this address.',
  },
  'api/internal': {
    title: 'The server failed while it handled the request',
    help: 'Try another agency, and tell the operator of this one the time of the request.',
  },
  'api/not-ready': {
    title: 'The node is not ready yet',
    help: 'Try again in a moment, or ask another agency; `witan node status` says what is missing.',
  },
  'api/txid-mismatch': {
    title: 'The transaction does not hash to the id in the address',
    help: 'Compute the id from the bytes that you send; nothing was submitted.',
  },
  'api/no-such-height': {
    title: 'There is no block of that height here',
    help: 'Ask for a height up to the head; `witan node status` shows it.',
  },
  'api/no-such-epoch': {
    title: 'This epoch has not ended here',
    help: 'Ask for an earlier one, or wait: see the epoch in `witan node status`.',
  },
  'api/not-certified': {
    title: 'No certificate covers this height yet',
    help: 'Repeat the request in a moment; `witan node status` shows how the node is.',
  },
  'api/no-checkpoint': {
    title: 'No checkpoint that enough agencies have cosigned covers this yet',
    help: 'Ask again in some seconds, or ask another agency.',
  },
  'api/too-many-streams': {
    title: 'As many streams of events are open as this node serves, to you or to all',
    help: 'Close streams that you do not read, share one among readers, or ask another agency.',
  },
  'api/busy': {
    title: 'The node has all the work that it can take',
    help: 'Wait as long as the answer says, then send the same transaction again.',
  },
  'client/unreachable': {
    title: 'No agency could be reached',
    help: 'Check the addresses given with --node, and that a network is running.',
  },
  'client/timeout': {
    title: 'The answer took too long',
    detail: 'A transaction that was sent may still be executed.',
    help: 'See what became of it with `witan tx show`, or send the same bytes again.',
  },
  'client/bad-answer': {
    title: 'The server gave an answer that does not fit its interface',
    help: 'Compare the versions of client and server, or ask another agency.',
  },
  'transaction/unknown': {
    title: 'No transaction with this id is known here',
    detail: 'It was never submitted here, is not ordered yet, or has expired.',
    help: 'Submit the same bytes again: a transaction is executed once only.',
  },
  'transaction/not-final': {
    title: 'The transaction has no final outcome yet',
    help: 'Wait for it: `witan tx watch`.',
  },
};
