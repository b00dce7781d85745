// Front door of the node package.

export type { NodeStatus } from './api/ledger-service.ts';
export { type BackupMade, createBackup } from './backup/create.ts';
export { type BackupChecked, restoreBackup, verifyBackup } from './backup/restore.ts';
export type { EvidencePage, EvidenceView } from './evidence-desk.ts';
export {
  type ConfigOverrides,
  demonstrationSeeds,
  type KeySeeds,
  type NodeConfig,
  type NodeSeeds,
  type PortalConfig,
  readGenesisFile,
  readHome,
  serverOf,
} from './home.ts';
export { type KeyLoading, loadKeySeeds, loadNodeSeeds } from './keys/keystore.ts';
export { withPeerId } from './network/identity.ts';
export { type NodeOptions, type RunningNode, startNode } from './node.ts';
export { createLearnerData, createNodeData, hasNodeData, rebuildState } from './node-data.ts';
export { askSigner, type LeaseOptions, leaseSigner, type SignerLease } from './signer/client.ts';
export type { SignerReport } from './signer/protocol.ts';
export {
  createSignerHome,
  defaultSocketPath,
  exportMarks,
  importMarks,
  type SignerKeySource,
  signerGenesis,
} from './signer/signer-home.ts';
export { type RunningSigner, type SignerOptions, startSigner } from './signer/start-signer.ts';
