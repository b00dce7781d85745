// The transcript as a page to print: who declared what, who signed, and the hash to read aloud.

import { toHex } from '@witan/ledger/bytes';
import { chainIdOf } from '@witan/ledger/genesis';
import { faultTolerance, quorum } from '@witan/ledger/membership';
import type { Transcript } from '@witan/light-client/ceremony';

/** In groups of four, as people read a hash to each other. */
export function readAloud(hash: Uint8Array): string {
  return (toHex(hash).match(/.{4}/g) ?? []).join(' ');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"]/g, (character) => ENTITIES[character] as string);
}

function row(...cells: readonly string[]): string {
  return `<tr>${cells.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`;
}

export function transcriptPage({ opening, declarations, genesis, links }: Transcript): string {
  const seats = declarations.length;
  const date = new Date(opening.createdMs).toISOString();
  const agencies = declarations.map(({ member, name, addresses, keys }, seat) =>
    row(`${seat + 1}`, name, member, addresses.join(' '), toHex(keys.consensus.publicKey)),
  );
  return `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>How ${escapeHtml(opening.network)} began</title>
<style>body{font:12pt serif;margin:2em}td{padding:.2em 1em .2em 0;vertical-align:top}
td,code{font-family:monospace;word-break:break-all}</style>
<h1>How ${escapeHtml(opening.network)} began</h1>
<p>${seats} agencies opened this ledger on ${date}. It bears ${faultTolerance(seats)} faulty of
them; ${quorum(seats)} must agree on every block.</p>
<p>Chain identifier, to be read aloud by each of them:</p>
<p><code>${readAloud(chainIdOf(genesis))}</code></p>
<table>${agencies.join('\n')}</table>
<h2>Documents</h2>
<table>${links.map(({ document, head }) => row('☐', document, toHex(head))).join('\n')}</table>
<p>Check it: <code>witan ceremony verify transcript.json</code>. A witness ticks each line.</p>
</html>
`;
}
