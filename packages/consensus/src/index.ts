// Front door of the consensus package.

export type * from './ports.ts';
