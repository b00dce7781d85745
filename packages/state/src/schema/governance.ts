// The door for readers of governance: keys, queries and records of members, keys, proposals, votes
// and evidence. No host, no store, no library of protobuf.
// biome-ignore-all lint/performance/noBarrelFile: a door of the package, like its index.

export { GOVERNANCE } from '../host/budgets.ts';
export { memberId } from '../host/member-id.ts';
export { keyId } from '../host/offices.ts';
export { GOVERNANCE_EVENTS, GOVERNANCE_METHODS } from '../modules/governance/methods.ts';
export { GOVERNANCE_QUERIES, joinersIn } from '../modules/governance/queries.ts';
