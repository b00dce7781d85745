// `witan signer start|init|status|export|import`: the process that holds an agency's consensus key.

import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { toHex } from '@witan/ledger/bytes';
import { chainIdOf } from '@witan/ledger/genesis';
import { WitanError } from '@witan/ledger/problems';
import type { SignerKeySource, SignerReport } from '@witan/node';
import { readPassword } from '@witan/node/keys/keystore';
import { printJson, printLines, readInput, say } from '../output.ts';
import { endAtOnce, logLine, untilStopped } from '../service.ts';

export interface InitSignerOptions {
  readonly dir: string;
  readonly genesis: string;
  readonly member?: string;
  readonly key?: string;
  readonly attestKey?: string;
  readonly json?: boolean;
}

const EXPORT_BYTES_MAX = 64 * 1024;

export async function initSigner(options: InitSignerOptions): Promise<void> {
  const node = await import('@witan/node');
  const directory = resolve(options.dir);
  const genesis = node.readGenesisFile(options.genesis);
  const source = options.key ?? demonstrationSeeds(node, genesis, options.member);
  const info = await node.createSignerHome(
    directory,
    options.genesis,
    typeof source === 'string' ? { file: source } : { demonstrationSeed: source.consensus },
    attestSource(options, source),
  );
  const key = toHex(info.publicKey);
  const holder = genesis.validators.find(({ consensusKey }) => toHex(consensusKey) === key);
  const chainId = toHex(chainIdOf(genesis));
  if (options.json) {
    printJson({ directory, key, chainId, member: holder?.member ?? null });
    return;
  }
  printLines([
    `✔ ${directory} is a signer for ${holder?.member ?? 'a key that genesis does not name'}`,
    `  key      ${key}, ${info.encrypted ? 'encrypted' : 'in the clear'}`,
    `  genesis  ${chainId}`,
    '  marks    nothing was signed; for a key that has signed before, witan signer import first',
    `  next     witan signer start --dir ${options.dir}; then name its socket in config.toml`,
  ]);
}

type NodePackage = typeof import('@witan/node');
type GenesisFile = ReturnType<NodePackage['readGenesisFile']>;

type DemonstrationSeeds = ReturnType<NodePackage['demonstrationSeeds']>;

/** In production both keys lie with the signer; whoever gives one keeps the other at the node. */
function attestSource(
  { attestKey }: InitSignerOptions,
  source: string | DemonstrationSeeds,
): SignerKeySource | undefined {
  if (attestKey !== undefined) return { file: attestKey };
  return typeof source === 'string' ? undefined : { demonstrationSeed: source.attest };
}

function demonstrationSeeds(
  node: NodePackage,
  genesis: GenesisFile,
  member: string | undefined,
): DemonstrationSeeds {
  if (!genesis.demonstration) throw new WitanError('usage/invalid', 'which key? give --key FILE');
  if (!genesis.validators.some((validator) => validator.member === member)) {
    const known = genesis.validators.map((validator) => validator.member).join(', ');
    throw new WitanError('usage/invalid', `--member is one of ${known}, or give --key FILE`);
  }
  return node.demonstrationSeeds(member as string);
}

export interface StartSignerOptions {
  readonly dir: string;
  readonly socket?: string;
  readonly groupAccess?: boolean;
  readonly profile: string;
  readonly passwordFile?: string;
}

export async function startSignerCommand(options: StartSignerOptions): Promise<void> {
  const { startSigner } = await import('@witan/node');
  const { passwordFile } = options;
  process.on('uncaughtException', endAtOnce);
  const running = await startSigner({
    directory: resolve(options.dir),
    socket: options.socket,
    groupAccess: options.groupAccess,
    password: passwordFile === undefined ? undefined : readPassword(passwordFile),
    production: options.profile === 'prod',
    log: logLine,
    onFatal: endAtOnce,
  });
  say(`ready: ${running.socket}`);
  await untilStopped();
  await running.stop();
  process.exit(0);
}

export async function signerStatus(options: {
  socket?: string;
  dir?: string;
  json?: boolean;
}): Promise<void> {
  const { askSigner, defaultSocketPath } = await import('@witan/node');
  const { socket, dir } = options;
  if (socket === undefined && dir === undefined) {
    throw new WitanError('usage/invalid', '--socket or --dir');
  }
  const report = await askSigner(socket ?? defaultSocketPath(resolve(dir as string)));
  if (options.json) printJson(reportJson(report));
  else printLines(reportLines(report));
}

function lastOf({ marks }: SignerReport): Readonly<Record<string, string>> {
  const slot = (kind: 'prepares' | 'commits' | 'viewChanges' | 'newViews'): string => {
    const mark = marks[kind].at(-1);
    if (mark === undefined) return 'none';
    return `epoch ${mark.epoch}, view ${mark.view}, height ${mark.height}`;
  };
  return {
    prepare: slot('prepares'),
    commit: slot('commits'),
    viewChange: slot('viewChanges'),
    newView: slot('newViews'),
  };
}

function reportJson(report: SignerReport): object {
  const { publicKey, cosigner, marks, leased, signed, refused, saves } = report;
  const { boot, signsFrom } = marks;
  const last = lastOf(report);
  const [key, chainId] = [toHex(publicKey), toHex(marks.chainId)];
  const checkpoint = cosigner && {
    key: toHex(cosigner.publicKey),
    size: cosigner.size,
    root: toHex(cosigner.root),
  };
  return {
    ...{ key, chainId, leased, signed, refused, saves, boot, signsFrom, last },
    checkpoint: checkpoint ?? null,
  };
}

/** S5: what a learner's signer waits for. */
function fenceOf(signsFrom: number): string {
  const isOpen = signsFrom === Number.MAX_SAFE_INTEGER;
  return isOpen
    ? 'nothing is signed until the node has caught up'
    : `signs from epoch ${signsFrom}`;
}

function reportLines(report: SignerReport): string[] {
  const { publicKey, cosigner, marks, leased, signed, refused, saves } = report;
  const cosigned =
    cosigner === undefined
      ? 'no attest key: the node cosigns, or nobody does'
      : `up to ${cosigner.size} headers, with the attest key ${toHex(cosigner.publicKey)}`;
  return [
    `signer of key ${toHex(publicKey)}`,
    `  genesis  ${toHex(marks.chainId)}`,
    `  lease    ${leased ? 'held by a node' : 'free'}`,
    `  signed   ${signed}, refused ${refused}, with ${saves} saves of the marks`,
    ...(marks.signsFrom > 0 ? [`  fence    ${fenceOf(marks.signsFrom)}`] : []),
    ...Object.entries(lastOf(report)).map(([kind, slot]) => `  last     ${kind}: ${slot}`),
    `  cosigned ${cosigned}`,
  ];
}

export async function exportSignerMarks(options: { dir: string; out?: string }): Promise<void> {
  const { exportMarks } = await import('@witan/node');
  const text = await exportMarks(resolve(options.dir));
  if (options.out === undefined) {
    process.stdout.write(text);
    return;
  }
  writeFileSync(options.out, text, { flag: 'wx', mode: 0o600 });
  say(`${options.out}: the marks as of now. This signer must not sign again where they go`);
}

export async function importSignerMarks(file: string, options: { dir: string }): Promise<void> {
  const { importMarks } = await import('@witan/node');
  const text = new TextDecoder().decode(readInput(file, EXPORT_BYTES_MAX));
  const marks = await importMarks(resolve(options.dir), text);
  const last = marks.commits.at(-1);
  say(
    last === undefined
      ? 'imported; nothing was signed under these marks'
      : `imported; last COMMIT: epoch ${last.epoch}, view ${last.view}, height ${last.height}`,
  );
}
