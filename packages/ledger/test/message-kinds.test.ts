// The kind table against network.md §6.1: numbers that never change, lanes, lengths.

import { strict as assert } from 'node:assert';
import { bulkFrameBytesMax, controlFrameBytesMax } from '../src/limits.ts';
import { MESSAGE_KINDS, messageRule, messageRules } from '../src/message-kinds.ts';

describe('message kinds', () => {
  it('§6.1: a kind is the index of its rule, so that a header finds it in one step', () => {
    assert.equal(messageRules.length, Object.keys(MESSAGE_KINDS).length);
    for (const [index, rule] of messageRules.entries()) {
      assert.equal(rule.kind, index);
      assert.equal(MESSAGE_KINDS[rule.name], index);
      assert.equal(messageRule(index), rule);
    }
  });

  it('§6.1: the numbers on the wire never change', () => {
    assert.equal(
      messageRules.map(({ name }) => name).join(' '),
      'PING PONG PREPARE COMMIT STATUS PROPOSE VIEWCHANGE NEWVIEW ROTATE BATCH GET_BATCH BATCHES ' +
        'GET_BLOCKS BLOCKS GET_STATE STATE_CHUNK CHECKPOINT READY EVIDENCE GET_PAST PAST ' +
        'GET_END END',
    );
  });

  it('§5.8: no message is longer than its lane allows', () => {
    for (const { name, lane, bytesMin, bytesMax } of messageRules) {
      assert.ok(bytesMin <= bytesMax, name);
      assert.ok(bytesMax <= (lane === 'ctl' ? controlFrameBytesMax : bulkFrameBytesMax), name);
    }
  });

  it('§6.1: requests are small and urgent, answers are bulk', () => {
    const lanes = messageRules.filter(({ lane }) => lane === 'bulk').map(({ name }) => name);
    assert.deepEqual(lanes, ['BATCH', 'BATCHES', 'BLOCKS', 'STATE_CHUNK', 'PAST', 'END']);
  });

  it('§6.1: a number without a message has no rule', () => {
    assert.equal(messageRule(messageRules.length), undefined);
    assert.equal(messageRule(255), undefined);
  });
});
