// Reading quantised TopoJSON: arcs, and what is wrong with a file or with one of its shapes.

import { strict as assert } from 'node:assert';
import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WitanError } from '@witan/ledger/problems';
import { parseTopology, readTopology, topologyBytesMax } from '../../src/land/topojson.ts';

/** Two unit squares side by side; arc 1 is the side that they share. */
const neighbours = {
  type: 'Topology',
  transform: { translate: [-71.5, 42], scale: [0.5, 0.25] },
  objects: {
    parcels: {
      type: 'GeometryCollection',
      geometries: [
        { type: 'Polygon', arcs: [[0, 1]], properties: { ML: '1-1' } },
        { type: 'MultiPolygon', arcs: [[[~1, 2]]], properties: { ML: '1-2' } },
      ],
    },
  },
  arcs: [
    [
      [1, 1],
      [-1, 0],
      [0, -1],
      [1, 0],
    ],
    [
      [1, 0],
      [0, 1],
    ],
    [
      [1, 0],
      [1, 0],
      [0, 1],
      [-1, 0],
    ],
  ],
};

function withShapes(...geometries: readonly unknown[]): string {
  return JSON.stringify({ ...neighbours, objects: { parcels: { geometries } } });
}

function refusal(text: string): string {
  try {
    parseTopology(text);
  } catch (error) {
    if (error instanceof WitanError) return error.key;
    throw error;
  }
  return 'accepted';
}

describe('TopoJSON', () => {
  it('joins arcs end to start, runs a complemented arc backwards, and closes no ring', () => {
    const topology = parseTopology(JSON.stringify(neighbours));
    assert.deepEqual(topology.transform, neighbours.transform);
    const [first, second] = [...topology.shapes()];
    assert.deepEqual(first?.parts(), [
      [
        [
          { x: 1, y: 1 },
          { x: 0, y: 1 },
          { x: 0, y: 0 },
          { x: 1, y: 0 },
        ],
      ],
    ]);
    assert.deepEqual(second?.parts(), [
      [
        [
          { x: 1, y: 1 },
          { x: 1, y: 0 },
          { x: 2, y: 0 },
          { x: 2, y: 1 },
        ],
      ],
    ]);
    assert.deepEqual([second?.index, second?.properties], [1, { ML: '1-2' }]);
  });

  const malformedShapes: readonly (readonly [string, unknown])[] = [
    ['a line', { type: 'LineString', arcs: [0] }],
    ['an empty shape', { type: null }],
    ['arcs that do not meet', { type: 'Polygon', arcs: [[1, 1]] }],
    ['a ring that does not close', { type: 'Polygon', arcs: [[0]] }],
    ['an arc that is not there', { type: 'Polygon', arcs: [[0, 7]] }],
    ['half an arc', { type: 'Polygon', arcs: [[0.5]] }],
    ['no ring', { type: 'Polygon', arcs: [] }],
    ['a ring of no arc', { type: 'Polygon', arcs: [[]] }],
    ['arcs nested too deep', { type: 'Polygon', arcs: [[[0, 1]]] }],
  ];
  for (const [name, geometry] of malformedShapes) {
    it(`${name} spoils its own shape and no other`, () => {
      const [bad, good] = [
        ...parseTopology(withShapes(geometry, { type: 'Polygon', arcs: [[0, 1]] })).shapes(),
      ];
      assert.equal(bad?.parts(), undefined);
      assert.equal(good?.parts()?.length, 1);
    });
  }

  const malformedFiles: readonly (readonly [string, string])[] = [
    ['no JSON', '{"type":'],
    ['GeoJSON', '{"type":"FeatureCollection","features":[]}'],
    ['a list', '[]'],
    ['no transform', JSON.stringify({ ...neighbours, transform: undefined })],
    [
      'a transform of text',
      JSON.stringify({ ...neighbours, transform: { translate: ['1', '2'] } }),
    ],
    ['two collections', JSON.stringify({ ...neighbours, objects: { a: {}, b: {} } })],
    ['no arcs', JSON.stringify({ ...neighbours, arcs: undefined })],
  ];
  for (const [name, text] of malformedFiles) {
    it(`${name} is refused as a whole`, () => {
      assert.equal(refusal(text), 'land/source-malformed');
    });
  }

  it('a file beyond the bound is refused before it is read', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'witan-topology-'));
    try {
      const path = join(folder, 'huge.topojson');
      await writeFile(path, '');
      await truncate(path, topologyBytesMax + 1);
      await assert.rejects(readTopology(path), { key: 'land/source-too-large' });
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
