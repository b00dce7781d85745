// An invitation is one line that leads to one network, for one agency, under one member's name.

import { strict as assert } from 'node:assert';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fromHex } from '@witan/ledger/bytes';
import { demonstrationKeyPair } from '@witan/ledger/demonstration';
import {
  type Invitation,
  invitationFromText,
  invitationText,
  signInvitation,
  spokenCheck,
} from '../src/network/invitation.ts';
import { witan } from './support/command.ts';

const GENESIS = fileURLToPath(new URL('../../../nodes/treasury/genesis.json', import.meta.url));
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
    const nowhere = ['--home', '/nowhere', '--councillor', '/nowhere.json'];
    const expired = await witan('network', 'join', text, ...nowhere);
    assert.deepEqual([expired.code, /WITAN8012/.test(expired.err)], [6, true], expired.err);
    const none = await witan('network', 'join', 'witan1-inv-AAAA', ...nowhere);
    assert.equal(none.code, 2, none.err);
  });

  it('leads to one network, whatever its API serves, and never to the home of another seat', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'witan-invitation-'));
    const server = createServer((_, response) => response.end(readFileSync(GENESIS)));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    try {
      const key = join(folder, 'councillor.json');
      await witan('keys', 'create', 'person', '--out', key, '--unsafe-plaintext');
      const { out } = await witan('keys', 'show', key, '--json');
      const { publicKey } = JSON.parse(out) as { publicKey: string };
      const { port } = server.address() as AddressInfo;
      const to = {
        authority: fromHex(publicKey) as Uint8Array,
        apis: [`http://127.0.0.1:${port}`],
        expiresMs: Date.now() + 60_000,
      };
      const text = invitationText(signInvitation({ ...invitation, ...to }, councillor));
      const asked = ['network', 'join', text, '--councillor', key, '--unsafe-plaintext', '--home'];
      const other = await witan(...asked, join(folder, 'home'));
      assert.deepEqual([other.code, /WITAN1031/.test(other.err)], [7, true], other.err);
      assert.ok(!existsSync(join(folder, 'home')), 'no key was made');
      const taken = await witan(...asked, dirname(GENESIS));
      assert.deepEqual([taken.code, /WITAN1033/.test(taken.err)], [2, true], taken.err);
    } finally {
      server.close();
      rmSync(folder, { recursive: true });
    }
  });
});
