// From land.proto: a scalar's number, a message, or a list of either.
export const Source: { document: 5, kind: 1, datedMs: 2, validUntilMs: 2 };
export const Parcel: { id: 6, status: 1, title: 5, shape: 5, doubledAreaMm2: 2, currency: 6, source: typeof Source, predecessors: [5] };
export const RightKey: { kind: 1, number: 1 };
export const Title: { parcel: 6, kind: 1, status: 1, rights: [typeof RightKey], nextNumber: 1, source: typeof Source, predecessors: [5], successors: [5] };
export const Money: { currency: 6, minorUnits: 2 };
export const Right: { id: 5, party: 5, numerator: 2, denominator: 2, secured: typeof Money, fromMs: 2, untilMs: 2, caseNumber: 6, source: typeof Source };
export const Assessment: { value: 2, landUse: 6, closed: 3 };
export const Consent: { party: 5, height: 2 };
export const Attestation: { person: 5, deed: typeof Source, payment: typeof Money, paymentReference: 5 };
export const Disposal: { id: 5, method: 1, call: 5, proposer: 5, person: 5, deadlineMs: 2, consents: [typeof Consent], attestation: typeof Attestation };
export const Approval: { method: 1, callHash: 5, person: 5, deadlineMs: 2 };
export const Removal: { kind: 1, number: 1, record: 5, method: 1, actor: 5, person: 5 };
export const Settlement: { proposal: 5, price: typeof Money, paymentReference: 5, deed: 5, notary: 5, registrar: 5 };
export const GridEntry: { parcel: 5, minX: 4, minY: 4, maxX: 4, maxY: 4 };
export const GridCell: { entries: [typeof GridEntry] };
export const Ancestry: { title: 5, height: 2 };
