// Writes `nodes/`: one startable home for each agency of the example consortium, all with the same
// genesis, from the one source in the ledger. `--check` writes nothing and names what is stale.

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { toHex } from '@witan/ledger/bytes';
import {
  EXAMPLE_AGENCIES,
  type ExampleAgency,
  exampleGenesis,
} from '@witan/ledger/example-consortium';
import { chainIdOf } from '@witan/ledger/genesis';
import { genesisToJson } from '@witan/ledger/genesis-json';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const MESH_PORT = 26_600;
const API_PORT = 26_700;

const { values } = parseArgs({
  options: {
    check: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  console.log('usage: npm run nodes [-- --check]\nWrites nodes/<agency>/ from its one source.');
  process.exit(0);
}

function agencyRow({ member, name }: ExampleAgency, i: number): string {
  const [mesh, api] = [MESH_PORT + i, API_PORT + i];
  const addresses = `\`/ip4/127.0.0.1/tcp/${mesh}\` | \`http://127.0.0.1:${api}\``;
  return `| ${name} | \`nodes/${member}\` | ${addresses} |`;
}

const genesis = exampleGenesis();
const files = new Map<string, string>();
files.set(
  'nodes/README.md',
  `# The example consortium

Four agencies, each folder a home. \`npm start\` runs all of them; one alone starts with
\`npx witan node start --home nodes/treasury --create\`, and without \`--create\` from then on:
a node makes stores only when it is told to.

\`npm run nodes\` writes these files from \`packages/ledger/src/example-consortium.ts\`.

Network \`${genesis.network}\`, genesis \`${toHex(chainIdOf(genesis))}\`.

| agency | folder | mesh | API |
|---|---|---|---|
${EXAMPLE_AGENCIES.map(agencyRow).join('\n')}

Keys come from public words: they show how the ledger works and protect nothing.
`,
);
for (const [i, { member, name }] of EXAMPLE_AGENCIES.entries()) {
  const folder = `nodes/${member}`;
  const peers = EXAMPLE_AGENCIES.flatMap((peer, j) =>
    j === i ? [] : [`${peer.member} = "/ip4/127.0.0.1/tcp/${MESH_PORT + j}"`],
  );
  files.set(
    `${folder}/config.toml`,
    `# ${name}: only what differs between agencies. What all agree on is in genesis.json.
member = "${member}"
listen = "/ip4/127.0.0.1/tcp/${MESH_PORT + i}"
api = "127.0.0.1:${API_PORT + i}"
data = "data"
keys = "demonstration"

[peers]
${peers.join('\n')}
`,
  );
  files.set(`${folder}/genesis.json`, `${JSON.stringify(genesisToJson(genesis), null, 2)}\n`);
  files.set(
    `${folder}/keys/README.md`,
    `# Keys of ${name}

This agency of the example consortium derives its keys from public words
(\`keys = "demonstration"\`), so no key file is here. A real agency keeps its own: see
\`witan keys create\`. Key files are never committed.
`,
  );
}

let stale = 0;
for (const [path, text] of files) {
  const full = join(ROOT, path);
  if (existsSync(full) && readFileSync(full, 'utf8') === text) continue;
  stale++;
  if (values.check) {
    console.error(`stale: ${path}`);
    continue;
  }
  mkdirSync(dirname(full), { recursive: true });
  writeFileSync(full, text);
}
console.log(`${files.size} files, ${stale} ${values.check ? 'stale' : 'written'}`);
process.exit(values.check && stale > 0 ? 1 : 0);
