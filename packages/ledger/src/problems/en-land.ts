// The land register's problems in English (42xx), by key. LAND-n are its invariants.

import type { LandProblemKey, ProblemText } from '../problems.ts';

export const enLand: Readonly<Record<LandProblemKey, ProblemText>> = {
  'land/parcel-exists': {
    title: 'The parcel is registered already',
    help: 'Look at it with `witan query land/parcels/ID --proof`.',
  },
  'land/parcel-unknown': {
    title: 'There is no parcel with this id',
    help: 'Check the id; `witan query land/parcels/ID --proof` proves that there is none.',
  },
  'land/title-unknown': {
    title: 'There is no title with this id',
    help: 'Find the title of the parcel with `witan query land/parcels/ID`.',
  },
  'land/title-historic': {
    title: 'The title is historic: others have taken its place',
    help: 'Use one of its successors; `witan query` on the title names them.',
  },
  'land/shares-not-one': {
    title: 'The shares of the owners do not add up to exactly 1',
    help: 'Correct the shares: three owners of a third each are 1/3, 1/3 and 1/3.',
  },
  'land/share-not-positive': {
    title: 'A share is zero',
    help: 'Leave out an owner who holds nothing.',
  },
  'land/share-not-reduced': {
    title: 'A share is not in lowest terms',
    help: 'Write 1/2 and not 2/4: each share has one form.',
  },
  'land/owner-twice': {
    title: 'An owner is named twice',
    help: 'Add the two shares of this owner together.',
  },
  'land/source-not-current': {
    title: 'The document is not valid at the time of the block',
    help: 'Give a document that is dated in the past and has not run out.',
  },
  'land/caution-in-force': {
    title: 'A caution blocks disposals of this title',
    help: 'Have it withdrawn by its cautioner, or wait until it lapses.',
  },
  'land/frozen': {
    title: 'A court has frozen this title',
    help: 'Only the court can lift the freeze; the title names the case.',
  },
  'land/priority-notice': {
    title: 'Another has priority on this title by notice',
    help: 'Wait until the notice lapses, or let its beneficiary go first.',
  },
  'land/rank-taken': {
    title: 'Another mortgage of this title has that rank',
    help: 'Choose a free rank; `witan query` on the title lists its mortgages.',
  },
  'land/right-unknown': {
    title: 'The title has no such right',
    help: 'Look at the rights of the title with `witan query`.',
  },
  'land/rights-unaccounted': {
    title: 'The transfer does not say what becomes of every right',
    help: 'Name each right of the title once, as carried over or as discharged.',
  },
  'land/owners-differ': {
    title: 'The titles do not have the same owners with the same shares',
    help: 'Transfer them into the same hands first.',
  },
  'land/disposal-pending': {
    title: 'Another disposal of this title is pending',
    help: 'Settle it, withdraw it, or wait for its deadline.',
  },
  'land/proposal-unknown': {
    title: 'There is no such proposal for this title',
    help: 'It was settled, withdrawn or never made: look at the title with `witan query`.',
  },
  'land/proposal-lapsed': {
    title: 'The deadline of the proposal has passed',
    help: 'Propose it again with a later deadline.',
  },
  'land/consent-missing': {
    title: 'A party has not consented yet',
    help: 'Have the missing parties consent; `witan query` on the title names them.',
  },
  'land/not-a-party': {
    title: 'The signer is not a party to this',
    help: 'Sign with the key of an owner, a buyer or the holder of the right.',
  },
  'land/consent-given': {
    title: 'This party has consented already',
    help: 'Nothing is left to do for this party.',
  },
  'land/attestation-missing': {
    title: 'The notary has not attested the deed yet',
    help: 'Have a notary attest the proposal.',
  },
  'land/attestation-given': {
    title: 'The deed is attested already',
    help: 'Nothing is left to do for the notary.',
  },
  'land/attestation-not-due': {
    title: 'The notary may attest only when all parties have consented',
    help: 'Have the missing parties consent first.',
  },
  'land/kinds-differ': {
    title: 'The titles to be merged are of different kinds',
    help: 'Merge only titles of one kind, for example freehold.',
  },
  'land/payment-differs': {
    title: 'The payment attested is not the price agreed',
    help: 'Attest the payment that was made, or propose the transfer with the right price.',
  },
  'land/same-person': {
    title: 'The same person may not do both steps',
    detail: 'Four eyes are counted by person, not by key or office.',
    help: 'Have a second person in office sign.',
  },
  'land/approval-differs': {
    title: 'The second approval is not for the same correction',
    help: 'Send exactly what the first registrar sent.',
  },
  'land/deadline-invalid': {
    title: 'The deadline is in the past or too far ahead',
    help: 'Choose a deadline after now and within the bound of the register.',
  },
  'land/rights-in-force': {
    title: 'Rights of others are in force on this title',
    help: 'Have them discharged or withdrawn first.',
  },
  'land/title-full': {
    title: 'The title holds as many rights as it may',
    help: 'Discharge or withdraw one that is no longer needed.',
  },
  'land/grid-full': {
    title: 'Too many parcels lie in one cell of the grid',
    help: 'Merge parcels there first, or ask the register to refine its grid.',
  },
  'land/currency-differs': {
    title: 'The currency is not that of the register',
    help: 'State the amount in the currency of the parcel.',
  },
  'land/nothing-to-correct': {
    title: 'The correction changes nothing',
    help: 'Give the owners or the shape that should stand there.',
  },
  'land/nothing-lapsed': {
    title: 'Nothing on this title has run out',
    help: 'Wait for the deadline that the title shows.',
  },
  'land/parcels-too-few': {
    title: 'A subdivision or merger needs at least two parcels',
    help: 'Name two or more.',
  },
  'land/assessment-unknown': {
    title: 'The parcel has no assessment',
    help: 'Check the id; closed parcels are not assessed.',
  },
  // 424x geometry
  'land/geometry-malformed': {
    title: 'The shape cannot be read',
    help: 'Encode it with the client library.',
  },
  'land/geometry-not-canonical': {
    title: 'The shape is not in its one canonical form',
    help: 'Encode it with the client library: it orders parts, rings and vertices.',
  },
  'land/geometry-too-large': {
    title: 'The shape has too many parts, rings or vertices',
    help: 'Split the parcel, or survey it with fewer vertices.',
  },
  'land/coordinate-invalid': {
    title: 'A coordinate lies outside the grid',
    help: 'Give whole millimetres within the area of the register.',
  },
  'land/ring-too-short': {
    title: 'A ring has fewer than three vertices',
    help: 'Correct the boundary in the survey.',
  },
  'land/vertex-repeated': {
    title: 'A ring repeats a vertex',
    help: 'Remove the second of the two, and do not repeat the first at the end.',
  },
  'land/area-zero': {
    title: 'A ring encloses no area',
    help: 'Correct the boundary in the survey.',
  },
  'land/ring-orientation': {
    title: 'A ring runs the wrong way round',
    help: 'Outer rings run counter-clockwise, holes clockwise.',
  },
  'land/ring-crosses-itself': {
    title: 'A ring crosses itself',
    help: 'Correct the boundary in the survey.',
  },
  'land/rings-touch': {
    title: 'Two rings of the parcel touch or cross',
    help: 'Separate them, or draw them as one ring.',
  },
  'land/hole-outside': {
    title: 'A hole does not lie inside its part',
    help: 'Put the hole into the part that contains it.',
  },
  'land/parts-nested': {
    title: 'One part of the parcel lies inside another',
    help: 'Draw the inner one as a parcel of its own, or leave it out.',
  },
  'land/parcels-overlap': {
    title: 'The parcel overlaps another one',
    help: 'Correct the boundary, or merge the two parcels.',
  },
  'land/partition-inexact': {
    title: 'The new parcels do not cover the old ones exactly',
    detail: 'There is a gap or an overlap of at least a millimetre.',
    help: 'Give shared boundaries the same vertices on both sides.',
  },
  // 426x import
  'land/parcel-id-missing': {
    title: 'A shape in the file has no parcel id',
    help: 'Add the id in the source, then import the file again.',
  },
  'land/parcel-id-malformed': {
    title: 'A parcel id in the file is not valid',
    help: 'Correct the id in the source, then import the file again.',
  },
  'land/parcel-id-shared': {
    title: 'Several shapes in the file share one parcel id',
    help: 'Make one parcel of several parts of them, or give each its id.',
  },
  'land/shape-malformed': {
    title: 'A shape in the file cannot be read',
    help: 'Correct it in the source, then import the file again.',
  },
  'land/source-malformed': {
    title: 'The file is not what it should be',
    help: 'Give a quantised TopoJSON of parcels, or a CSV of their assessments.',
  },
  'land/source-too-large': {
    title: 'The file is larger than the importer accepts',
    help: 'Split the file, and import its parts one after the other.',
  },
  'land/source-grid-unknown': {
    title: 'The file does not say on which grid its coordinates lie',
    help: 'Export it with its transform, or give the grid on the command line.',
  },
  'land/journal-differs': {
    title: 'The journal beside the report belongs to another import',
    help: 'Give another --report, or delete the journal if that import is given up.',
  },
};
