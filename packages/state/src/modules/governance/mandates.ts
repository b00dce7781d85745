// Offices and mandates (GOV-6): a councillor appoints who holds the offices of its own agency, for
// a term. Which offices there are, and with which powers, the council decides by a proposal.

import { equalBytes } from '@witan/ledger/bytes';
import type { EndMandate, GrantMandate, RenewMandate } from '@witan/ledger/codec-governance';
import { COUNCILLOR_POWER, PERSON_ID_LENGTH } from '@witan/ledger/genesis';
import { KEY_PURPOSE } from '@witan/ledger/keys';
import { councillorsPerMemberMax, mandateMsMax, mandatesPerPersonMax } from '@witan/ledger/limits';
import { must } from '@witan/ledger/problems';
import type { PublicKey } from '@witan/ledger/signature';
import { utf8 } from '@witan/ledger/text';
import { memberId } from '../../host/member-id.ts';
import { type Context, refuse } from '../../host/module.ts';
import {
  type HeldMandate,
  type Holder,
  holders,
  keyId,
  type MandateRecord,
  mandates,
  NUMBERS_KEY,
  numbers,
  type OfficeRecord,
  offices,
  persons,
} from '../../host/offices.ts';
import { councillors, voices } from './keys.ts';
import {
  admitKeys,
  callingMember,
  caretaker,
  emit,
  hasSigned,
  isInOffice,
  knownMember,
  voicesOf,
} from './members.ts';

/** The next number of an office or a mandate. */
function nextNumber(context: Context, of: 'office' | 'mandate'): number {
  const next = context.get(numbers, NUMBERS_KEY);
  must(next !== undefined, 'the host counts offices and mandates');
  context.put(numbers, NUMBERS_KEY, { ...next, [of]: next[of] + 1 });
  return next[of];
}

export function createOffice(context: Context, record: OfficeRecord): number {
  const office = nextNumber(context, 'office');
  context.put(offices, { office }, record);
  emit(context, 'OfficeCreated', utf8(record.member), utf8(record.power));
  return office;
}

/** Who holds the office from now on; a councillor's mandate makes the key a voice of its member. */
export function appoint(context: Context, office: number, key: PublicKey, toMs: number): void {
  const { member, power } = context.get(offices, { office }) as OfficeRecord;
  const { timeMs: fromMs, height: sinceHeight } = context;
  const { person, held } = holderOf(context, key);
  if (held.length >= mandatesPerPersonMax) refuse('governance/mandates-full');
  const mandate = nextNumber(context, 'mandate');
  const granted = { mandate, office, member, power, fromMs, toMs, sinceHeight };
  context.put(mandates, { mandate }, { office, person, fromMs, toMs });
  context.put(holders, { key: keyId(key) }, { person, held: [...held, granted] });
  if (power === COUNCILLOR_POWER) {
    context.put(councillors, { key: keyId(key) }, { member, fromMs, toMs, sinceHeight });
    addVoice(context, member, key);
  }
  emit(context, 'MandateGranted', utf8(member), utf8(power), key);
}

/**
 * GOV-6: within its term, and of the present time of its agency: mandates of an agency that left
 * are void, also when it is back.
 */
function isInForce(context: Context, { member, sinceHeight, toMs }: HeldMandate): boolean {
  return context.timeMs < toMs && sinceHeight >= knownMember(context, member).joinedHeight;
}

/** Mandates that are over leave room; the records of all stay in their table. */
function holderOf(context: Context, key: PublicKey): Holder {
  const found = context.get(holders, { key: keyId(key) });
  if (found !== undefined) {
    return { ...found, held: found.held.filter((one) => isInForce(context, one)) };
  }
  const person = context.newId().slice(0, PERSON_ID_LENGTH);
  context.put(persons, { person }, { key });
  return { person, held: [] };
}

function addVoice(context: Context, member: string, key: PublicKey): void {
  const others = voicesOf(context, member).filter((other) => !equalBytes(other, key));
  // Of those whose term is over, only the last could still do something (MOD-11).
  const current = others.filter((other) => isInOffice(context, other));
  if (current.length >= councillorsPerMemberMax) refuse('governance/mandates-full');
  context.put(voices, { member: memberId(member) }, { keys: [...current, key] });
}

export function grantMandate(context: Context, { office, key, toMs }: GrantMandate): void {
  const granter = callingMember(context);
  const found = context.get(offices, { office }) ?? refuse('governance/office-unknown');
  const { member, power } = found;
  if (member !== granter.member) refuse('governance/office-foreign');
  checkTerm(context, toMs);
  // Nobody is appointed unasked: a new key signs, and so does one that holds an office already.
  if (!hasSigned(context, key)) refuse('governance/key-unproven');
  const holder = context.get(holders, { key: keyId(key) });
  if (holder === undefined) admitKeys(context, member, [[KEY_PURPOSE.account, key]]);
  // GOV-1: one key votes for one member.
  const voice = context.get(councillors, { key: keyId(key) });
  const votesElsewhere = voice !== undefined && voice.member !== member;
  if (power === COUNCILLOR_POWER && votesElsewhere) refuse('governance/key-used');
  // An agency that came back has its former seat's office too: one voice has one mandate.
  const isSame = (one: HeldMandate): boolean =>
    one.office === office ||
    (one.power === COUNCILLOR_POWER && power === COUNCILLOR_POWER && one.member === member);
  const holds = holder?.held.some((one) => isSame(one) && isInForce(context, one));
  if (holds === true) refuse('governance/mandate-held');
  appoint(context, office, key, toMs);
}

function checkTerm({ timeMs }: Context, toMs: number): void {
  if (toMs <= timeMs || toMs > timeMs + mandateMsMax) refuse('governance/deadline-invalid');
}

interface Standing {
  readonly record: MandateRecord;
  readonly office: OfficeRecord;
  readonly key: PublicKey;
  /** Undefined where the mandate is over, or void. */
  readonly held: HeldMandate | undefined;
}

function standingMandate(context: Context, mandate: number): Standing {
  const record = context.get(mandates, { mandate }) ?? refuse('governance/mandate-unknown');
  const office = context.get(offices, record) as OfficeRecord;
  const { key } = context.get(persons, record) as { key: PublicKey };
  const held = holderOf(context, key).held.find((one) => one.mandate === mandate);
  return { record, office, key, held };
}

/** Moves the end of a mandate, wherever it is written. */
function setEnd(context: Context, moved: HeldMandate, { record, key }: Standing): void {
  const { mandate, power, toMs } = moved;
  const { person, held } = holderOf(context, key);
  const others = held.filter((one) => one.mandate !== mandate);
  // Where a caretaker's mandate was over, others may have taken its place (MOD-10).
  if (others.length >= mandatesPerPersonMax) refuse('governance/mandates-full');
  context.put(mandates, { mandate }, { ...record, toMs });
  context.put(holders, { key: keyId(key) }, { person, held: [...others, moved] });
  if (power !== COUNCILLOR_POWER) return;
  const voice = context.get(councillors, { key: keyId(key) });
  must(voice !== undefined, 'a councillor has a voice');
  context.put(councillors, { key: keyId(key) }, { ...voice, toMs });
}

/**
 * Before it is over, by a councillor of the same agency, itself included. Where none of an agency's
 * councillors is in office any more, the last of them renews its own mandate and does nothing else:
 * agencies are not locked out because nobody looked at a calendar (MOD-11).
 */
export function renewMandate(context: Context, { mandate, toMs }: RenewMandate): void {
  const found = standingMandate(context, mandate);
  const { record, office, key } = found;
  const asCaretaker = caretaker(context);
  const { member } = asCaretaker ?? callingMember(context);
  if (office.member !== member) refuse('governance/office-foreign');
  const held = asCaretaker === undefined ? found.held : lastVoice(context, mandate, found);
  if (held === undefined) refuse('governance/mandate-over');
  checkTerm(context, toMs);
  if (toMs <= record.toMs) refuse('governance/deadline-invalid');
  setEnd(context, { ...held, toMs }, found);
  emit(context, 'MandateRenewed', utf8(member), utf8(office.power), key);
}

/** What a caretaker held last: its voice, with the term that is over. */
function lastVoice(context: Context, mandate: number, found: Standing): HeldMandate {
  const { record, office, key } = found;
  const { caller } = context;
  const voice = context.get(councillors, { key: keyId(caller.key) });
  const isOwn =
    office.power === COUNCILLOR_POWER &&
    equalBytes(key, caller.key) &&
    record.fromMs === voice?.fromMs &&
    record.toMs === voice.toMs;
  if (!isOwn) refuse('governance/no-councillor');
  const { member, power } = office;
  const { sinceHeight } = voice;
  return { ...record, mandate, member, power, sinceHeight };
}

/** At once, and for good. A seated agency keeps one councillor: else nobody could name another. */
export function endMandate(context: Context, { mandate }: EndMandate): void {
  const found = standingMandate(context, mandate);
  const { office, key, held } = found;
  const { member } = callingMember(context);
  if (office.member !== member) refuse('governance/office-foreign');
  if (held === undefined) refuse('governance/mandate-over');
  if (office.power === COUNCILLOR_POWER) {
    const others = voicesOf(context, member).filter((other) => !equalBytes(other, key));
    if (!others.some((other) => isInOffice(context, other))) refuse('governance/last-councillor');
    context.put(voices, { member: memberId(member) }, { keys: others });
  }
  setEnd(context, { ...held, toMs: context.timeMs }, found);
  emit(context, 'MandateEnded', utf8(member), utf8(office.power), key);
}
