// At start: what signer, superblock and state database remember must be in the log (W4, §3.4).

import { strict as assert } from 'node:assert';
import {
  createJudge,
  decodeMarks,
  encodeRecord,
  initialMarks,
  type LogRecord,
  type Marks,
  newViewDigest,
  RECORD_TYPES,
  type SignRequest,
  type WalRecord,
} from '@witan/consensus';
import { composeBatch } from '@witan/ledger/batch';
import type { Certificate } from '@witan/ledger/certificate';
import { genesisCouncil } from '@witan/ledger/council';
import { demonstrationKeyPair } from '@witan/ledger/demonstration';
import { exampleGenesis } from '@witan/ledger/example-consortium';
import { genesisHeader } from '@witan/ledger/genesis';
import { sha256, ZERO_HASH } from '@witan/ledger/hash';
import { SIGNATURE_LENGTH } from '@witan/ledger/signature';
import { statementBytes } from '@witan/ledger/statement';
import { utf8 } from '@witan/ledger/text';
import { lacksHeight, MarksInLog } from '../src/continuity.ts';

const CHAIN_ID = sha256(utf8('a chain'));
const [BLOCK, OTHER, SEALED] = ['block', 'other', 'sealed'].map((name) => sha256(utf8(name))) as [
  Uint8Array,
  Uint8Array,
  Uint8Array,
];
const [view, height, blockHash] = [2, 7, BLOCK];
const BASE = { kind: 0, epoch: 0, view: 0, height: 0, blockHash: ZERO_HASH } as const;

const certificate: Certificate = {
  kind: 'prepare',
  epoch: 0,
  view,
  height,
  blockHash,
  sealedHash: ZERO_HASH,
  signers: [0, 1, 2],
  signatures: [1, 2, 3].map((byte) => new Uint8Array(SIGNATURE_LENGTH).fill(byte)),
};

const newView = {
  kind: 'new-view',
  epoch: 0,
  view: 4,
  viewChanges: [],
  highest: certificate,
  signature: new Uint8Array(SIGNATURE_LENGTH),
} as const;

/** Each statement, and the record that precedes it in the log. */
const CASES: Readonly<Record<string, readonly [SignRequest, WalRecord, WalRecord]>> = {
  PREPARE: [
    { epoch: 0, statement: { type: 'prepare', view, height, blockHash } },
    { type: 'prepare', epoch: 0, view, height, blockHash, jump: false },
    { type: 'prepare', epoch: 0, view, height, blockHash: OTHER, jump: false },
  ],
  COMMIT: [
    { epoch: 0, statement: { type: 'commit', view, height, blockHash, sealedHash: SEALED } },
    { type: 'lock', view, certificate, seals: [{ height, blockHash, sealedHash: SEALED }] },
    { type: 'lock', view, certificate, seals: [{ height, blockHash, sealedHash: OTHER }] },
  ],
  VIEWCHANGE: [
    { epoch: 0, statement: { type: 'view-change', newView: 3, justification: BASE } },
    { type: 'view-change', epoch: 0, newView: 3, justification: BASE, certificate: undefined },
    { type: 'view-change', epoch: 0, newView: 2, justification: BASE, certificate: undefined },
  ],
  NEWVIEW: [
    { epoch: 0, statement: { type: 'new-view', view: 4, digest: newViewDigest(newView) } },
    { type: 'enter', view: 4, proof: newView },
    { type: 'enter', view: 4, proof: { ...newView, highest: undefined } },
  ],
};

/** The marks of a real judge after it has signed. */
async function marksAfter(...requests: readonly SignRequest[]): Promise<Marks> {
  let saved = initialMarks(CHAIN_ID);
  const judge = createJudge({
    marks: {
      load: () => saved,
      save: (bytes, done) => {
        saved = bytes.slice();
        done();
      },
    },
    keyPair: demonstrationKeyPair('treasury/consensus'),
    chainId: CHAIN_ID,
  });
  const signatures = await new Promise<readonly unknown[]>((resolve) =>
    judge.sign(requests, resolve),
  );
  assert.ok(!signatures.includes(undefined), 'the judge signs');
  return decodeMarks(saved);
}

function logOf(...records: readonly WalRecord[]): LogRecord[] {
  return records.map((record, at) => {
    return { at, end: at + 1, type: RECORD_TYPES[record.type], payload: encodeRecord(record) };
  });
}

/** What the log lacks of the marks, in words. */
function lack(marks: Marks, ...records: readonly WalRecord[]): string | undefined {
  const log = logOf(...records);
  const marksInLog = new MarksInLog(marks);
  assert.deepEqual([...marksInLog.watch(log)], log, 'each record is handed on');
  return marksInLog.lacks();
}

describe('what the signer remembers must be in the log', () => {
  it('nothing was signed: any log will do', async () => {
    assert.equal(lack(await marksAfter()), undefined);
    assert.equal(lack(await marksAfter(), CASES.PREPARE?.[1] as WalRecord), undefined);
  });

  for (const [name, [request, record, different]] of Object.entries(CASES)) {
    it(`W4: a signed ${name} whose record is lost is noticed`, async () => {
      const marks = await marksAfter(request);
      assert.equal(lack(marks, record, different), undefined);
      const said = new RegExp(`signed a ${name} in view`);
      assert.match(lack(marks) ?? '', said);
      assert.match(lack(marks, different) ?? '', said, 'another statement is not it');
    });
  }

  it('W4: the last statement of a kind counts: those before it may be gone', async () => {
    const [first, record] = CASES.PREPARE as [SignRequest, WalRecord, WalRecord];
    const statement = { type: 'prepare', view, height: height + 1, blockHash: OTHER } as const;
    const marks = await marksAfter(first, { epoch: 0, statement });
    assert.notEqual(lack(marks, record), undefined);
    assert.equal(lack(marks, { epoch: 0, jump: false, ...statement }), undefined);
  });

  it('L2: a boot of the lane that the log does not know is noticed', async () => {
    const slot = { author: 0, epoch: 0, boot: 3, seq: 1, createdMs: 1 };
    const { header, hash } = composeBatch(slot, [Uint8Array.of(1)]);
    const statement = { type: 'batch', batchHash: hash } as const;
    const marks = await marksAfter({ epoch: 0, statement, lane: header });
    assert.equal(lack(marks, { type: 'boot', boot: 2 }, { type: 'boot', boot: 3 }), undefined);
    assert.match(lack(marks, { type: 'boot', boot: 2 }) ?? '', /boot 3, the log ends at 2/);
  });

  it('W4: a vote of a view that is over may be gone with old segments of the log', async () => {
    const [request] = CASES.PREPARE as [SignRequest, WalRecord, WalRecord];
    const marks = await marksAfter(request);
    const genesis = exampleGenesis();
    const header = { ...genesisHeader(genesis), height: height - 2 };
    const council = genesisCouncil(genesis);
    const chain = { council, header, certificate, seals: [], cursors: [] };
    const entered = (view: number): WalRecord[] => [
      { type: 'base', base: chain },
      { type: 'enter', view, proof: { ...newView, view } },
    ];
    assert.equal(lack(marks, ...entered(view + 1)), undefined);
    assert.match(lack(marks, ...entered(view)) ?? '', /signed a PREPARE/, 'of the present one');
    const [, later] = entered(view + 1);
    assert.match(lack(marks, later as WalRecord) ?? '', /signed a PREPARE/, 'nothing was dropped');
  });

  it('S5: what was signed behind the fence was lost before, and is not missed again', async () => {
    const [request] = CASES.PREPARE as [SignRequest, WalRecord, WalRecord];
    const marks = await marksAfter(request);
    assert.notEqual(lack(marks), undefined);
    assert.equal(lack({ ...marks, signsFrom: 1, boot: 3 }), undefined);
    const since = { ...marks.prepares[0], epoch: 1 } as Marks['prepares'][number];
    const signedAgain = { ...marks, signsFrom: 1, prepares: [since] };
    assert.match(
      lack(signedAgain) ?? '',
      /signed a PREPARE/,
      'what was signed since must be there',
    );
  });
});

describe('the marks must know what the log shows to be signed', () => {
  const { publicKey, sign } = demonstrationKeyPair('treasury/consensus');
  const own = (height: number): WalRecord => {
    const statement = { type: 'prepare', view, height, blockHash } as const;
    const signature = sign(statementBytes(CHAIN_ID, 0, statement));
    const signatures = certificate.signatures.with(1, signature);
    return { type: 'lock', view, certificate: { ...certificate, height, signatures }, seals: [] };
  };
  const check = (marks: Marks, record: WalRecord): void => {
    const marksInLog = new MarksInLog(marks);
    for (const each of marksInLog.watch(logOf(record))) assert.ok(each);
    marksInLog.assertCovered(publicKey);
  };

  it('G4: an own signature in a certificate above the marks means that they went back', async () => {
    const marks = await marksAfter(
      (CASES.PREPARE as readonly [SignRequest, WalRecord, WalRecord])[0],
    );
    check(marks, own(height));
    assert.throws(() => check(marks, own(height + 1)), { key: 'signer/marks-behind' });
  });

  it('G4: a certificate of others’ signatures shows nothing of ours', async () => {
    check(await marksAfter(), { type: 'lock', view, certificate, seals: [] });
  });
});

describe('what superblock and state database remember must be in the log', () => {
  const blocks = {
    height: 5,
    block: (at: number) => (at <= 5 ? { hash: at === 5 ? BLOCK : OTHER } : undefined),
  };

  it('§3.4: a log that reaches the height, with that block, will do', () => {
    const isThere = (height: number, hash: Uint8Array): unknown =>
      lacksHeight(blocks, { height, hash }, 'the superblock');
    assert.equal(isThere(5, BLOCK), undefined);
    assert.equal(isThere(3, OTHER), undefined);
    const empty = { ...blocks, height: 0 };
    assert.equal(lacksHeight(empty, { height: 0, hash: ZERO_HASH }, 'the superblock'), undefined);
  });

  it('§3.4: a log that ends below it went back', () => {
    assert.match(
      lacksHeight(blocks, { height: 6, hash: BLOCK }, 'the superblock') ?? '',
      /the superblock knows height 6, the log ends at 5/,
    );
  });

  it('§3.4: so did one with another block there', () => {
    assert.match(
      lacksHeight(blocks, { height: 4, hash: BLOCK }, 'the state database') ?? '',
      /the state database and the log have different blocks at height 4/,
    );
  });
});
