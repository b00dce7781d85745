// What a node says of evidence: found, recorded, and checked before it is said whose it is.

import { strict as assert } from 'node:assert';
import { demonstrationKeyPair } from '@witan/ledger/demonstration';
import {
  type Evidence,
  encodeEvidence,
  evidenceHash,
  orderedPair,
  type Pair,
} from '@witan/ledger/evidence';
import { sha256 } from '@witan/ledger/hash';
import { evidencePerKindMax } from '@witan/ledger/limits';
import { verifySignature } from '@witan/ledger/signature';
import { statementBytes } from '@witan/ledger/statement';
import { utf8 } from '@witan/ledger/text';
import { TestLedger } from '@witan/state/testkit';
import { createApi } from '../src/api/server.ts';
import { EvidenceDesk } from '../src/evidence-desk.ts';
import { Twin } from './api-twin.ts';

const SEAT = 3;

function twoPrepares(chainId: Uint8Array, signer: string, height = 4, culprit = SEAT): Evidence {
  const claim = (block: string) => {
    const blockHash = sha256(utf8(block));
    const statement = { type: 'prepare', view: 0, height, blockHash } as const;
    const signature = demonstrationKeyPair(signer).sign(statementBytes(chainId, 0, statement));
    return { blockHash, signature };
  };
  const votes = orderedPair(claim('a'), claim('b')) as Pair<ReturnType<typeof claim>>;
  return { kind: 'E1', epoch: 0, culprit, view: 0, height, votes };
}

describe('evidence desk', () => {
  const setting = () => {
    const ledger = new TestLedger();
    const { host } = ledger;
    const councilOf = () => host.council;
    let verified = 0;
    const verify: typeof verifySignature = (...signed) => {
      verified += 1;
      return verifySignature(...signed);
    };
    const desk = new EvidenceDesk({ chainId: host.chainId, host, councilOf, verify });
    const record = (...evidence: Uint8Array[]): void => {
      const { block, batches } = ledger.block([]);
      const carrying = { ...block, evidence };
      host.commit(carrying, host.execute(carrying, batches).result);
    };
    return { desk, host, record, verified: () => verified };
  };

  it('what was found is listed until a block carries it, and then once, with its height', () => {
    const { desk, host, record } = setting();
    const evidence = twoPrepares(host.chainId, 'audit-court/consensus');
    assert.deepEqual(desk.page().pieces, []);
    desk.note(evidence);
    assert.deepEqual(
      desk.page().pieces.map(({ height, accusation }) => [height, accusation?.member]),
      [[undefined, 'audit-court']],
    );
    record(encodeEvidence(evidence));
    assert.deepEqual(
      desk.page().pieces.map(({ height, accusation }) => [height, accusation?.member]),
      [[1, 'audit-court']],
    );
  });

  it('EV-1: recorded bytes that prove nothing name nobody', () => {
    const { desk, host, record } = setting();
    record(encodeEvidence(twoPrepares(host.chainId, 'treasury/consensus')));
    assert.deepEqual(
      desk.page().pieces.map(({ accusation }) => accusation),
      [undefined],
    );
  });

  it('a page costs what a page holds, and what was judged once is not judged again', async () => {
    const { desk, host, record, verified } = setting();
    const seats = host.council.validators.length;
    for (let culprit = 0; culprit < seats; culprit++) {
      const signer = `${host.council.validators[culprit]?.member}/consensus`;
      const of = (_: unknown, i: number) =>
        encodeEvidence(twoPrepares(host.chainId, signer, i + 1, culprit));
      record(...Array.from({ length: evidencePerKindMax }, of));
    }
    const all = seats * evidencePerKindMax;
    assert.ok(all > 16, 'more than a page');
    const first = desk.page();
    assert.equal(first.pieces.length, 16);
    assert.equal(verified(), 2 * 16, 'two signatures for each piece of the page');
    assert.deepEqual(desk.page(), first);
    assert.equal(verified(), 2 * 16);
    const twin = new Twin();
    twin.evidencePage = (from) => desk.page(from);
    const app = await createApi(twin, [], { log: () => undefined, onFailure: assert.fail });
    const hashes: string[] = [];
    for (let url: string | undefined = '/v1/evidence'; url !== undefined; ) {
      const page: Awaited<ReturnType<typeof app.inject>> = await app.inject({ url });
      hashes.push(...(page.json() as { hash: string }[]).map(({ hash }) => hash));
      url = /^<(.+)>; rel="next"$/.exec(String(page.headers.link))?.[1];
    }
    assert.equal((await app.inject({ url: '/v1/evidence?from=x' })).statusCode, 400);
    await app.close();
    assert.equal(new Set(hashes).size, all);
    assert.equal(hashes.length, all);
    assert.equal(verified(), 2 * all);
  });

  it('POST /v1/evidence takes what is true, once, and says what is not', async () => {
    const { desk, host, record } = setting();
    const evidence = twoPrepares(host.chainId, 'audit-court/consensus');
    const bytes = encodeEvidence(evidence);
    const twin = new Twin();
    const told: Uint8Array[] = [];
    let isTaken = true;
    twin.accuse = (piece) =>
      desk.submit(piece, (each) => {
        told.push(each);
        return isTaken;
      });
    const app = await createApi(twin, [], { log: () => undefined, onFailure: assert.fail });
    const post = async (payload: Uint8Array) => {
      const headers = { 'content-type': 'application/octet-stream' };
      const body = Buffer.from(payload);
      const answer = await app.inject({ method: 'POST', url: '/v1/evidence', headers, body });
      const { member, recorded, code } = answer.json() as Record<string, unknown>;
      return [answer.statusCode, member ?? code, recorded];
    };
    assert.deepEqual(await post(bytes), [202, 'audit-court', null]);
    assert.deepEqual(told, [bytes]);
    const forged = encodeEvidence(twoPrepares(host.chainId, 'treasury/consensus'));
    assert.deepEqual(await post(forged), [422, 'WITAN6061', undefined]);
    assert.deepEqual(await post(encodeEvidence({ ...evidence, epoch: 9 })), [
      ...[422, 'WITAN6060', undefined],
    ]);
    assert.equal((await post(bytes.subarray(1)))[0], 400);
    assert.equal((await post(new Uint8Array(9_000)))[0], 413);
    assert.equal(told.length, 1);
    isTaken = false;
    assert.deepEqual(await post(bytes), [422, 'WITAN6060', undefined]);
    record(bytes);
    assert.deepEqual(await post(bytes), [202, 'audit-court', '1']);
    await app.close();
  });

  it('GET /v1/evidence lists it with the bytes that anyone can verify', async () => {
    const { desk, host } = setting();
    const evidence = twoPrepares(host.chainId, 'audit-court/consensus');
    desk.note(evidence);
    const twin = new Twin();
    twin.evidencePage = (from) => desk.page(from);
    const app = await createApi(twin, [], { log: () => undefined, onFailure: assert.fail });
    const response = await app.inject({ url: '/v1/evidence' });
    await app.close();
    assert.equal(response.statusCode, 200);
    const bytes = encodeEvidence(evidence);
    assert.deepEqual(response.json(), [
      {
        hash: Buffer.from(evidenceHash(bytes)).toString('hex'),
        kind: 'E1',
        epoch: '0',
        seat: SEAT,
        member: 'audit-court',
        says: 'audit-court signed two PREPAREs of view 0, height 4',
        recorded: null,
        evidence: Buffer.from(bytes).toString('base64url'),
      },
    ]);
  });
});
