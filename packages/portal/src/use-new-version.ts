// The portal on this device: what keeps it there loads behind what the reader waits for first.

import { useEffect, useState } from 'preact/hooks';
import type { NewVersion } from './offline.ts';

const DELAY_MS = 1_000;

/** Keeps the portal on this device; answers another version when there is one. */
export function useNewVersion(): NewVersion | undefined {
  const [version, setVersion] = useState<NewVersion>();
  useEffect(() => {
    const keep = async (): Promise<void> => (await import('./offline.ts')).watch(setVersion);
    const timer = setTimeout(() => void keep(), DELAY_MS);
    return () => clearTimeout(timer);
  }, []);
  return version;
}
