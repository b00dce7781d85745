// QR codes in pictures: by the browser where it can (Shape Detection API), else by a library, which
// loads with the first picture. Neither is believed: what it reads is judged like any receipt.

/** A photograph is drawn smaller than it was taken: reading a code needs no more. */
const IMAGE_PIXELS_MAX = 1_600;

interface Detector {
  detect(image: ImageBitmapSource): Promise<readonly { readonly rawValue: string }[]>;
}

interface DetectorClass {
  new (options: { readonly formats: readonly string[] }): Detector;
  getSupportedFormats(): Promise<readonly string[]>;
}

let detector: Promise<Detector | undefined> | undefined;

async function findDetector(): Promise<Detector | undefined> {
  const { BarcodeDetector } = globalThis as { readonly BarcodeDetector?: DetectorClass };
  if (BarcodeDetector === undefined) return undefined;
  const formats = await BarcodeDetector.getSupportedFormats().catch((): string[] => []);
  return formats.includes('qr_code') ? new BarcodeDetector({ formats: ['qr_code'] }) : undefined;
}

/** What a code holds, of a bitmap or of what a camera shows; undefined where none is seen. */
export async function codeIn(
  image: ImageBitmap | HTMLVideoElement,
): Promise<Uint8Array | undefined> {
  detector ??= findDetector();
  const own = await (await detector)?.detect(image).catch(() => []);
  const [seen] = own ?? [];
  if (seen !== undefined && seen.rawValue !== '') return new TextEncoder().encode(seen.rawValue);
  const isBitmap = image instanceof ImageBitmap;
  // A camera that the browser itself looks through soon shows the code again.
  if (!isBitmap && own !== undefined) return undefined;
  const [wide, high] = isBitmap
    ? [image.width, image.height]
    : [image.videoWidth, image.videoHeight];
  const scale = Math.min(1, IMAGE_PIXELS_MAX / Math.max(wide, high));
  const [width, height] = [Math.ceil(wide * scale), Math.ceil(high * scale)];
  if (width === 0 || height === 0) return undefined;
  const drawn = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (drawn === null) return undefined;
  drawn.drawImage(image, 0, 0, width, height);
  const { data } = drawn.getImageData(0, 0, width, height);
  const { default: read } = await import('jsqr');
  // Paper is light, and its codes are dark: the other way round is not looked for.
  const found = read(data, width, height, { inversionAttempts: 'dontInvert' });
  return found === null ? undefined : Uint8Array.from(found.binaryData);
}
