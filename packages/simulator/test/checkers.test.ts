// A checker that has never failed proves little: each is shown the wrong that it is there for, and
// the right beside it.

import { strict as assert } from 'node:assert';
import type { Block, Effect } from '@witan/consensus';
import type { Result } from '@witan/ledger/block';
import { genesisCouncil } from '@witan/ledger/council';
import { genesisBlockHash, genesisHeader, parametersHash } from '@witan/ledger/genesis';
import { sha256, ZERO_HASH } from '@witan/ledger/hash';
import { validatorsHash } from '@witan/ledger/membership';
import { JUSTIFICATION, type Statement } from '@witan/ledger/statement';
import { utf8 } from '@witan/ledger/text';
import { accountability } from '../src/checkers/accountability.ts';
import { agreement } from '../src/checkers/agreement.ts';
import { availability } from '../src/checkers/availability.ts';
import { certificates } from '../src/checkers/certificates.ts';
import type { Checker, Circumstances, Head, Report } from '../src/checkers/checker.ts';
import { delivery } from '../src/checkers/delivery.ts';
import { durability } from '../src/checkers/durability.ts';
import { entries } from '../src/checkers/entries.ts';
import { epochs } from '../src/checkers/epochs.ts';
import { headers } from '../src/checkers/headers.ts';
import { inclusion } from '../src/checkers/inclusion.ts';
import { lanes } from '../src/checkers/lanes.ts';
import { liveness } from '../src/checkers/liveness.ts';
import { marks } from '../src/checkers/marks.ts';
import { memory } from '../src/checkers/memory.ts';
import { prefix } from '../src/checkers/prefix.ts';
import { results } from '../src/checkers/results.ts';
import { timers } from '../src/checkers/timers.ts';
import { votes } from '../src/checkers/votes.ts';
import {
  appended,
  certificateFor,
  child,
  commit,
  council,
  deliver,
  first,
  genesis,
  lane,
  other,
  prepare,
  RESULT,
  reported,
  scenario,
  second,
  sign,
  TXID,
  termBlocks,
  viewChange,
  windowHeights,
} from './checker-kit.ts';

describe('checker: agreement', () => {
  it('R1: sees a second block at one height', () => {
    assert.deepEqual(
      reported(agreement, (checker) => {
        deliver(checker, [first, second], 0);
        deliver(checker, [first], 1);
      }),
      [],
    );
    assert.deepEqual(
      reported(agreement, (checker) => {
        deliver(checker, [first], 0);
        deliver(checker, [other], 1);
      }),
      ['R1'],
    );
  });

  it('R1: sees a block that does not extend the one below it', () => {
    assert.deepEqual(
      reported(agreement, (checker) => deliver(checker, [other, second])),
      ['R1'],
    );
  });
});

describe('checker: delivery', () => {
  it('S4: sees a height that comes twice, or is left out', () => {
    const told = (blocks: readonly Block[]): string[] =>
      reported(delivery, (checker) => {
        checker.started?.(0, 0, 0);
        deliver(checker, blocks);
      });
    assert.deepEqual(told([first, second]), []);
    assert.deepEqual(told([first, first]), ['S4']);
    assert.deepEqual(told([second]), ['S4']);
  });

  it('S4: lets a new process begin where its state stands', () => {
    assert.deepEqual(
      reported(delivery, (checker) => {
        checker.started?.(0, 0, 1);
        deliver(checker, [second]);
      }),
      [],
    );
  });
});

describe('checker: results', () => {
  it('R10: sees another result of the same block', () => {
    assert.deepEqual(
      reported(results, (checker) => {
        checker.delivered?.(0, 0, first, RESULT);
        checker.delivered?.(1, 1, first, { ...RESULT, stateRoot: TXID });
      }),
      ['R10'],
    );
  });
});

describe('checker: votes', () => {
  const told = (...statements: Statement[]): string[] =>
    reported(votes, (checker) => {
      for (const statement of statements) sign(checker, statement);
    });

  it('R4: sees two statements in one slot, and forgives a repetition', () => {
    assert.deepEqual(told(prepare(0, first), prepare(0, first), prepare(1, other)), []);
    assert.deepEqual(told(prepare(0, first), prepare(0, other)), ['R4']);
    assert.deepEqual(told(commit(0, 1, first.hash), commit(0, 1, other.hash)), ['R4']);
    assert.deepEqual(told(viewChange(1, 0, 0), viewChange(1, 0, 1)), ['R4']);
  });

  it('L2: sees two batches in one slot of a lane', () => {
    const batch = (name: string): Statement => ({ type: 'batch', batchHash: sha256(utf8(name)) });
    assert.deepEqual(
      reported(votes, (checker) => {
        sign(checker, batch('a'), lane(1, 1));
        sign(checker, batch('b'), lane(1, 2));
        sign(checker, batch('c'), lane(1, 1));
      }),
      ['R4'],
    );
  });

  it('N7: sees a vote in a view that was left', () => {
    assert.deepEqual(told(viewChange(2, 0, 0), prepare(2, first)), []);
    assert.deepEqual(told(viewChange(2, 0, 0), prepare(1, first)), ['N7']);
    assert.deepEqual(told(viewChange(2, 0, 0), commit(1, 1, first.hash)), ['N7']);
  });

  it('E6: sees a lock that was forgotten', () => {
    assert.deepEqual(told(commit(1, 2, second.hash), viewChange(2, 1, 2)), []);
    assert.deepEqual(told(commit(1, 2, second.hash), viewChange(2, 1, 1)), ['E6']);
    assert.deepEqual(told(commit(1, 2, second.hash), viewChange(2, 0, 9)), ['E6']);
    assert.deepEqual(told(commit(1, 2, second.hash), viewChange(2, 0, 0)), ['E6']);
  });
});

describe('checker: prefix', () => {
  const told = (tell: (checker: Checker) => void): string[] =>
    reported(prefix, (checker) => {
      const blocks = [first, other, second].map((block) => appended({ type: 'block', block }));
      checker.stepped?.(0, 0, blocks);
      tell(checker);
    });

  it('N3: sees a vote beside the one below it', () => {
    const vote = (...blocks: Block[]): string[] =>
      told((checker) => {
        for (const block of blocks) sign(checker, prepare(0, block));
      });
    assert.deepEqual(vote(first, second), []);
    assert.deepEqual(vote(other, second), ['N3']);
  });

  it('N3: sees a first vote beside the base of its view', () => {
    const entered = (base: Block): string[] =>
      told((checker) => {
        const certificate = certificateFor(base, 0);
        const proof = { kind: 'rotate', certificate, header: base.header } as const;
        checker.stepped?.(0, 0, [appended({ type: 'enter', view: 1, proof })]);
        sign(checker, prepare(1, second));
      });
    assert.deepEqual(entered(first), []);
    assert.deepEqual(entered(other), ['N3']);
  });

  it('N2: sees a vote beyond the window', () => {
    let last = first;
    const chain = [first];
    for (let i = 1; i <= windowHeights; i++) {
      last = child(last.header);
      chain.push(last);
    }
    const far = (committed: readonly Block[]): string[] =>
      told((checker) => {
        deliver(checker, committed);
        sign(checker, prepare(0, last));
      });
    assert.deepEqual(far([first]), []);
    assert.deepEqual(far([]), ['N2']);
  });
});

describe('checker: headers', () => {
  const told = (blocks: readonly Block[]): string[] =>
    reported(headers, (checker) => deliver(checker, blocks));

  it('N2: accepts a chain that keeps the rules', () => {
    assert.deepEqual(told([first, second]), []);
  });

  it('V6: sees a block behind the end of a term, and a term that is too long', () => {
    const end = child(genesisHeader(genesis), { termEnd: true });
    assert.deepEqual(told([end, child(end.header)]), ['N2']);
    assert.deepEqual(told([end, child(end.header, { originView: 1 })]), []);
    const chain = [first];
    while (chain.length <= termBlocks) {
      const below = chain.at(-1) as Block;
      const lagSeal = ZERO_HASH;
      chain.push(child(below.header, { lagSeal }));
    }
    assert.ok(told(chain).length > 0);
  });

  it('N2: sees time stand still, views go back, and a wrong lagSeal', () => {
    assert.deepEqual(told([first, child(first.header, { timeMs: first.header.timeMs })]), ['N2']);
    const later = child(genesisHeader(genesis), { originView: 3 });
    assert.deepEqual(told([later, child(later.header, { originView: 2 })]), ['N2']);
    assert.deepEqual(told([child(genesisHeader(genesis), { lagSeal: TXID })]), ['N2']);
  });
});

describe('checker: certificates and entries', () => {
  it('Q1: sees a certificate that nobody signed, and one that seals another result', () => {
    assert.deepEqual(
      reported(certificates, (checker) => {
        checker.committed?.(0, first, RESULT, certificateFor(first, 0));
      }),
      ['Q1', 'Q1'],
    );
  });

  it('V4: sees a view that is entered twice, and a proof without signatures', () => {
    const enter = (view: number): Effect => {
      const viewChanges = [0, 1, 2].map((voter) => ({
        voter,
        justification: {
          kind: JUSTIFICATION.base,
          epoch: 0,
          view: 0,
          height: 0,
          blockHash: genesisBlockHash(genesis),
        },
        signature: new Uint8Array(65).fill(1),
      }));
      const signature = new Uint8Array(65);
      const proof = { kind: 'new-view', epoch: 0, view, viewChanges, highest: undefined } as const;
      return appended({ type: 'enter', view, proof: { ...proof, signature } });
    };
    assert.deepEqual(
      reported(entries, (checker) => checker.stepped?.(0, 0, [enter(2), enter(2)])),
      ['V4', 'V4', 'V4'],
    );
  });

  it('V6: sees a rotation behind a block that ends no term', () => {
    const proof = {
      kind: 'rotate',
      certificate: certificateFor(first, 0),
      header: first.header,
    } as const;
    assert.deepEqual(
      reported(entries, (checker) =>
        checker.stepped?.(0, 0, [appended({ type: 'enter', view: 1, proof })]),
      ),
      ['V6'],
    );
  });
});

describe('checker: durability, liveness, memory, timers', () => {
  const head = (...blocks: Block[]): Head => ({
    height: blocks.length,
    blockAt: (height) => blocks[height - 1]?.hash,
  });

  it('R3: sees an acknowledged block that is missing, or another, at the end', () => {
    const end = (found: Head): string[] =>
      reported(durability, (checker) => {
        checker.committed?.(0, first, RESULT, certificateFor(first, 0));
        checker.finished?.(new Map([[1, found]]));
      });
    assert.deepEqual(end(head(first)), []);
    assert.deepEqual(end(head()), ['R3']);
    assert.deepEqual(end(head(other)), ['R3']);
  });

  it('R5: sees a transaction that one validator never committed', () => {
    assert.deepEqual(
      reported(liveness, (checker) => {
        checker.expect(TXID);
        for (const validator of [0, 1, 2]) deliver(checker, [first], validator);
        assert.equal(checker.satisfied, false);
        checker.finished?.(new Map());
      }),
      ['R5'],
    );
  });

  it('R11: sees votes that pile up', () => {
    const footprint = {
      blocks: 1,
      voteHeights: 1,
      voteSlots: 1,
      votes: 1,
      proposals: 1,
      certificates: 1,
      heldBatches: 1,
      wantedBatches: 1,
      ownTransactions: 1,
    };
    const told = (votes: number): string[] =>
      reported(memory, (checker) => checker.sampled?.(0, { ...footprint, votes }));
    assert.deepEqual(told(1), []);
    assert.deepEqual(told(1_000_000), ['R11']);
  });

  it('T2, R11: sees a timer without cap, and a replica that does not rest', () => {
    const create = (_council: Circumstances, report: Report): Checker =>
      timers(scenario.timing, () => 0, report);
    const progress = (delayMs: number): Effect => ({
      type: 'set-timer',
      name: 'progress',
      delayMs,
    });
    const { progressMsMax } = scenario.timing;
    assert.deepEqual(
      reported(create, (checker) => checker.stepped?.(0, 0, [progress(progressMsMax)])),
      [],
    );
    assert.deepEqual(
      reported(create, (checker) => checker.stepped?.(0, 0, [progress(progressMsMax + 1)])),
      ['T2'],
    );
    assert.deepEqual(
      reported(create, (checker) => {
        for (let step = 0; step < 100_000; step++) checker.stepped?.(0, 0, []);
      }),
      ['R11'],
    );
  });
});

describe('checker: availability', () => {
  it('L3: sees a vote for a block whose batches are not held', () => {
    const references = [
      { author: 0, boot: 1, seq: 1, batchHash: TXID, count: 1, byteLength: 9 },
    ] as const;
    const block = { ...first, references };
    const told = (validator: number): string[] =>
      reported(availability, (checker) => {
        checker.stepped?.(validator, validator, [appended({ type: 'block', block })]);
        checker.signed?.(validator, { epoch: 0, statement: prepare(0, block) });
      });
    assert.deepEqual(told(0), []);
    assert.deepEqual(told(1), ['L3']);
  });
});

describe('checker: marks', () => {
  it('G3: sees a signature that the marks may forget', () => {
    const told = (validator: number): string[] =>
      reported(marks, (checker) => {
        checker.signed?.(validator, { epoch: 0, statement: prepare(0, first) });
      });
    assert.deepEqual(told(0), []);
    assert.deepEqual(told(1), ['G3']);
  });
});

describe('checker: lanes', () => {
  const reference = (author: number, seq: number): Block['references'][number] => ({
    ...{ author, boot: 1, seq, batchHash: sha256(utf8(`${author} ${seq}`)) },
    ...{ count: 1, byteLength: 9 },
  });
  const told = (references: Block['references']): string[] => {
    const batchHeader: Circumstances['batchHeader'] = (hash) => {
      const known = references.find(({ batchHash }) => batchHash === hash);
      return known && { ...lane(known.boot, known.seq), author: known.author };
    };
    return reported(
      (circumstances, report) => lanes({ ...circumstances, batchHeader }, report),
      (checker) => deliver(checker, [{ ...first, references }]),
    );
  };

  it('L5: sees a gap in a lane', () => {
    assert.deepEqual(told([reference(0, 1), reference(0, 2)]), []);
    assert.deepEqual(told([reference(0, 1), reference(0, 3)]), ['L5']);
  });

  it('L7: sees references that are out of turn', () => {
    assert.deepEqual(told([reference(0, 1), reference(1, 1)]), []);
    assert.deepEqual(told([reference(1, 1), reference(0, 1)]), ['L7']);
  });
});

describe('checker: inclusion', () => {
  it('L9: sees a transaction that waits too long', () => {
    let nowMs = 0;
    const rules: string[] = [];
    const checker = inclusion(
      council,
      1_000,
      () => nowMs,
      (rule) => rules.push(rule),
    );
    checker.taken(TXID, 2);
    nowMs = 1_000;
    checker.sampled?.(0, {} as never);
    assert.deepEqual(rules, []);
    nowMs = 1_001;
    checker.sampled?.(0, {} as never);
    assert.deepEqual(rules, ['L9']);
  });
});

describe('checker: accountability', () => {
  it('E: sees evidence against somebody honest', () => {
    const told = (honest: readonly number[]): string[] =>
      reported(
        (circumstances, report) => accountability({ ...circumstances, honest }, report),
        (checker) => checker.accused?.(0, { kind: 'E1', epoch: 0, culprit: 1 } as never),
      );
    assert.deepEqual(told([0, 2, 3]), []);
    assert.deepEqual(told([0, 1, 2]), ['E']);
  });
});

describe('checker: epochs', () => {
  const founders = genesisCouncil(genesis);
  const last = child(genesisHeader(genesis), { epochEnd: true });
  const result: Result = {
    ...RESULT,
    nextValidatorsHash: validatorsHash(genesis.validators),
    nextParamsHash: parametersHash(genesis.parameters),
  };
  const next = { ...founders, epoch: 1, baseHeight: 1, baseHash: last.hash };

  it('M2: sees an epoch that is not what its base names', () => {
    const told = (entered: typeof next): string[] =>
      reported(epochs, (checker) => {
        checker.delivered?.(0, 1, last, result);
        checker.reformed?.(0, 1, entered);
      });
    assert.deepEqual(told(next), []);
    assert.deepEqual(told({ ...next, validators: next.validators.slice(1) }), ['M2']);
    assert.deepEqual(told({ ...next, baseHash: first.hash }), ['M2']);
  });

  it('M2: sees a council that changes within its epoch', () => {
    const told = (found: Result): string[] =>
      reported(epochs, (checker) => checker.delivered?.(0, 1, first, found));
    assert.deepEqual(told(result), []);
    assert.deepEqual(told(RESULT), ['M2']);
  });
});
