// Cuts the parcels that lie wholly within a box, with their assessment rows, out of a city's files.
// Properties that name members of the assessor's staff are left behind.

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readCsvFile } from '@witan/cli/land/csv';
import { parseTopology, type TopologyShape } from '@witan/cli/land/topojson';

const HELP = `Usage: node --import=tsx --conditions=source scripts/land-extract.ts [options]

Cuts a small map and its assessment rows out of the files of a city.

  --map FILE    quantised TopoJSON of all parcels
  --rows FILE   CSV of assessments, joined by the column ML
  --box W,S,E,N box in steps of the map's grid; parcels wholly within it are kept
  --out DIR     receives parcels.topojson and assessments.csv
  --help        this text`;

const KEPT_PROPERTIES: readonly string[] = ['ML', 'MAP', 'LOT', 'FCODE'];

type Box = readonly [west: number, south: number, east: number, north: number];

interface Geometry {
  readonly type: string;
  readonly id?: unknown;
  readonly properties: Readonly<Record<string, unknown>>;
  /** Arc references, nested by rings and parts. */
  readonly arcs: Nested;
}

type Nested = number | readonly Nested[];

interface MapFile {
  readonly transform: unknown;
  readonly objects: Readonly<Record<string, { readonly geometries: readonly Geometry[] }>>;
  readonly arcs: readonly unknown[];
}

function isWithin(shape: TopologyShape, [west, south, east, north]: Box): boolean {
  const points = (shape.parts() ?? []).flat(2);
  return (
    points.length > 0 &&
    points.every(({ x, y }) => x >= west && x <= east && y >= south && y <= north)
  );
}

/** The map reduced to the shapes with the given indices, its arcs numbered anew in order of use. */
function reduced(map: MapFile, indices: ReadonlySet<number>): string {
  const [name, collection] = Object.entries(map.objects)[0] as [string, { geometries: Geometry[] }];
  const numbers = new Map<number, number>();
  const renumbered = (arcs: Nested): Nested => {
    if (typeof arcs !== 'number') return arcs.map(renumbered);
    const index = arcs < 0 ? ~arcs : arcs;
    const number = numbers.get(index) ?? numbers.size;
    numbers.set(index, number);
    return arcs < 0 ? ~number : number;
  };
  const geometries = collection.geometries
    .filter((_, index) => indices.has(index))
    .map(({ type, id, properties, arcs }) => {
      const kept = Object.entries(properties).filter(([key]) => KEPT_PROPERTIES.includes(key));
      return { type, id, properties: Object.fromEntries(kept), arcs: renumbered(arcs) };
    });
  const arcs = [...numbers.keys()].map((index) => map.arcs[index]);
  const lines = (values: readonly unknown[]): string =>
    values.map((value) => JSON.stringify(value)).join(',\n');
  return `{"type":"Topology","transform":${JSON.stringify(map.transform)},
"objects":{${JSON.stringify(name)}:{"type":"GeometryCollection","geometries":[
${lines(geometries)}
]}},
"arcs":[
${lines(arcs)}
]}
`;
}

async function rowsOf(path: string, ids: ReadonlySet<unknown>): Promise<string> {
  const lines: string[] = [];
  let column = -1;
  for await (const fields of readCsvFile(path)) {
    if (column < 0) column = fields.indexOf('ML');
    else if (!ids.has(fields[column])) continue;
    lines.push(fields.map(quoted).join(','));
  }
  return `${lines.join('\n')}\n`;
}

function quoted(field: string): string {
  return /[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}

function boxOf(text: string): Box {
  const numbers = text.split(',').map(Number);
  if (numbers.length !== 4 || !numbers.every(Number.isInteger)) {
    throw new Error('--box wants four whole numbers: W,S,E,N');
  }
  return numbers as [number, number, number, number];
}

async function main(): Promise<void> {
  const option = { type: 'string' } as const;
  const { values } = parseArgs({
    options: { map: option, rows: option, box: option, out: option, help: { type: 'boolean' } },
  });
  const { map: mapFile, rows, box, out } = values;
  if (values.help === true || !mapFile || !rows || !box || !out) {
    console.log(HELP);
    process.exitCode = values.help === true ? 0 : 2;
    return;
  }
  const text = await readFile(mapFile, 'utf8');
  const chosen = [...parseTopology(text).shapes()].filter((shape) => isWithin(shape, boxOf(box)));
  const indices = new Set(chosen.map(({ index }) => index));
  const ids = new Set(chosen.map(({ properties }) => properties.ML));
  await mkdir(out, { recursive: true });
  await writeFile(join(out, 'parcels.topojson'), reduced(JSON.parse(text) as MapFile, indices));
  await writeFile(join(out, 'assessments.csv'), await rowsOf(rows, ids));
  console.log(`${indices.size} shapes in ${out}`);
}

await main();
