// An invitation is one line that leads to one network, for one agency, under one member's name.

import { strict as assert } from 'node:assert';
import { demonstrationKeyPair } from '@witan/ledger/demonstration';
import {
  type Invitation,
  invitationFromText,
  invitationText,
  signInvitation,
  spokenCheck,
} from '../src/network/invitation.ts';
import { witan } from './support/command.ts';

const councillor = demonstrationKeyPair('invitation/councillor');

const invitation: Invitation = {
  network: 'four-hosts',
  chainId: new Uint8Array(32).fill(7),
  id: new Uint8Array(20).fill(9),
  member: 'health',
  name: 'Health Agency',
  authority: demonstrationKeyPair('invitation/authority').publicKey,
  expiresMs: Date.UTC(2020, 0, 1),
  inviter: 'finance',
  councillor: councillor.publicKey,
  peers: [{ member: 'finance', address: '/ip4/10.0.0.1/tcp/26600/p2p/12D3Koo' }],
  apis: ['http://10.0.0.1:26700'],
};

describe('an invitation', () => {
  const signed = signInvitation(invitation, councillor);
  const text = invitationText(signed);

  it('reads back from its line, and both sides read the same twelve digits aloud', () => {
    const read = invitationFromText(`  ${text}\n`);
    assert.deepEqual(read.invitation, invitation);
    assert.match(spokenCheck(signed), /^\d{4} \d{4} \d{4}$/);
    assert.equal(spokenCheck(read), spokenCheck(signed));
    assert.ok(text.length < 700, `${text.length} characters`);
  });

  it('no byte of it can be changed, and nobody else can sign it', () => {
    for (let at = 0; at < signed.bytes.length; at += 3) {
      const bytes = signed.bytes.slice();
      bytes[at] = (bytes[at] as number) ^ 4;
      assert.throws(() => invitationFromText(invitationText({ ...signed, bytes })));
    }
    const forged = signInvitation(invitation, demonstrationKeyPair('invitation/other'));
    assert.throws(() => invitationFromText(invitationText(forged)), {
      key: 'invitation/signature',
    });
  });

  it('what is none, or has expired, is refused before anybody is spoken to', async () => {
    const join = ['--home', '/nowhere', '--councillor', '/nowhere.json'];
    const expired = await witan('network', 'join', text, ...join);
    assert.deepEqual([expired.code, /WITAN8012/.test(expired.err)], [6, true], expired.err);
    const none = await witan('network', 'join', 'witan1-inv-AAAA', ...join);
    assert.equal(none.code, 2, none.err);
  });
});
