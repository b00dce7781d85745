// Goal: a checkpoint counts with q valid cosignatures of the trusted council, and an honest signer
// vouches for its age. Method: notes with missing, false, foreign and future signatures.

import { strict as assert } from 'node:assert';
import {
  type Cosignature,
  checkpointBody,
  checkpointOrigin,
  cosignedBytes,
} from '@witan/ledger/checkpoint';
import { encodeCheckpoint } from '@witan/ledger/checkpoint-note';
import { sha256 } from '@witan/ledger/hash';
import { keyPairFromSeed } from '@witan/ledger/keys';
import type { Validator } from '@witan/ledger/membership';
import { verifySignature } from '@witan/ledger/signature';
import { utf8 } from '@witan/ledger/text';
import { freshnessOf, openCheckpoint, type Trust } from '@witan/light-client';

const chainId = sha256(utf8('chain'));
const keys = [0, 1, 2, 3].map((i) => keyPairFromSeed(sha256(utf8(`attest ${i}`))));
const validators = keys.map(({ publicKey: attestKey }, i): Validator => {
  const [networkKey, consensusKey] = [attestKey, attestKey];
  return { member: `agency-${i}`, name: `Agency ${i}`, networkKey, consensusKey, attestKey };
});
const trust: Trust = { chainId, network: 'n', demonstration: true, epoch: 0, validators };
const head = { size: 9, root: sha256(utf8('root')) };
const nowMs = 1_700_000_000_000;
const now = nowMs / 1_000;

function cosign(voter: number, time: number, as = voter): Cosignature {
  const body = checkpointBody(checkpointOrigin(chainId), head);
  const signature = keys[as]?.sign(cosignedBytes(body, time)) ?? assert.fail();
  return { voter, time, signature };
}

const open = (...cosignatures: Cosignature[]): ReturnType<typeof openCheckpoint> => {
  const note = encodeCheckpoint(head, cosignatures, { chainId, validators });
  return openCheckpoint(trust, note, { verify: verifySignature, nowMs });
};

const TOO_FEW = { key: 'checkpoint/quorum' };

describe('opening a checkpoint', () => {
  it('§5.3: q valid cosignatures of the council make it, and fewer do not', async () => {
    const opened = await open(cosign(0, now - 9), cosign(1, now - 5), cosign(3, now - 7));
    assert.deepEqual([opened.size, opened.root], [head.size, head.root]);
    const signers = opened.cosigners.map(({ validator }) => validator.member);
    assert.deepEqual(signers, ['agency-0', 'agency-1', 'agency-3']);
    await assert.rejects(open(cosign(0, now), cosign(1, now)), TOO_FEW);
    await assert.rejects(open(cosign(0, now), cosign(0, now - 1), cosign(0, now - 2)), TOO_FEW);
  });

  it('§10: a false signature neither counts nor spoils the others', async () => {
    const forged = cosign(2, now, 0);
    await assert.rejects(open(cosign(0, now), cosign(1, now), forged), TOO_FEW);
    const opened = await open(forged, cosign(0, now), cosign(1, now), cosign(3, now));
    assert.equal(opened.cosigners.length, 3);
  });

  it('§11: the (f + 1)-th latest signer gives the age, and none is ahead of us', async () => {
    const opened = await open(cosign(0, now - 90), cosign(1, now - 50), cosign(2, now - 70));
    assert.equal(opened.attestedAtMs, nowMs - 70_000);
    const lied = await open(cosign(0, now - 90), cosign(1, now + 121), cosign(2, now - 70));
    assert.equal(lied.attestedAtMs, nowMs - 90_000);
    const ahead = await open(cosign(0, now + 999), cosign(1, now + 121), cosign(2, now - 70));
    assert.equal(ahead.attestedAtMs, undefined);
    const minutes = [10, 11, 24 * 60 + 1].map((each) => freshnessOf(each * 60_000));
    assert.deepEqual(minutes, ['current', 'as-of', 'historical']);
    assert.equal(freshnessOf(undefined), 'historical');
  });

  it('every changed byte of a note is refused or leaves too few signatures', async () => {
    const cosignatures = [0, 1, 2].map((voter) => cosign(voter, now));
    const note = encodeCheckpoint(head, cosignatures, { chainId, validators });
    // Of three signers none can be spared, so that each byte counts.
    for (let at = 0; at < note.length; at += 3) {
      const changed = String.fromCharCode(note.charCodeAt(at) ^ 1);
      const mutant = note.slice(0, at) + changed + note.slice(at + 1);
      await assert.rejects(
        openCheckpoint(trust, mutant, { verify: verifySignature, nowMs }),
        ({ name }: Error) => name === 'DecodeError' || name === 'VerifyError',
        `byte ${at}`,
      );
    }
  });
});
