/** A picture's new bytes: the pixels alone, so that nothing the camera wrote beside them is left. */
export interface Reencoded {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly width: number;
  readonly height: number;
}

/** The widest that a published picture is, in pixels. */
export const WIDEST = 2400;
const QUALITY = 0.86;

/** The size at which a picture is kept: its own, or scaled down to `WIDEST`. */
export function fittedSize(
  width: number,
  height: number,
): { readonly width: number; readonly height: number } {
  const scale = Math.min(1, WIDEST / width);
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/** Draws a picture anew as JPEG on white; null when it cannot be read as a picture. */
export async function reencode(file: Blob): Promise<Reencoded | null> {
  try {
    const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const { width, height } = fittedSize(bitmap.width, bitmap.height);
    const canvas = new OffscreenCanvas(width, height);
    const context = canvas.getContext('2d');
    if (!context) return null;
    context.fillStyle = '#fff';
    context.fillRect(0, 0, width, height);
    context.imageSmoothingQuality = 'high';
    context.drawImage(bitmap, 0, 0, width, height);
    bitmap.close();
    const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY });
    return { bytes: new Uint8Array(await blob.arrayBuffer()), width, height };
  } catch {
    return null;
  }
}
