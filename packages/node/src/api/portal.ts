// The portal as this node serves it: the files of one folder, each under its own name and nothing
// else of the disk, under a policy that lets the page speak to the agencies alone (experience.md
// §10.1). What a request names is looked up among the files that were found, never opened.

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { toHex } from '@witan/ledger/bytes';
import { chainIdOf, type Genesis } from '@witan/ledger/genesis';
import { genesisToJson } from '@witan/ledger/genesis-json';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { PortalConfig } from '../home.ts';
import { sendProblem } from './problem.ts';

/** How a file is served; of other kinds there is none in a portal. */
const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  webmanifest: 'application/manifest+json',
};
const FILES_MAX = 256;
const FILE_BYTES_MAX = 4 * 1024 * 1024;
/** The bundler names files below it by what is in them. */
const HASHED = 'assets/';
const INDEX = 'index.html';
/** One file for disks: its own policy lets it run, and that of this server would not. */
const FOR_DISKS = 'verify.html';
/** Fetches published files from servers that the reader has added, and does nothing else. */
const MIRROR_WORKER = 'mirror-worker.js';
const MIRROR_WORKER_POLICY = "default-src 'none'; connect-src http: https:";

interface PortalFile {
  readonly type: string;
  readonly bytes: Buffer;
  readonly gzip: Buffer;
}

/** Everything in the folder; hidden files and other kinds are none of the portal's. */
function readPortal(directory: string): ReadonlyMap<string, PortalFile> {
  const files = new Map<string, PortalFile>();
  for (const name of readdirSync(directory, { recursive: true, encoding: 'utf8' })) {
    const type = TYPES[name.slice(name.lastIndexOf('.') + 1)];
    const path = join(directory, name);
    if (type === undefined || /(^|[/\\])\./.test(name)) continue;
    const { size } = statSync(path);
    if (size > FILE_BYTES_MAX || files.size === FILES_MAX) continue;
    const bytes = readFileSync(path);
    files.set(name.replaceAll('\\', '/'), { type, bytes, gzip: gzipSync(bytes, { level: 9 }) });
  }
  return files;
}

/** Files of a folder that may be built, or built anew, while the node runs. */
class PortalFolder {
  readonly #directory: string;
  #builtMs = 0;
  #files: ReadonlyMap<string, PortalFile> = new Map();

  constructor(directory: string) {
    this.#directory = directory;
  }

  find(name: string): PortalFile | undefined {
    const isHashed = name.startsWith(HASHED);
    if (!isHashed || !this.#files.has(name)) this.#refresh();
    return this.#files.get(name);
  }

  #refresh(): void {
    const builtMs = statSync(join(this.#directory, INDEX), { throwIfNoEntry: false })?.mtimeMs ?? 0;
    if (builtMs === this.#builtMs) return;
    this.#files = builtMs === 0 ? new Map() : readPortal(this.#directory);
    this.#builtMs = builtMs;
  }
}

/**
 * What a page may do: run its own code, and speak to this server and those of the agencies. A page
 * that carries its policy itself cannot say who may frame it.
 */
export function portalPolicy(
  servers: readonly { readonly url: string }[],
  stands: 'header' | 'page',
): string {
  const origins = servers.map(({ url }) => new URL(url).origin);
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "manifest-src 'self'",
    "worker-src 'self'",
    `connect-src ${["'self'", ...new Set(origins)].join(' ')}`,
    "base-uri 'none'",
    "form-action 'none'",
    ...(stands === 'header' ? ["frame-ancestors 'none'"] : []),
    "require-trusted-types-for 'script'",
    'trusted-types witan-portal',
  ].join('; ');
}

/** `deployment.json`: the network with its founders, and where its agencies answer. */
export function deploymentOf(
  genesis: Genesis,
  servers: readonly { readonly member: string; readonly url: string }[],
): object {
  const nameOf = (member: string): string =>
    genesis.validators.find((validator) => validator.member === member)?.name ?? member;
  return {
    chainId: toHex(chainIdOf(genesis)),
    genesis: genesisToJson(genesis),
    servers: servers.map(({ member, url }) => ({ member, name: nameOf(member), url })),
  };
}

/** `member`: whose server this is; pages that came from here ask it first. */
export function portalRoutes(
  app: FastifyInstance,
  { directory, servers }: PortalConfig,
  { genesis, member }: { readonly genesis: Genesis; readonly member: string },
): void {
  const folder = new PortalFolder(directory);
  const others = servers.filter((server) => server.member !== member);
  const deployment = JSON.stringify(deploymentOf(genesis, [{ member, url: '.' }, ...others]));
  const policy = portalPolicy(others, 'header');

  const guard = (reply: FastifyReply, name?: string): FastifyReply =>
    reply
      .header('content-security-policy', name === MIRROR_WORKER ? MIRROR_WORKER_POLICY : policy)
      .header('x-content-type-options', 'nosniff')
      .header('referrer-policy', 'no-referrer');

  const answer = (name: string, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const file = folder.find(name);
    if (file === undefined) return sendProblem(reply, request, 'api/not-found');
    const forever = name.startsWith(HASHED);
    guard(reply, name)
      .type(file.type)
      .header('vary', 'accept-encoding')
      .header('cache-control', forever ? 'public, immutable, max-age=31536000' : 'no-cache');
    if (name === FOR_DISKS) reply.header('content-disposition', 'attachment');
    const packed = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
    return packed
      ? reply.header('content-encoding', 'gzip').send(file.gzip)
      : reply.send(file.bytes);
  };

  const hidden = { schema: { hide: true } };
  app.get('/', hidden, async (request, reply) => answer(INDEX, request, reply));
  app.get('/deployment.json', hidden, async (_request, reply) =>
    guard(reply).type('application/json').header('cache-control', 'no-cache').send(deployment),
  );
  app.get<{ Params: { '*': string } }>('/*', hidden, async (request, reply) =>
    answer(request.params['*'], request, reply),
  );
}
