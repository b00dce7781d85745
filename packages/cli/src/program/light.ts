// Commands that citizens' tools stand on: checkpoints, and the static files of the header log.

import type { Command } from 'commander';
import { addReading, parseInteger } from './options.ts';

export function addLight(program: Command): void {
  const light = program
    .command('light')
    .description('Checkpoints of the header log, which agencies cosign');
  addReading(light.command('status'))
    .description('Show the newest checkpoint: size, root, who cosigned it, and its age')
    .option('--out <file>', 'leave the note here, for any tool that reads C2SP notes')
    .action(async (options) => (await import('../commands/light.ts')).lightStatus(options));
}

export function addPortal(program: Command): void {
  const portal = program.command('portal').description('What any web server can serve');
  addReading(portal.command('export <dir>'))
    .description('Write the header log and the state as static files')
    .option('--watch <seconds>', 'go on, and write what is new, again and again', parseInteger)
    .action(async (dir, options) =>
      (await import('../commands/portal-export.ts')).portalExport(dir, options),
    );
}
