// Data from before the header log had rows get them at a start, before anything else reads them.

import { lackingTiles } from '@witan/state';
import type { StateDatabase } from './state-database.ts';

/** In portions, so that memory stays bounded, and a start that is killed goes on where it was. */
export async function completeHeaderLog(state: Pick<StateDatabase, 'get' | 'keep'>): Promise<void> {
  for (const rows of lackingTiles(state)) await state.keep(rows);
}
