// Base 64 of RFC 4648 §4, in which C2SP notes carry hashes and signatures. One text per byte
// string: what decodes is exactly what the encoder gives, padding and spare bits included.

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

export function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [a, b, c] = [bytes[at] as number, bytes[at + 1], bytes[at + 2]];
    const group = (a << 16) | ((b ?? 0) << 8) | (c ?? 0);
    text += DIGITS.charAt(group >> 18) + DIGITS.charAt((group >> 12) & 63);
    text += b === undefined ? '=' : DIGITS.charAt((group >> 6) & 63);
    text += c === undefined ? '=' : DIGITS.charAt(group & 63);
  }
  return text;
}

/** Undefined for anything that `toBase64` does not write. */
export function fromBase64(text: string): Uint8Array | undefined {
  const padding = text.indexOf('=');
  const digits = padding < 0 ? text.length : padding;
  const bytes = new Uint8Array(Math.floor((digits * 6) / 8));
  let held = 0;
  for (let i = 0; i < digits; i++) {
    // Six bits more: every digit but the first of four completes a byte.
    held = (held << 6) | DIGITS.indexOf(text.charAt(i));
    if (i % 4 > 0) bytes[Math.floor((i * 6) / 8)] = held >> (6 - 2 * (i % 4));
  }
  // Other characters, spare bits and another padding would give one byte string several texts.
  return toBase64(bytes) === text ? bytes : undefined;
}
