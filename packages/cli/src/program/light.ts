// Commands that citizens' tools stand on: checkpoints, and the static files of the header log.

import type { Command } from 'commander';
import { addReading, collect, parseInteger } from './options.ts';

export function addLight(program: Command): void {
  const light = program
    .command('light')
    .description('Checkpoints of the header log, which agencies cosign');
  addReading(light.command('status'))
    .description('Show the newest checkpoint: size, root, who cosigned it, and its age')
    .option('--out <file>', 'leave the note here, for any tool that reads C2SP notes')
    .action(async (options) => (await import('../commands/light.ts')).lightStatus(options));
  addSync(light);
  addPin(light);
}

function addPin(light: Command): void {
  addReading(light.command('pin <source>'))
    .description('Add a source of trust: a waypoint (WT1:…), a genesis file, or a trust bundle')
    .option('--mirror <place>', 'published files to compare two sources by; else the node')
    .action(async (source, options) =>
      (await import('../commands/light-pin.ts')).lightPin(source, options),
    );
  addReading(light.command('waypoint'))
    .description('Print the newest verified head as a waypoint, for others to pin')
    .action(async (options) => (await import('../commands/light-pin.ts')).lightWaypoint(options));
}

function addSync(light: Command): void {
  light
    .command('sync')
    .description('Compare the newest heads of several mirrors; exit code 3 where they contradict')
    .option(
      '--mirror <url-or-dir>',
      'a mirror; repeatable; else those of the demonstration',
      collect,
    )
    .option('--trust <genesis>', 'pinned genesis file')
    .option('--state <dir>', 'what was seen before; else a directory of this user')
    .option('--seen <receipt>', 'compare the head of a receipt as well; repeatable', collect)
    .option('--out <file>', 'where to leave evidence of a fork')
    .option('--json', 'machine-readable')
    .action(async (options) => (await import('../commands/light-sync.ts')).lightSync(options));
}

export function addPortal(program: Command): void {
  const portal = program.command('portal').description('What any web server can serve');
  addReading(portal.command('export <dir>'))
    .description('Write the header log, links, policy and the state as static files')
    .option('--bundle <file>', 'a trust bundle to publish; repeatable', collect)
    .option('--pages', 'the portal’s pages too')
    .option('--server <member=url>', 'an API that the pages ask; repeatable', collect)
    .option('--watch <seconds>', 'go on, and write what is new, again and again', parseInteger)
    .action(async (dir, options) =>
      (await import('../commands/portal-export.ts')).portalExport(dir, options),
    );
}
