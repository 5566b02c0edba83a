// Draws the icons anew: run by hand when the mark changes; what it writes is committed.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from '../setup/commandLine.mjs';
import { findChromium } from '../setup/needs.mjs';
import { root } from '../setup/places.mjs';
import { prepare } from '../setup/prepare.mjs';
import { say } from '../setup/say.mjs';
import { iconSvg } from './icon.mjs';

const help = `
node scripts/packaging/drawIcons.mjs

Draws the mark as SVG, PNG, ICO and ICNS into assets/icons, with Chromium.
`;

const sizes = [16, 32, 48, 64, 128, 256, 512, 1024];
const folder = join(root, 'assets/icons');

await runCommand({
  help,
  main: async () => {
    await prepare({ chromium: true });
    const pictures = await draw(iconSvg());
    mkdirSync(join(folder, 'png'), { recursive: true });
    writeFileSync(join(folder, 'stet.svg'), iconSvg());
    for (const size of sizes.filter((each) => each < 1024)) {
      writeFileSync(join(folder, `png/${size}x${size}.png`), pictures.get(size));
    }
    writeFileSync(join(folder, 'stet.ico'), ico([16, 32, 48, 256], pictures));
    writeFileSync(join(folder, 'stet.icns'), icns({ ic07: 128, ic08: 256, ic09: 512, ic10: 1024 }, pictures));
    say(`The icons are in ${folder}.`);
  },
});

async function draw(svg) {
  const { chromium } = await import('playwright');
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const pictures = new Map();
  for (const size of sizes) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw;height:100vh}</style>${svg}`);
    pictures.set(size, await page.screenshot({ omitBackground: true }));
    await page.close();
  }
  await browser.close();
  return pictures;
}

/** Windows: a directory of 16 bytes a picture, then the pictures, each a whole PNG. */
function ico(wanted, pictures) {
  const head = Buffer.alloc(6 + 16 * wanted.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(wanted.length, 4);
  let offset = head.length;
  for (const [at, size] of wanted.entries()) {
    const entry = 6 + 16 * at;
    head.writeUInt8(size % 256, entry);
    head.writeUInt8(size % 256, entry + 1);
    head.writeUInt16LE(1, entry + 4);
    head.writeUInt16LE(32, entry + 6);
    head.writeUInt32LE(pictures.get(size).length, entry + 8);
    head.writeUInt32LE(offset, entry + 12);
    offset += pictures.get(size).length;
  }
  return Buffer.concat([head, ...wanted.map((size) => pictures.get(size))]);
}

/** macOS: chunks of a four-letter type, their length, and a whole PNG. */
function icns(types, pictures) {
  const chunks = Object.entries(types).map(([type, size]) => chunk(type, pictures.get(size)));
  return chunk('icns', Buffer.concat(chunks));
}

function chunk(type, content) {
  const head = Buffer.alloc(8);
  head.write(type, 'latin1');
  head.writeUInt32BE(8 + content.length, 4);
  return Buffer.concat([head, content]);
}
