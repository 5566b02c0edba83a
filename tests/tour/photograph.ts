// A photograph that nobody took: a bridge over a river in the evening, drawn in the window itself.
import type { Page } from 'playwright';

export interface PictureFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

export async function photograph(page: Page, name: string): Promise<PictureFile> {
  const jpeg = await page.evaluate(async () => {
    const [width, height, waterline] = [1500, 1000, 640];
    const canvas = new OffscreenCanvas(width, height);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('No canvas.');
    // No functions of its own in here: what runs in the window does not know the names that tsx keeps for them.
    for (const { top, bottom, colours } of [
      { top: 0, bottom: waterline, colours: ['#3d5670', '#8fa3ad', '#e8c9a0'] },
      { top: waterline, bottom: height, colours: ['#b99f7f', '#4d6070', '#1f2c38'] },
    ]) {
      const gradient = context.createLinearGradient(0, top, 0, bottom);
      for (const [at, colour] of colours.entries()) gradient.addColorStop(at / 2, colour);
      context.fillStyle = gradient;
      context.fillRect(0, top, width, bottom - top);
    }
    context.fillStyle = '#4b5547';
    context.beginPath();
    context.moveTo(0, waterline);
    for (let x = 0; x <= width; x += 10)
      context.lineTo(x, 560 - 60 * Math.sin(x / 230) - 25 * Math.sin(x / 90));
    context.lineTo(width, waterline);
    context.fill();
    context.fillStyle = '#2c2621';
    context.fillRect(0, 470, width, 46);
    for (let pier = 60; pier < width; pier += 300) context.fillRect(pier, 500, 60, 250);
    context.lineWidth = 26;
    context.strokeStyle = '#2c2621';
    for (let arch = 240; arch < width; arch += 300) {
      context.beginPath();
      context.arc(arch, 640, 125, Math.PI, 0);
      context.stroke();
    }
    const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 });
    return [...new Uint8Array(await blob.arrayBuffer())];
  });
  return { name, mimeType: 'image/jpeg', buffer: Buffer.from(jpeg) };
}
