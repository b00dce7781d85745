// `witan demo break|heal|status`, from another terminal than the demonstration's own.

import { askControl } from '../demo/control.ts';
import type { AgencyState } from '../demo/supervisor.ts';
import { printJson, printLines } from '../output.ts';

export async function breakAgency(agency: string): Promise<void> {
  const pid = await askControl({ verb: 'break', agency });
  printLines([
    `${agency} (process ${pid}) was killed. The others go on; nothing restarts it by itself.`,
    `  heal it   witan demo heal ${agency}`,
  ]);
}

export async function healAgency(agency: string | undefined): Promise<void> {
  const request = agency === undefined ? {} : { agency };
  const started = (await askControl({ verb: 'heal', ...request })) as string[];
  printLines([
    started.length === 0 ? 'All agencies are running.' : `Started: ${started.join(', ')}.`,
    '  look      witan demo status',
  ]);
}

export async function showDemo(options: { json?: boolean }): Promise<void> {
  const agencies = (await askControl({ verb: 'status' })) as AgencyState[];
  if (options.json) return printJson(agencies);
  printLines(
    agencies.map(
      ({ member, pid, api }) => `${member.padEnd(16)} ${String(pid ?? 'stopped').padEnd(9)} ${api}`,
    ),
  );
}
