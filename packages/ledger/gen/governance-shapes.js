// From governance.proto: a scalar's number, a message, or a list of either.
export const Report = { height: 2, sealedHash: 5, software: 6, asksEpoch: 2 };
export const Member = { member: 6, name: 6, status: 1, sinceHeight: 2, networkKey: 5, consensusKey: 5, attestKey: 5, addresses: [6], readyEpoch: 2, ready: Report, presence: Report, openProposal: 5, actsFrom: 2, acts: 1, joinedHeight: 2, inviter: 6, joinUntilMs: 2, rekeyedIn: 2 };
export const Joining = { members: [6] };
export const Councillor = { member: 6, fromMs: 2, toMs: 2, sinceHeight: 2 };
export const Voices = { keys: [5] };
export const RegisteredKey = { member: 6, purpose: 1, revoked: 3, sinceHeight: 2 };
export const Invitation = { member: 6, name: 6, authority: 5, expiresMs: 2, inviter: 6, used: 3 };
export const Side = { members: 1, quorum: 1, tolerance: 1 };
export const Rehearsal = { hash: 5, before: Side, after: Side, live: 1, joining: [6], leaving: [6] };
export const Setting = { number: 1, value: 2 };
export const Change = { kind: 1, member: 6, joiner: 6, settings: [Setting], bytes: 2, operations: 2, title: 6, power: 6 };
export const Proposal = { proposer: 6, change: Change, deadlineMs: 2, acceptsZeroSlack: 3, status: 1, openedHeight: 2, closedHeight: 2, rehearsal: Rehearsal };
export const CastVote = { approves: 3, rehearsal: 5, height: 2, key: 5 };
