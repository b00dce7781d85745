// Front door of the node package.

export type { NodeStatus } from './api/ledger-service.ts';
export {
  type ConfigOverrides,
  demonstrationSeeds,
  type KeySeeds,
  type NodeConfig,
  readGenesisFile,
  readHome,
} from './home.ts';
export { type KeyLoading, loadKeySeeds } from './keys/keystore.ts';
export { type NodeOptions, type RunningNode, startNode } from './node.ts';
export { createNodeData, hasNodeData, rebuildState } from './node-data.ts';
