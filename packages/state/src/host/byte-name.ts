// Bytes as keys of maps. One character per byte is a third of the work of hexadecimal, and the host
// looks up several keys per transaction.

/** A string of one character per byte; of at most some thousand bytes. */
export function byteName(bytes: Uint8Array): string {
  return String.fromCharCode.apply(undefined, bytes as unknown as number[]);
}
