// Waypoints and their digits: the examples of RFC 9285, one text for each value, and no other.

import { strict as assert } from 'node:assert';
import { fromBase45, toBase45 } from '../src/base45.ts';
import { utf8 } from '../src/text.ts';
import { decodeWaypoint, encodeWaypoint, waypointOf } from '../src/waypoint.ts';

describe('base 45', () => {
  it('RFC 9285 §4.3, §4.4: the examples', () => {
    for (const [bytes, text] of [
      ['AB', 'BB8'],
      ['Hello!!', '%69 VD92EX0'],
      ['base-45', 'UJCLQE7W581'],
      ['ietf!', 'QED8WEX0'],
      ['', ''],
    ] as const) {
      assert.equal(toBase45(utf8(bytes)), text);
      assert.deepEqual(fromBase45(text), utf8(bytes));
    }
  });

  it('reads nothing that it does not write', () => {
    // Of two digits 255 is the largest, of three 65,535; and digits are upper-case.
    for (const text of ['A', 'BB8A', 'V5', ':::', 'GGW', 'bb8', 'BB_']) {
      assert.equal(fromBase45(text), undefined, text);
    }
    assert.deepEqual(fromBase45('FGW'), Uint8Array.of(255, 255));
    assert.deepEqual(fromBase45('U5'), Uint8Array.of(255));
  });
});

describe('a waypoint', () => {
  const chainId = new Uint8Array(32).map((_, i) => i * 7);
  const root = new Uint8Array(32).map((_, i) => 255 - i);

  it('§8: 48 bytes in 76 characters, for a QR code of version 3', () => {
    const printed = encodeWaypoint(waypointOf(chainId, { size: 1_234_567, root }));
    assert.equal(printed.length, 76);
    assert.match(printed, /^WT1:[0-9A-Z $%*+\-./:]{72}$/);
    const { chain8, size, root: found } = decodeWaypoint(printed);
    assert.deepEqual([chain8, size, found], [chainId.subarray(0, 8), 1_234_567, root]);
  });

  it('is refused when it is cut, grown, of another scheme, or of an empty log', () => {
    const printed = encodeWaypoint(waypointOf(chainId, { size: 3, root }));
    const empty = encodeWaypoint({ chain8: chainId.slice(0, 8), size: 0, root });
    const others = [printed.slice(0, -1), `${printed}0`, printed.replace('WT1', 'WT2'), '', empty];
    for (const other of others) assert.throws(() => decodeWaypoint(other), { name: 'DecodeError' });
  });
});
