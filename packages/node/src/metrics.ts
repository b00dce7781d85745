// Counters in Prometheus' exposition format: counts since the start of the process.

import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Replica } from '@witan/consensus';
import type { Host } from '@witan/state';
import type { CheckpointDesk } from './checkpoint/desk.ts';
import type { Mesh } from './network/port.ts';
import type { DiskWatch } from './storage/disk-space.ts';
import { syncTimes } from './storage/sync-times.ts';

export interface Counters {
  blocks: number;
  transactions: number;
  viewChanges: number;
  logSyncs: number;
  markSyncs: number;
  logBytes: number;
}

export function emptyCounters(): Counters {
  return { blocks: 0, transactions: 0, viewChanges: 0, logSyncs: 0, markSyncs: 0, logBytes: 0 };
}

interface Metric {
  readonly name: string;
  readonly help: string;
  readonly type: 'counter' | 'gauge' | 'histogram';
  readonly values: readonly (readonly [labels: string, value: number])[];
}

const MICROSECONDS = 1e6;
const NANOSECONDS = 1e9;

/** How long callbacks wait for their turn: begun anew with every look at the metrics. */
const loopDelay = monitorEventLoopDelay({ resolution: 10 });
loopDelay.enable();

function takeLoopDelay(): number {
  const p99 = loopDelay.percentile(99) / NANOSECONDS;
  loopDelay.reset();
  return p99;
}

function logSyncs(): Metric {
  const help = 'How long syncs of the write-ahead log take.';
  return { name: 'witan_log_sync_seconds', help, type: 'histogram', values: syncTimes() };
}

function single(name: string, type: Metric['type'], help: string, value: number): Metric {
  return { name, help, type, values: [['', value]] };
}

function ofProcess(): Metric[] {
  const { user, system } = process.cpuUsage();
  return [
    single(
      'process_cpu_seconds_total',
      'counter',
      'CPU time of all threads.',
      (user + system) / MICROSECONDS,
    ),
    single(
      'witan_event_loop_delay_p99_seconds',
      'gauge',
      'Of the waits for the main thread since the last look.',
      takeLoopDelay(),
    ),
    single('process_resident_memory_bytes', 'gauge', 'Resident memory.', process.memoryUsage.rss()),
  ];
}

export function renderMetrics(
  counters: Counters,
  host: Pick<Host, 'appliedHeight'>,
  replica: Replica,
  mesh: Mesh,
  disk: Pick<DiskWatch, 'room' | 'share'>,
  checkpoints: Pick<CheckpointDesk, 'newest'>,
): string {
  const status = replica.status();
  const newest = checkpoints.newest();
  const { bytesIn, bytesOut, linksUp, framesDropped } = mesh.counters();
  const metrics: Metric[] = [
    single('witan_height', 'gauge', 'Height of the newest final block.', status.committedHeight),
    single(
      'witan_flushed_height',
      'gauge',
      'Height up to which the state database is written.',
      host.appliedHeight,
    ),
    single('witan_disk_used_ratio', 'gauge', 'Of the disk of the data, in use.', disk.share),
    single(
      'witan_disk_silent',
      'gauge',
      '1 while the node is silent because its disk is full.',
      disk.room === 'none' ? 1 : 0,
    ),
    single('witan_view', 'gauge', 'View of the replica.', status.view),
    single(
      'witan_progress_timer_seconds',
      'gauge',
      'How long the leader may make no progress before its view ends.',
      status.progressTimerMs / 1_000,
    ),
    single(
      'witan_checkpoint_lag_blocks',
      'gauge',
      'Final blocks that no checkpoint covers yet.',
      status.committedHeight + 1 - (newest?.size ?? 0),
    ),
    single(
      'witan_checkpoint_cosigners',
      'gauge',
      'Agencies in the newest checkpoint.',
      newest?.cosignatures.length ?? 0,
    ),
    single('witan_blocks_total', 'counter', 'Blocks that became final.', counters.blocks),
    single(
      'witan_transactions_total',
      'counter',
      'Transactions that were executed in final blocks.',
      counters.transactions,
    ),
    single('witan_view_changes_total', 'counter', 'Views entered.', counters.viewChanges),
    single('witan_log_syncs_total', 'counter', 'Syncs of the write-ahead log.', counters.logSyncs),
    logSyncs(),
    single('witan_log_bytes_total', 'counter', 'Bytes appended to the log.', counters.logBytes),
    single('witan_mark_syncs_total', 'counter', "Syncs of the signer's marks.", counters.markSyncs),
    single('witan_peers', 'gauge', 'Linked agencies.', linksUp),
    single('witan_frames_dropped_total', 'counter', 'Frames without link or room.', framesDropped),
    {
      name: 'witan_peer_bytes_total',
      help: 'Bytes on the wire by direction and lane.',
      type: 'counter',
      values: [
        ['{direction="in",topic="ctl"}', bytesIn.ctl],
        ['{direction="in",topic="bulk"}', bytesIn.bulk],
        ['{direction="out",topic="ctl"}', bytesOut.ctl],
        ['{direction="out",topic="bulk"}', bytesOut.bulk],
      ],
    },
    ...ofProcess(),
  ];
  return metrics.map(renderMetric).join('');
}

function renderMetric({ name, help, type, values }: Metric): string {
  const lines = values.map(([labels, value]) => `${name}${labels} ${value}\n`);
  return `# HELP ${name} ${help}\n# TYPE ${name} ${type}\n${lines.join('')}`;
}
