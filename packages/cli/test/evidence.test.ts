// `witan evidence verify`: a third party with the genesis and a file, and nothing else.

import { strict as assert } from 'node:assert';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StateFinding, Verified } from '@witan/client';
import { demonstrationKeyPair } from '@witan/ledger/demonstration';
import { type Evidence, encodeEvidence, orderedPair, type Pair } from '@witan/ledger/evidence';
import { exampleGenesis } from '@witan/ledger/example-consortium';
import { chainIdOf } from '@witan/ledger/genesis';
import { genesisToJson } from '@witan/ledger/genesis-json';
import { sha256 } from '@witan/ledger/hash';
import { openStateProof } from '@witan/ledger/state-proof';
import { decodeStateProof } from '@witan/ledger/state-proof-codec';
import { statementBytes } from '@witan/ledger/statement';
import { utf8 } from '@witan/ledger/text';
import { TestLedger } from '@witan/state/testkit';
import { recordedEvidence } from '../src/commands/evidence.ts';
import { witan } from './support/command.ts';

const genesis = exampleGenesis();
const SEAT = 2;
const [view, height] = [1, 9];

function twoPrepares(epoch = 0): Evidence {
  const member = genesis.validators[SEAT]?.member;
  const keyPair = demonstrationKeyPair(`${member}/consensus`);
  const claim = (block: string) => {
    const blockHash = sha256(utf8(block));
    const statement = { type: 'prepare', view, height, blockHash } as const;
    const message = statementBytes(chainIdOf(genesis), epoch, statement);
    return { blockHash, signature: keyPair.sign(message) };
  };
  const votes = orderedPair(claim('one'), claim('two')) as Pair<ReturnType<typeof claim>>;
  return { kind: 'E1', epoch, culprit: SEAT, view, height, votes };
}

describe('witan evidence', () => {
  let folder: string;
  const at = (name: string): string => join(folder, name);

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'witan-evidence-'));
    writeFileSync(at('genesis.json'), JSON.stringify(genesisToJson(genesis)));
    writeFileSync(at('true'), encodeEvidence(twoPrepares()));
    writeFileSync(at('later'), encodeEvidence(twoPrepares(3)));
    writeFileSync(at('forged'), encodeEvidence({ ...twoPrepares(), culprit: 0 }));
    writeFileSync(at('cut'), encodeEvidence(twoPrepares()).subarray(1));
  });

  after(() => rmSync(folder, { recursive: true }));

  const verify = (file: string, ...more: string[]) =>
    witan('evidence', 'verify', at(file), '--trust', at('genesis.json'), ...more);

  it('names the culprit offline, by genesis alone', async () => {
    const { code, out, err } = await verify('true', '--json');
    assert.equal(code, 0, err);
    assert.deepEqual(JSON.parse(out), {
      kind: 'E1',
      epoch: 0,
      culprit: SEAT,
      member: genesis.validators[SEAT]?.member,
      what: 'two PREPAREs of view 1, height 9',
      verified: true,
    });
    const words = await verify('true');
    assert.match(words.out, /signed two PREPAREs of view 1, height 9/);
    assert.match(words.out, /anyone can sign/);
  });

  it('EV-1: a forged culprit is false, with exit code 3', async () => {
    const { code, err } = await verify('forged');
    assert.equal(code, 3);
    assert.match(err, /WITAN6061/);
  });

  it('what is no evidence, or of an epoch that is not known, is not called false', async () => {
    assert.equal((await verify('cut')).code, 2);
    const later = await verify('later');
    assert.equal(later.code, 2);
    assert.match(later.err, /--link/);
  });

  it('shows what was signed, word for word', async () => {
    const { code, out } = await witan('evidence', 'show', at('true'));
    assert.equal(code, 0);
    const shown = JSON.parse(out) as { statements: { statement: { blockHash: string } }[] };
    assert.deepEqual(
      shown.statements.map(({ statement }) => statement.blockHash).sort(),
      ['one', 'two'].map((name) => Buffer.from(sha256(utf8(name))).toString('hex')).sort(),
    );
  });

  it('lists what blocks carry, a page for each epoch', async () => {
    const ledger = new TestLedger();
    const { block, batches } = ledger.block([]);
    const carrying = { ...block, evidence: [encodeEvidence(twoPrepares())] };
    const { result } = ledger.host.execute(carrying, batches);
    ledger.host.commit(carrying, result);
    const asked: string[] = [];
    const query = async (path: string): Promise<Verified<StateFinding>> => {
      asked.push(path);
      const proof = decodeStateProof(ledger.host.query(path).proof);
      const { chainId } = ledger.host;
      const opened = openStateProof(proof, { chainId, height: 1, stateRoot: result.stateRoot });
      return { verdict: { epoch: 2, finding: { opened } } } as unknown as Verified<StateFinding>;
    };
    const [record, ...others] = await recordedEvidence({ query });
    assert.deepEqual(
      asked,
      [0, 1, 2].map((epoch) => `governance/evidence/${epoch}`),
    );
    assert.deepEqual([record?.epoch, record?.kind, record?.pieces.length], [0, 'E1', 1]);
    assert.deepEqual(others, []);
  });
});
