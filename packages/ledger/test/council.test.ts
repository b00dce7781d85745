// The council of an epoch: where it ends, whose seat is whose, and its bytes.

import { strict as assert } from 'node:assert';
import {
  type Council,
  councilAfter,
  decodeCouncil,
  encodeCouncil,
  epochEndHeight,
  genesisCouncil,
  seatOf,
} from '@witan/ledger/council';
import { exampleGenesis } from '@witan/ledger/example-consortium';
import { genesisBlockHash } from '@witan/ledger/genesis';
import { sha256 } from '@witan/ledger/hash';

describe('council', () => {
  const genesis = exampleGenesis();
  const founding = genesisCouncil(genesis);
  const base = { height: 77, hash: sha256(Uint8Array.of(7)) };

  it('M2: epoch 0 starts from genesis, each later one from the block that ended the one before', () => {
    assert.deepEqual([founding.epoch, founding.baseHeight], [0, 0]);
    assert.deepEqual(founding.baseHash, genesisBlockHash(genesis));
    const validators = founding.validators.slice(1);
    const next = councilAfter(founding, base, { validators, parameters: founding.parameters });
    assert.deepEqual([next.epoch, next.baseHeight, next.baseHash], [1, 77, base.hash]);
    assert.deepEqual(next.validators, validators);
  });

  it('M1, Resolution 3: it ends W_max blocks behind a change, and at its longest without one', () => {
    const parameters = { ...founding.parameters, windowHeights: 16, epochBlocksMax: 100 };
    const council: Council = { ...founding, baseHeight: 50, parameters };
    assert.equal(epochEndHeight(council, undefined), 150);
    assert.equal(epochEndHeight(council, 51), 67);
    assert.equal(epochEndHeight(council, 140), 150);
  });

  it('finds a seat by its consensus key alone', () => {
    founding.validators.forEach(({ consensusKey }, index) => {
      assert.equal(seatOf(founding, consensusKey), index);
    });
    assert.equal(seatOf(founding, founding.validators[0]?.networkKey), undefined);
    assert.equal(seatOf(founding, undefined), undefined);
  });

  it('survives as bytes, and reads nothing that is cut off or longer', () => {
    const bytes = encodeCouncil({ ...founding, epoch: 9, baseHeight: 1_234 });
    assert.deepEqual(encodeCouncil(decodeCouncil(bytes)), bytes);
    assert.throws(() => decodeCouncil(bytes.subarray(0, -1)), { name: 'DecodeError' });
    assert.throws(() => decodeCouncil(Uint8Array.of(...bytes, 0)), { name: 'DecodeError' });
  });
});
