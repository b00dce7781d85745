// What four agencies declare amounts to one genesis, whoever computes it; a key or a person that
// two of them claim, and a document of another ceremony, do not get in.

import { strict as assert } from 'node:assert';
import { toHex } from '@witan/ledger/bytes';
import { demonstrationKeyPair } from '@witan/ledger/demonstration';
import { exampleGenesis } from '@witan/ledger/example-consortium';
import { chainIdOf } from '@witan/ledger/genesis';
import {
  checkDeclaration,
  checkTranscript,
  type Declaration,
  declare,
  draftOf,
  type Opening,
  signConsent,
  transcriptOf,
} from '@witan/light-client/ceremony';
import {
  declarationFromJson,
  declarationToJson,
  openingFromJson,
  openingToJson,
  transcriptFromJson,
  transcriptToJson,
} from '@witan/light-client/ceremony-json';

const MEMBERS = ['a', 'b', 'c', 'd'];

const opening: Opening = {
  network: 'founded',
  createdMs: 1_000,
  mandatesUntilMs: 2_000,
  parameters: exampleGenesis().parameters,
  members: MEMBERS,
};

const pair = (label: string) => demonstrationKeyPair(`ceremony/${label}`);

/** `seat` is whose keys they are, where they are not the member's own. */
function declaration(member: string, seat = member, of: Opening = opening): Declaration {
  return declare(of, {
    member,
    name: `Agency ${member}`,
    keyPairs: {
      network: pair(`${seat}/network`),
      consensus: pair(`${seat}/consensus`),
      attest: pair(`${seat}/attest`),
    },
    addresses: ['/ip4/10.0.0.1/tcp/26600'],
    councillor: pair(`${member}/councillor`),
    offices: [{ title: 'Registrar', power: 'land/registrar', key: pair('registrar').publicKey }],
  });
}

const all = MEMBERS.map((member) => declaration(member));

describe('a ceremony', () => {
  it('the genesis follows from the declarations, in whatever order they came', () => {
    const draft = draftOf(opening, all);
    const again = draftOf(opening, all.toReversed());
    assert.equal(toHex(chainIdOf(again.genesis)), toHex(chainIdOf(draft.genesis)));
    assert.deepEqual(again.head, draft.head);
    assert.equal(draft.genesis.demonstration, false);
    // One person who holds an office in each agency is one person (GOV-7).
    assert.equal(draft.genesis.registry.persons.length, 5);
    assert.equal(draft.genesis.registry.offices.length, 8);
  });

  it('documents read back from their JSON, which must be exact', () => {
    assert.deepEqual(openingFromJson(openingToJson(opening)), opening);
    const [first] = all as [Declaration];
    const json = declarationToJson(first) as Record<string, unknown>;
    assert.deepEqual(declarationFromJson(json), first);
    for (const wrong of [
      { ...json, more: 1 },
      { ...json, name: 'two\nlines' },
      { ...json, member: '../other' },
      { ...json, signature: '00' },
    ]) {
      assert.throws(() => declarationFromJson(wrong), { key: 'codec/malformed' });
    }
  });

  it('a key that two agencies claim makes no genesis, and nobody declares for another ceremony', () => {
    const thief = [...all.slice(0, 3), declaration('d', 'a')];
    assert.throws(() => draftOf(opening, thief), { key: 'genesis/invalid' });
    const elsewhere = declaration('a', 'a', { ...opening, network: 'other' });
    assert.throws(() => checkDeclaration(opening, elsewhere), { key: 'ceremony/other' });
    const stranger = declaration('e');
    assert.throws(() => draftOf(opening, [...all, stranger]), { key: 'ceremony/other' });
    assert.throws(() => draftOf(opening, all.slice(1)), { key: 'ceremony/incomplete' });
  });

  it('the transcript holds when all have signed, and for ever after', () => {
    const draft = draftOf(opening, all);
    const consents = MEMBERS.map((member) =>
      signConsent(member, draft, pair(`${member}/councillor`)),
    );
    const transcript = transcriptOf(opening, all, consents);
    checkTranscript(transcriptFromJson(JSON.parse(JSON.stringify(transcriptToJson(transcript)))));
    assert.equal(transcript.links.length, 10);
    assert.throws(() => transcriptOf(opening, all, consents.slice(1)), {
      key: 'ceremony/incomplete',
    });
    const forged = [...consents.slice(0, 3), signConsent('d', draft, pair('a/councillor'))];
    assert.throws(() => transcriptOf(opening, all, forged), { key: 'ceremony/signature' });
  });
});
