// Councils hand over to councils: from the pinned genesis a reader reaches any later one, by links
// that each council's quorum signed, and by nothing else. Method: four real councils, and links of
// which one part at a time is another's.

import { strict as assert } from 'node:assert';
import { ByteWriter, concatBytes } from '@witan/ledger/bytes';
import {
  decodeLinkedReceipt,
  encodeEpochLink,
  encodeLinkedReceipt,
  newestLinks,
} from '@witan/ledger/epoch-link';
import { ZERO_HASH } from '@witan/ledger/hash';
import { epochLinksMax } from '@witan/ledger/limits';
import { encodeValidators } from '@witan/ledger/membership';
import { followEpochLinks, verifyReceipt } from '@witan/light-client';
import { council, LINKS, link, receipt, seal, trust } from './councils.ts';
import { strictVerify } from './quick-crypto.ts';

const reader = { verify: strictVerify, questions: () => [], nowMs: 0 };
const follow = (links: readonly Uint8Array[], from = trust) =>
  followEpochLinks(from, links, strictVerify);

describe('links between epochs', () => {
  it('M2: lead from the pinned council over all later ones, each with its own quorum', async () => {
    const reached = await follow(LINKS);
    assert.equal(reached.epoch, 3);
    assert.deepEqual(
      reached.validators.map(({ member }) => member),
      [...'defg'],
    );
    assert.deepEqual(reached.chainId, trust.chainId);
  });

  it('a newer trust passes over what it needs no more, and nothing can be left out', async () => {
    const second = await follow(LINKS.slice(0, 2));
    assert.equal((await follow(LINKS, second)).epoch, 3);
    await assert.rejects(follow([LINKS[0], LINKS[2]] as Uint8Array[]), { key: 'epoch/unlinked' });
    await assert.rejects(follow(LINKS.slice(1)), { key: 'epoch/unlinked' });
  });

  const falsehoods: readonly (readonly [string, string, Uint8Array])[] = [
    ['signed by the next council instead', 'certificate/quorum', link(0, { signers: council(1) })],
    ['signed by others', 'certificate/signature', link(0, { signers: council(3) })],
    ['signed for another epoch', 'receipt/unlinked', link(0, { statedEpoch: 1 })],
    ['of another chain', 'receipt/foreign-chain', link(0, { header: { chainId: ZERO_HASH } })],
    ['no end of an epoch', 'epoch/unlinked', link(0, { header: { epochEnd: false } })],
    ['of another council', 'epoch/unlinked', link(0, { header: { validatorsHash: ZERO_HASH } })],
    ['with a list that was not sealed', 'epoch/unlinked', link(0, {}, council(3))],
    [
      'with the certificate of another link',
      'receipt/unlinked',
      encodeEpochLink({
        entry: seal(0).entry,
        certificate: seal(1).certificate,
        validators: encodeValidators(council(1)),
      }),
    ],
  ];
  for (const [name, key, bytes] of falsehoods) {
    it(`is false: ${name}`, async () => {
      await assert.rejects(follow([bytes]), { name: 'VerifyError', key });
    });
  }

  it('every byte of a link counts', async () => {
    const [whole] = LINKS as [Uint8Array];
    for (let at = 0; at < whole.length; at += 7) {
      const changed = whole.slice();
      changed[at] = (changed[at] as number) ^ 0x20;
      await assert.rejects(follow([changed]), (error: Error) =>
        ['VerifyError', 'DecodeError'].includes(error.name),
      );
    }
  });
});

describe('a receipt of a later epoch', () => {
  it('with its links is checked offline under the pinned genesis alone', async () => {
    const file = encodeLinkedReceipt({ receipt: receipt(), links: LINKS });
    const verdict = await verifyReceipt(trust, file, reader);
    assert.deepEqual([verdict.epoch, verdict.council], [3, 4]);
    assert.deepEqual(verdict.signers, ['Agency d', 'Agency e', 'Agency f']);
    const newer = await follow(LINKS.slice(0, 2));
    assert.equal((await verifyReceipt(newer, file, reader)).epoch, 3);
  });

  it('without them is unknown, not false, and says which council is needed', async () => {
    await assert.rejects(verifyReceipt(trust, receipt(), reader), {
      name: 'DecodeError',
      key: 'epoch/unknown',
      message: /council of epoch 3, validators hash [0-9a-f]{64}; this trust is of 0/,
    });
    const short = encodeLinkedReceipt({ receipt: receipt(), links: LINKS.slice(0, 2) });
    await assert.rejects(verifyReceipt(trust, short, reader), { key: 'epoch/unknown' });
    const reached = await follow(LINKS);
    assert.equal((await verifyReceipt(reached, receipt(), reader)).epoch, 3);
  });

  it('of more links than a file may hold, in count or in bytes, it has the newest', () => {
    const links = Array.from({ length: epochLinksMax + 3 }, (_, i) =>
      new ByteWriter(4).u32(i).finish(),
    );
    const file = encodeLinkedReceipt({ receipt: receipt(), links });
    assert.deepEqual(decodeLinkedReceipt(file).links, links.slice(3));
    const [large] = LINKS as [Uint8Array];
    const of = { receipt: receipt(), links: [large, large, large, LINKS[2] as Uint8Array] };
    for (const count of [1, 2, 3]) {
      const { length } = encodeLinkedReceipt({ ...of, links: of.links.slice(-count) });
      assert.deepEqual(newestLinks(of, length + 64), of.links.slice(-count));
      assert.equal(newestLinks(of, length - 1).length, count - 1);
    }
  });

  it('has one form, and damage is told from falsehood', async () => {
    const plain = receipt();
    assert.equal(encodeLinkedReceipt({ receipt: plain, links: [] }), plain);
    const file = encodeLinkedReceipt({ receipt: plain, links: LINKS });
    assert.equal(decodeLinkedReceipt(file).links.length, 3);
    for (let at = 3; at < file.length; at += 11) {
      const changed = file.slice();
      changed[at] = (changed[at] as number) ^ 1;
      await assert.rejects(verifyReceipt(trust, changed, reader), { name: 'DecodeError' });
    }
    assert.throws(() => decodeLinkedReceipt(concatBytes(file, new Uint8Array(1))));
  });
});
