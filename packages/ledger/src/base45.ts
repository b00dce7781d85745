// Base 45 of RFC 9285: the digits that a QR code stores in eleven bits for two. One text per byte
// string: what decodes is exactly what the encoder gives.

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';

/** Two bytes become three digits, a last one two. */
export function toBase45(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 2) {
    const [high, low] = [bytes[at] as number, bytes[at + 1]];
    let rest = low === undefined ? high : high * 256 + low;
    for (let digits = low === undefined ? 2 : 3; digits > 0; digits--) {
      text += DIGITS.charAt(rest % 45);
      rest = Math.floor(rest / 45);
    }
  }
  return text;
}

/** Undefined for anything that `toBase45` does not write. */
export function fromBase45(text: string): Uint8Array | undefined {
  if (text.length % 3 === 1) return undefined;
  const bytes = new Uint8Array(Math.floor((text.length * 2) / 3));
  for (let at = 0, out = 0; at < text.length; at += 3) {
    const group = text.slice(at, at + 3);
    let value = 0;
    for (let i = group.length - 1; i >= 0; i--) {
      const digit = DIGITS.indexOf(group.charAt(i));
      if (digit < 0) return undefined;
      value = value * 45 + digit;
    }
    if (value >= 256 ** (group.length - 1)) return undefined;
    if (group.length === 3) bytes[out++] = value >> 8;
    bytes[out++] = value & 0xff;
  }
  return bytes;
}
