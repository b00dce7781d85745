// Reading assessment rows: RFC 4180 however the stream is cut, and rows joined by parcel.

import { strict as assert } from 'node:assert';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { readAssessments } from '../../src/land/assessment.ts';
import { readCsv } from '../../src/land/csv.ts';

async function* pieces(text: string, length: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += length) yield text.slice(at, at + length);
}

async function recordsOf(text: string, length = 3): Promise<(readonly string[])[]> {
  const records: (readonly string[])[] = [];
  for await (const record of readCsv(pieces(text, length))) records.push(record);
  return records;
}

const HEADER = 'ML,Location,LandArea,UseCode,UseDescription,TotalAppraisedParcelValue,BookPage';

describe('assessment rows', () => {
  let folder: string;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'witan-assessments-'));
  });
  after(() => rm(folder, { recursive: true }));

  async function assessmentsOf(content: string | Uint8Array): ReturnType<typeof readAssessments> {
    const path = join(folder, 'rows.csv');
    await writeFile(path, content);
    return readAssessments(path);
  }

  it('RFC 4180: quotes, doubled quotes, line breaks within quotes and empty fields are read', async () => {
    const text = 'a,"b ""c"", d",\r\n"line\r\nbreak",,"x"\n';
    assert.deepEqual(await recordsOf(text), [
      ['a', 'b "c", d', ''],
      ['line\r\nbreak', '', 'x'],
    ]);
    assert.deepEqual(await recordsOf('a,b'), [['a', 'b']]);
    assert.deepEqual(await recordsOf('a,'), [['a', '']]);
    assert.deepEqual(await recordsOf('""'), [['']]);
    assert.deepEqual(await recordsOf(''), []);
  });

  it('RFC 4180: what was written is read back, wherever the stream is cut', async () => {
    const field = fc.string({ unit: fc.constantFrom('a', 'é', '😀', '"', ',', '\r', '\n', ' ') });
    const records = fc.array(fc.array(field, { minLength: 1, maxLength: 4 }), { minLength: 1 });
    const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
    await fc.assert(
      fc.asyncProperty(records, fc.integer({ min: 1, max: 9 }), async (expected, length) => {
        const text = expected.map((record) => `${record.map(quoted).join(',')}\r\n`).join('');
        assert.deepEqual(await recordsOf(text, length), expected);
      }),
      { seed: 12 },
    );
  });

  for (const text of ['a"b\n', '"a"b\n', '"open', 'a\rb\n', 'a\r', `${','.repeat(300)}\n`]) {
    it(`RFC 4180: ${JSON.stringify(text.slice(0, 8))} is refused`, async () => {
      await assert.rejects(recordsOf(text), { key: 'land/source-malformed' });
    });
  }

  it('several rows of one parcel are added up; -1 stands for no value', async () => {
    const assessments = await assessmentsOf(
      `${HEADER}\n7-1,1 MAIN ST,3499.99,199,CONDO-BLDG,-1,"  12/ 3"\n` +
        '7-1,1 MAIN ST #1,0.00,102,CONDOMINIUM,602900,99/1\n' +
        '7-1,1 MAIN ST #2,0.00,102,CONDOMINIUM,100.5,99/2\n,,,,,,\n',
    );
    assert.deepEqual(
      [...assessments],
      [
        [
          '7-1',
          {
            rows: 3,
            address: '1 MAIN ST',
            useCode: '199',
            useDescription: 'CONDO-BLDG',
            deed: '12/3',
            landArea: 349999n,
            valueCents: 60_300_050n,
          },
        ],
      ],
    );
  });

  const malformed: readonly (readonly [string, string | Uint8Array])[] = [
    ['an empty file', ''],
    ['a missing column', 'ML,Location\n'],
    ['a short record', `${HEADER}\n7-1,x\n`],
    ['a value that is no number', `${HEADER}\n7-1,x,1,1,x,1e9,x\n`],
    ['bytes that are no UTF-8', Uint8Array.of(0x61, 0xff)],
    ['UTF-8 that ends early', Uint8Array.of(0x61, 0xc3)],
  ];
  for (const [name, content] of malformed) {
    it(`${name} is refused`, async () => {
      await assert.rejects(assessmentsOf(content), { key: 'land/source-malformed' });
    });
  }
});
