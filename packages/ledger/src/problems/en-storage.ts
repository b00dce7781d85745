// English texts for what an agency keeps: its log and state, snapshots and backups.

import type { ProblemText, StorageProblemKey } from '../problems.ts';

export const enStorage: Readonly<Record<StorageProblemKey, ProblemText>> = {
  'log/damaged': {
    title: 'The log is damaged',
    detail: 'What the node may already have promised can no longer be read, so it must not sign.',
    help: 'Start the node: it sets the log aside, fetches the blocks and follows as a learner.',
  },
  'storage/missing': {
    title: 'The data of this node are not there',
    help: 'A new agency is started with --create, and one that has lost its data with --learner.',
  },
  'storage/exists': {
    title: 'There are data already, and they are not overwritten',
    help: 'Choose another folder, or start the node that these data belong to.',
  },
  'storage/locked': {
    title: 'Another process is using the data of this node',
    help: 'Stop the other process first; two nodes with one key would contradict each other.',
  },
  'storage/slots-damaged': {
    title: 'The record of what this node has signed is damaged',
    detail: 'Without it the node could sign two different things for one slot.',
    help: 'Start the node with --learner: it follows, and votes again in a later epoch.',
  },
  'storage/mismatch': {
    title: 'The data belong to another network or member',
    help: 'Correct the data folder in config.toml, or use the genesis that belongs to the data.',
  },
  'storage/other-version': {
    title: 'The data were written by another version of this program',
    help: 'Nothing was changed. Start the version that wrote them; see docs/upgrade.md.',
  },
  'storage/checksum': {
    title: 'Stored data differ from their checksum',
    help: 'Test the disk. Then rebuild the state from the log: `witan node start --rebuild-state`.',
  },
  'storage/damaged': {
    title: 'The database is damaged',
    help: 'Rebuild it from the log: `witan node start --rebuild-state` sets it aside first.',
  },
  'storage/io': {
    title: 'The disk could not be read or written, and signing has stopped',
    help: 'Look at free space and the health of the disk, then start the node again.',
  },
  'storage/full': {
    title: 'The disk is full, and the node does not start before a write could be torn',
    help: 'Make room on the disk, then start the node again: nothing is lost.',
  },
  'storage/low': {
    title: 'The disk of this agency is nearly full, and it takes no transactions',
    help: 'Send the transaction to another agency; the operator makes room on the disk.',
  },
  'state/height-not-held': {
    title: 'The state of that height is not kept any more',
    help: 'Ask for a later height, or ask an agency that keeps the whole history.',
  },
  'state/height-in-making': {
    title: 'The state of that height is being made again',
    help: 'Wait as long as the answer says, and ask again.',
  },
  'snapshot/manifest': {
    title: 'The manifest of a snapshot is not that of a certified height',
    help: 'Take a snapshot from another agency, and tell this one.',
  },
  'snapshot/part': {
    title: 'A part of a snapshot differs from what its manifest names',
    help: 'Nothing of it was stored. It is fetched from another agency.',
  },
  'storage/pruned': {
    title: 'This agency does not keep blocks as old as that',
    help: 'Ask an agency that keeps the whole history, or check the receipt that you have.',
  },
  'snapshot/none': {
    title: 'There is no snapshot of this ledger, and its log does not begin with genesis',
    help: 'Wait until the node has made one, as snapshot_blocks of its configuration says.',
  },
  'snapshot/no-room': {
    title: 'There is no room on the disk for a snapshot',
    detail: 'The node goes on without it. What was written of it is removed.',
    help: 'Make room on the disk: as much as the message names. The node tries again by itself.',
  },
  'snapshot/gone': {
    title: 'The node dropped what was being copied, because something newer is there',
    help: 'Do the same again. No half of a file was left.',
  },
  'backup/damaged': {
    title: 'The backup is not whole',
    help: 'Use another copy. Nothing was restored.',
  },
  'backup/other-network': {
    title: 'The backup is of another network',
    help: 'Compare the genesis with that of the home from which the backup was made.',
  },
  'state/row-damaged': {
    title: 'A stored record differs from its hash in the state tree',
    help: 'Test the disk. Then rebuild the state from the log: `witan node start --rebuild-state`.',
  },
  'state/proof-too-large': {
    title: 'The proof for this question would be too large',
    help: 'Ask page by page, with limit=50 in the address, or by `witan query PATH --all`.',
  },
};
