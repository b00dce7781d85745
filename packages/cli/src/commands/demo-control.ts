// `witan demo break|lie|heal|status`, from another terminal than the demonstration's own.

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

export async function makeLie(agency: string, options: { json?: boolean }): Promise<void> {
  const api = await askControl({ verb: 'lie', agency });
  if (options.json) return printJson({ agency, api });
  printLines([
    `${agency} answers every question with a false record now, at ${api}.`,
    '  look      open its portal, or ask it: the proof does not hold, so nothing is shown',
    `            witan query land/parcels --sum --node ${api} --out false.witan`,
    '  keep      witan verify false.witan ends with code 3, for whoever has that file',
    `  heal it   witan demo heal ${agency}`,
  ]);
}

export async function healAgency(agency: string | undefined): Promise<void> {
  const request = agency === undefined ? {} : { agency };
  const started = (await askControl({ verb: 'heal', ...request })) as string[];
  printLines([
    started.length === 0 ? 'All agencies are running.' : `Healed: ${started.join(', ')}.`,
    '  look      witan demo status',
  ]);
}

export async function showDemo(options: { json?: boolean }): Promise<void> {
  const agencies = (await askControl({ verb: 'status' })) as AgencyState[];
  if (options.json) return printJson(agencies);
  printLines(
    agencies.map(
      ({ member, pid, api, lies }) =>
        `${member.padEnd(16)} ${String(pid ?? 'stopped').padEnd(9)} ${api}${lies ? '  lies' : ''}`,
    ),
  );
}
