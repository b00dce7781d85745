// Goal: checkpoints and cosignatures have the bytes of C2SP's specifications, and only one form.
// Method: the example inside those, and whole councils with signatures by the strict rule.

import { strict as assert } from 'node:assert';
import { randomBytes } from 'node:crypto';
import { concatBytes, toHex } from '@witan/ledger/bytes';
import {
  attestedAt,
  type Cosignature,
  checkpointBody,
  checkpointOrigin,
  cosignedBytes,
} from '@witan/ledger/checkpoint';
import {
  cosignatureClaims,
  decodeCheckpointMessage,
  decodeCosignatures,
  encodeCheckpointMessage,
  encodeCosignatures,
} from '@witan/ledger/checkpoint-certificate';
import {
  checkpointClaims,
  cosignerKeyId,
  cosignerName,
  decodeCheckpoint,
  encodeCheckpoint,
} from '@witan/ledger/checkpoint-note';
import { sha256 } from '@witan/ledger/hash';
import { keyPairFromSeed } from '@witan/ledger/keys';
import { quorum, type Validator } from '@witan/ledger/membership';
import { encodeNote } from '@witan/ledger/note';
import { verifySignature } from '@witan/ledger/signature';
import { utf8, utf8Text } from '@witan/ledger/text';

/** The example of C2SP tlog-cosignature. */
const SOFA = `example.com/behind-the-sofa
20852163
CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

— example.com/behind-the-sofa \
Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
— witness.example.com/w1 \
jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWX\
EhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==
`;

const MALFORMED = { name: 'DecodeError' };
const chainId = sha256(utf8('a chain'));
const head = { size: 20_852_163, root: sha256(utf8('a root')) };

function council(members: number): { validators: Validator[]; sign: Signer } {
  const keys = Array.from({ length: members }, (_, i) =>
    keyPairFromSeed(sha256(utf8(`attest ${i}`))),
  );
  const validators = keys.map(({ publicKey }, i): Validator => {
    const name = `Agency ${i}`;
    return {
      member: i === 1 ? 'land & water' : `agency-${i}`,
      ...{ name, networkKey: publicKey, consensusKey: publicKey, attestKey: publicKey },
    };
  });
  const body = checkpointBody(checkpointOrigin(chainId), head);
  const sign: Signer = (voter, time) => {
    const signature = keys[voter]?.sign(cosignedBytes(body, time)) ?? assert.fail();
    return { voter, time, signature };
  };
  return { validators, sign };
}
type Signer = (voter: number, time: number) => Cosignature;

describe('checkpoints', () => {
  it('C2SP tlog-cosignature: its example is read, and written again byte for byte', () => {
    const { origin, size, root, lines } = decodeCheckpoint(SOFA);
    assert.equal(origin, 'example.com/behind-the-sofa');
    assert.equal(size, 20_852_163);
    const body = checkpointBody(origin, { size, root });
    assert.equal(encodeNote({ text: body, lines }), SOFA);
    const time = new DataView(lines[1]?.signature.buffer as ArrayBuffer).getBigUint64(0);
    assert.equal(time, 1_679_315_147n);
    const signed = 'cosignature/v1\ntime 1679315147\nexample.com/behind-the-sofa\n20852163\n';
    const wanted = `${signed}CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n`;
    assert.equal(utf8Text(cosignedBytes(body, 1_679_315_147)), wanted);
  });

  it('§4.4: a key id is the hash of name, newline, 0x04 and key', () => {
    const { publicKey } = keyPairFromSeed(new Uint8Array(32));
    const hashed = concatBytes(utf8('w\n'), Uint8Array.of(4), publicKey.subarray(1));
    assert.equal(toHex(cosignerKeyId('w', publicKey)), toHex(sha256(hashed).subarray(0, 4)));
  });

  it('§4.4: names are fit for a note and differ where members do', () => {
    const members = ['a b', 'a+b', 'a%20b', 'a/b', 'é', 'ab', 'a~b'];
    const names = members.map((member) => cosignerName(chainId, member));
    assert.equal(new Set(names).size, members.length);
    assert.ok(names.every((name) => !name.includes(' ') && !name.includes('+')));
    assert.notEqual(checkpointOrigin(chainId), checkpointOrigin(sha256(chainId)));
  });

  it('§4.4: a note of a council of 100 has exactly q lines, and each is by its seat', () => {
    const { validators, sign } = council(100);
    const cosignatures = Array.from({ length: quorum(100) }, (_, i) => sign(i + 20, 1_000 + i));
    const note = encodeCheckpoint(head, cosignatures, { chainId, validators });
    const checkpoint = decodeCheckpoint(note);
    const claims = checkpointClaims(checkpoint, chainId, validators);
    assert.deepEqual(
      claims.map(({ signer, time }) => [signer, time]),
      cosignatures.map(({ voter, time }) => [voter, time]),
    );
    for (const { publicKey, message, signature } of claims.slice(0, 5)) {
      assert.ok(verifySignature(publicKey, message, signature));
    }
  });

  it('§4.4: other keys are passed over, another log is refused', () => {
    const { validators, sign } = council(4);
    const cosignatures = [0, 1, 2].map((voter) => sign(voter, 9));
    const checkpoint = decodeCheckpoint(
      encodeCheckpoint(head, cosignatures, { chainId, validators }),
    );
    const rotated = validators.map((each) => ({ ...each, attestKey: validators[3]?.attestKey }));
    assert.equal(checkpointClaims(checkpoint, chainId, rotated as Validator[]).length, 0);
    assert.throws(() => checkpointClaims(checkpoint, sha256(chainId), validators), {
      key: 'checkpoint/other-log',
    });
  });

  it('§4.4: extension lines and other forms of the size are refused', () => {
    const root = 'CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=';
    const line = '\u2014 k AAAAAAA=\n';
    const note = (size: string, more = ''): string => `o\n${size}\n${root}\n${more}\n${line}`;
    assert.equal(decodeCheckpoint(note('7')).size, 7);
    for (const size of ['07', '+7', '7.0', '', ' 7', '-7', '7e1', '9007199254740993']) {
      assert.throws(() => decodeCheckpoint(note(size)), MALFORMED, size);
    }
    assert.throws(() => decodeCheckpoint(note('7', 'extension\n')), MALFORMED);
    assert.throws(() => decodeCheckpoint(note('7').replace('CsUY', 'CsU')), MALFORMED);
  });

  it('§4.5: a compact certificate is read as it was written, and its size is as designed', () => {
    for (const [members, bytesMax] of [
      [4, 211],
      [16, 732],
      [67, 2_949],
      [100, 4_383],
    ] as const) {
      const { validators, sign } = council(members);
      const k = quorum(members);
      const cosignatures = Array.from({ length: k }, (_, i) => sign(i, 1_700_000_000 + (i % 9)));
      const bytes = encodeCosignatures(cosignatures);
      assert.ok(bytes.length <= bytesMax, `${members}: ${bytes.length} B`);
      assert.deepEqual(decodeCosignatures(bytes), cosignatures);
      const claims = cosignatureClaims(cosignatures, checkpointOrigin(chainId), head, validators);
      const [first] = claims;
      assert.ok(first && verifySignature(first.publicKey, first.message, first.signature));
    }
  });

  it('§4.5: no other form of a certificate is taken', () => {
    const { sign } = council(4);
    const bytes = encodeCosignatures([sign(0, 5), sign(2, 7)]);
    const with_ = (at: number, value: number): Uint8Array => {
      const changed = bytes.slice();
      changed[at] = value;
      return changed;
    };
    const others = [
      with_(0, 2), // suite
      with_(1, 14), // longer than any council
      with_(2, 0), // nobody
      with_(11, 1), // no signer at the base time
      bytes.slice(0, -1),
      concatBytes(bytes, Uint8Array.of(0)),
    ];
    for (const each of others) assert.throws(() => decodeCosignatures(each), MALFORMED);
  });

  it('§5.2: a CHECKPOINT message is read as it was written; an empty log has none', () => {
    const message = { epoch: 3, ...head, ...council(4).sign(2, 77) };
    const bytes = encodeCheckpointMessage(message);
    assert.equal(bytes.length, 123);
    assert.deepEqual(decodeCheckpointMessage(bytes), message);
    const empty = encodeCheckpointMessage({ ...message, size: 0 });
    assert.throws(() => decodeCheckpointMessage(empty), MALFORMED);
    for (let length = 0; length < bytes.length; length++) {
      assert.throws(() => decodeCheckpointMessage(bytes.subarray(0, length)), MALFORMED);
    }
    assert.throws(() => decodeCheckpointMessage(randomBytes(124)), MALFORMED);
  });

  it('§11: the age of a head is that of the (f + 1)-th latest signer', () => {
    assert.equal(attestedAt([10, 30, 20], 4), 20);
    assert.equal(attestedAt([10], 4), undefined);
    assert.equal(attestedAt([1, 2, 3, 4, 5], 7), 3);
  });
});
