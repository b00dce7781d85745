// Frame bytes for tests that must be able to write wrong ones.

/** The five bytes in front of a payload. */
export function header(length: number, kind: number): Uint8Array {
  const bytes = new Uint8Array(5);
  new DataView(bytes.buffer).setUint32(0, length);
  bytes[4] = kind;
  return bytes;
}

/** A frame of any kind and length, right or wrong. */
export function rawFrame(kind: number, payload: Uint8Array): Uint8Array {
  return Buffer.concat([header(payload.length, kind), payload]);
}
