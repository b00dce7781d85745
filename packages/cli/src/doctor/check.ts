// One check of the doctor: what was looked at, what was seen, and what to do about it.

export type Status = 'pass' | 'warn' | 'fail';

export interface Check {
  /** `<area>/<what>`, stable for scripts. */
  readonly id: string;
  readonly status: Status;
  readonly seen: string;
  /** A command or a step; with every warning and failure. */
  readonly fix?: string;
}

export const AREAS = ['host', 'files', 'network', 'chain', 'signing'] as const;
export type Area = (typeof AREAS)[number];

export function pass(id: string, seen: string): Check {
  return { id, status: 'pass', seen };
}

export function warn(id: string, seen: string, fix: string): Check {
  return { id, status: 'warn', seen, fix };
}

export function fail(id: string, seen: string, fix: string): Check {
  return { id, status: 'fail', seen, fix };
}

/** A check that itself breaks has failed: nothing is reported as sound that was not looked at. */
export async function guarded(
  id: string,
  fix: string,
  look: () => Check | Promise<Check>,
): Promise<Check> {
  try {
    return await look();
  } catch (error) {
    return fail(id, error instanceof Error ? error.message : String(error), fix);
  }
}
