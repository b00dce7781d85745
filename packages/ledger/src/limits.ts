// Every bound of the wire and of the ledger, in one place, with its unit in its name.
// Sources: consensus.md §4, §5, §16; network.md §5.8, §6.1; state.md §3, §4.

/** One signed transaction, envelope included. */
export const transactionBytesMax: number = 64 * 1024;
export const transactionOpsMax: number = 256;
export const operationBytesMax: number = 48 * 1024;
/** Three keys of a validator, and one to spare. */
export const cosignersMax: number = 4;

/** Lanes (L1 and §4). A lane batch closes earlier than a batch may be. */
export const batchBytesMax: number = 512 * 1024;
export const batchTransactionsMax: number = 2_000;
export const batchCloseBytes: number = 256 * 1024;
export const batchCloseTransactions: number = 1_000;
export const batchesOutstandingMax: number = 8;

/** References in one block, and bytes that they may stand for together (X4). */
export const blockReferencesMax: number = 256;
export const blockPayloadBytesMax: number = 4 * 1024 * 1024;

/** Blocks in one BLOCKS frame, and batches that one GET_BATCH may name. */
export const blocksPerMessageMax: number = 32;
export const batchHashesMax: number = 64;

/** Heights in flight above the committed one (W_max). */
export const windowHeightsMax: number = 16;

export const validatorsMin: number = 4;
export const validatorsMax: number = 100;
export const memberNameBytesMax: number = 64;
export const multiaddrsMax: number = 25;

/** Frames by lane (network.md §5.8). */
export const controlFrameBytesMax: number = 256 * 1024;
export const voteBytesMax: number = 1024;
export const requestBytesMax: number = 4 * 1024;
export const statusBytesMax: number = 64 * 1024;
export const bulkFrameBytesMax: number = 516 * 1024;
export const syncResponseBytesMax: number = 4 * 1024 * 1024;

/** Evidence (§15): one piece, what a block may carry, and what is kept against one validator. */
export const evidenceBytesMax: number = 8 * 1024;
export const blockEvidenceMax: number = 4;
export const blockEvidenceBytesMax: number = 16 * 1024;
/** For each epoch, culprit and kind: more of the same tells nobody anything new. */
export const evidencePerKindMax: number = 8;
/** Evidence of ended epochs that a replica holds, of all of them together. */
export const evidenceHeldMax: number = 256;

/** The signer's socket: a frame carries what a replica has ready at one moment. */
export const signerFrameBytesMax: number = 64 * 1024;
export const signerRequestsMax: number = 256;

/** State (TREE-3, PROOF-2). */
export const stateKeyBytesMax: number = 128;
export const stateKeyDepthMax: number = 512;
export const stateValueBytesMax: number = 256 * 1024;
/** Entries of one page of a list. */
export const statePageEntriesMax: number = 200;
/** An entry of a log, and entries that one proof may show (state.md §6). */
export const logEntryBytesMax: number = 1024;
export const logEntriesMax: number = 4_096;
export const stateProofBytesMax: number = 8 * 1024 * 1024;

/**
 * Pages of the state for static hosts (light-client.md §15): a page opens so many leaves of a small
 * subtree, or so many branches of a large one, and closes at so many bytes of values.
 */
export const statePageLeaves: number = 64;
export const statePageBranches: number = 128;
export const statePageValueBytes: number = 32 * 1024;
export const stateValuesPerPageMax: number = 256;
export const statePageBytesMax: number = 1024 * 1024;
/** One a day: a century. */
export const landmarksMax: number = 36_525;

/** Snapshots (state.md §10). A chunk of the state closes at so many leaves, or bytes. */
export const snapshotManifestBytesMax: number = 16 * 1024 * 1024;
export const snapshotChunkLeavesMax: number = 8_192;
export const snapshotChunkBytes: number = 4 * 1024 * 1024;
/** A part of outcomes closes at so many bytes; the outcomes of one block may be more. */
export const snapshotOutcomesBytes: number = 1024 * 1024;
export const snapshotPartBytesMax: number = 8 * 1024 * 1024;
/** A power of two, so that a whole part is a subtree of the header log. */
export const snapshotHeadersPerPart: number = 2_048;
/** Of a part, in one STATE_CHUNK. */
export const snapshotPieceBytesMax: number = 512 * 1024;
/** Pasts of records that are fetched behind a snapshot: of one question, and of its answer. */
export const pastRecordsMax: number = 64;
export const pastStepsMax: number = 256;
/** Past versions that one answer shows whole (state.md §5: more than 1,000 are not expected). */
export const historyStepsMax: number = 1_024;

export const receiptBytesMax: number = 16 * 1024 * 1024;
/** 67 signatures of a council of 100, its bitmap and the statement. */
export const certificateBytesMax: number = 8 * 1024;
/** Links between epochs (light-client.md §9). A council of 100 has at most 100 × 232 bytes. */
export const validatorsBytesMax: number = 24 * 1024;
/** All 100 cosignatures of such a council, with their times. */
export const cosignaturesBytesMax: number = 8 * 1024;
/** An entry, two paths, cosignatures, and two lists in which nothing was known. */
export const epochLinkBytesMax: number = 64 * 1024;
export const epochLinksBytesMax: number = 4 * 1024 * 1024;
export const epochLinksMax: number = 4_096;
export const commitLinkBytesMax: number = 33 * 1024;
/** A C2SP note. Other readers take 100 signatures at most, so no quorum is larger. */
export const noteCharactersMax: number = 64 * 1024;
export const noteSignaturesMax: number = 100;
/** What a tlog-proof may carry beside the proof: an entry of the header log. */
export const tlogProofExtraBytesMax: number = 1024;
export const noteKeyNameCharactersMax: number = 512;
/** Two heads with a certificate each, and a proof of 106 hashes (light-client.md §12). */
export const splitViewBytesMax: number = 20 * 1024;
export const genesisBytesMax: number = 4 * 1024 * 1024;

/**
 * Epochs: `epochLinksMax` of the shortest last a year at five blocks a second, so that a receipt
 * can be linked to one so much older. Never longer than a month.
 */
export const epochBlocksMin: number = 40_000;
export const epochBlocksCeiling: number = 10_000_000;

/** Of a member's budget, for governance calls alone: other traffic cannot use it up (GOV-9). */
export const governanceReserveBytes: number = 16 * 1024 * 1024;
export const governanceReserveOperations: number = 10_000;

/** Governance (MOD-10). A member counts as live when one of its batches executed this recently. */
export const livenessBlocks: number = 1_000;
export const proposalMsMax: number = 30 * 24 * 3_600_000;
export const invitationMsMax: number = 30 * 24 * 3_600_000;
/** Agencies that one member has joining at one time: none takes up the room of another. */
export const joinersPerInviterMax: number = 2;
export const joinersMax: number = joinersPerInviterMax * validatorsMax;
/** Ten years: a mandate is granted, and renewed, for so long at most. */
export const mandateMsMax: number = 10 * 366 * 24 * 3_600_000;
export const mandatesPerPersonMax: number = 16;
/** Of a title or a power: the registry's records take no more. */
export const officeTextBytesMax: number = 64;
/** Keys that vote for one member, one after the other or at one time. */
export const councillorsPerMemberMax: number = 16;
export const joiningMsMax: number = 30 * 24 * 3_600_000;
/** New keys and readiness: what a member may start a new epoch with, until budgets renew. */
export const ownChangesMax: number = 8;
export const memberAddressesMax: number = 8;
export const multiaddrBytesMax: number = 256;
export const softwareBytesMax: number = 64;
export const settingsMax: number = 16;

/** Parcel geometry (MOD-10). The largest parcel of a real city has 1,262 vertices. */
export const parcelVerticesMax: number = 2_048;
export const parcelRingsMax: number = 128;
export const parcelCellsMax: number = 1_024;
/** A shape of parcelVerticesMax vertices in as many rings and parts as allowed. */
export const parcelBytesMax: number = 17 * 1024;

/** Land records (MOD-10). */
export const parcelIdBytesMax: number = 64;
export const titleOwnersMax: number = 32;
export const titleRightsMax: number = 128;
export const subdivisionParcelsMax: number = 32;
/** Owners before and after, and every mortgagee. */
export const disposalConsentsMax: number = 192;
/** Parcels whose boxes meet one cell of 131 m: 17 m² each. */
export const gridCellParcelsMax: number = 1_024;
export const disposalMsMax: number = 180 * 24 * 3_600_000;
export const approvalMsMax: number = 30 * 24 * 3_600_000;
export const priorityNoticeMsMax: number = 90 * 24 * 3_600_000;

/** Budget records (MOD-10). */
export const budgetReferenceBytesMax: number = 64;
export const budgetTitleBytesMax: number = 128;
export const classLevelsMax: number = 4;
export const classesPerCallMax: number = 128;
export const yearCeilingsMax: number = 64;
export const linePeriodsMax: number = 12;
export const approvalPowersMax: number = 8;
/** Orders of one pain.001, and orders that one entry of a statement books. */
export const batchOrdersMax: number = 512;
export const entryOrdersMax: number = 128;
/** BUD-7: a new account is not paid before, whoever asks for it. */
export const accountCoolingMs: number = 7 * 24 * 3_600_000;
/** BUD-11: an order that the bank has not booked by then is an event. */
export const reconciliationMsMax: number = 10 * 24 * 3_600_000;

/** One bulk submission over HTTP. */
export const bulkBytesMax: number = 1024 * 1024;
export const bulkTransactionsMax: number = 1_000;
