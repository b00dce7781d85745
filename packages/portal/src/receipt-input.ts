// A receipt in whatever form people have it: a file, the JSON that a server answered, letters of
// base64, or an image with a QR code. Nothing here is judged: that is the light client's task.

const FILE_BYTES_MAX = 1024 * 1024;
const IMAGE_BYTES_MAX = 16 * 1024 * 1024;
/** A photograph is drawn smaller than it was taken: reading a code needs no more. */
const IMAGE_PIXELS_MAX = 1_600;

/** Undefined where the file can be no receipt. */
export async function receiptOfFile(file: File): Promise<Uint8Array | undefined> {
  if (file.type.startsWith('image/')) {
    return file.size > IMAGE_BYTES_MAX ? undefined : receiptOfImage(file);
  }
  if (file.size > FILE_BYTES_MAX) return undefined;
  const bytes = new Uint8Array(await file.arrayBuffer());
  return isText(bytes) ? receiptOfText(new TextDecoder().decode(bytes)) : bytes;
}

function isText(bytes: Uint8Array): boolean {
  return bytes.every(
    (byte) => byte === 9 || byte === 10 || byte === 13 || (byte > 31 && byte < 127),
  );
}

/** Letters of base64 or base64url, alone or as the `proof` of an API's answer. */
export function receiptOfText(text: string): Uint8Array | undefined {
  const trimmed = text.trim();
  return bytesOfBase64(trimmed.startsWith('{') ? proofIn(trimmed) : trimmed);
}

function proofIn(json: string): string {
  try {
    const { proof } = JSON.parse(json) as { proof?: unknown };
    return typeof proof === 'string' ? proof : '';
  } catch {
    return '';
  }
}

function bytesOfBase64(letters: string): Uint8Array | undefined {
  const plain = letters.replaceAll(/\s/g, '').replaceAll('-', '+').replaceAll('_', '/');
  if (plain === '' || plain.length > 2 * FILE_BYTES_MAX) return undefined;
  try {
    return Uint8Array.from(atob(plain), (letter) => letter.charCodeAt(0));
  } catch {
    return undefined;
  }
}

async function receiptOfImage(file: File): Promise<Uint8Array | undefined> {
  const [{ default: read }, image] = await Promise.all([
    import('jsqr'),
    createImageBitmap(file).catch(() => undefined),
  ]);
  if (image === undefined) return undefined;
  const scale = Math.min(1, IMAGE_PIXELS_MAX / Math.max(image.width, image.height));
  const [width, height] = [Math.ceil(image.width * scale), Math.ceil(image.height * scale)];
  const drawn = new OffscreenCanvas(width, height).getContext('2d');
  if (drawn === null) return undefined;
  drawn.drawImage(image, 0, 0, width, height);
  const { data } = drawn.getImageData(0, 0, width, height);
  const found = read(data, width, height);
  if (found === null) return undefined;
  const bytes = Uint8Array.from(found.binaryData);
  return isText(bytes) ? receiptOfText(found.data) : bytes;
}
