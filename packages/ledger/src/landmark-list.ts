// The file `landmarks` of a publication (light-client.md §15): all landmarks in the order of their
// days, 76 bytes each, so that it grows at its end alone.
//
//   row = day u32 ‖ size u64 ‖ root (32) ‖ stateRoot (32)

import { ByteReader, ByteWriter } from './bytes.ts';
import { HASH_LENGTH } from './hash.ts';
import type { Landmark } from './landmark.ts';
import { landmarksMax } from './limits.ts';
import { DecodeError } from './problems.ts';

export const LANDMARK_BYTES: number = 4 + 8 + 2 * HASH_LENGTH;

export function encodeLandmarks(landmarks: readonly Landmark[]): Uint8Array {
  const out = new ByteWriter(landmarks.length * LANDMARK_BYTES);
  for (const { day, size, root, stateRoot } of landmarks) {
    out.u32(day).u64(size).raw(root).raw(stateRoot);
  }
  return out.finish();
}

/** Says nothing about truth. Throws DecodeError, also where days or sizes do not ascend. */
export function decodeLandmarks(bytes: Uint8Array): readonly Landmark[] {
  if (bytes.length > landmarksMax * LANDMARK_BYTES) throw new DecodeError('codec/too-long');
  const input = new ByteReader(bytes);
  const landmarks: Landmark[] = [];
  while (input.remaining > 0) {
    const day = input.u32();
    const size = input.u64();
    const last = landmarks.at(-1);
    if (last !== undefined && (day <= last.day || size <= last.size)) {
      throw new DecodeError('codec/not-canonical', 'order of landmarks');
    }
    const root = input.raw(HASH_LENGTH);
    landmarks.push({ day, size, root, stateRoot: input.raw(HASH_LENGTH) });
  }
  return landmarks;
}
