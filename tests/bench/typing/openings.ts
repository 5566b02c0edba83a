import type { Place, Stet } from './places';
import { LONG, OTHER } from './places';

/** From the click at the article in the library to the frame that shows its text, in milliseconds. */
export async function openInStet({ page, stet }: Stet): Promise<number> {
  await stet.desk.library.getByRole('link', { name: OTHER }).click();
  await page.evaluate(() =>
    whenPainted(() => document.querySelectorAll('.body-editor__text > *').length < 10),
  );
  await page.waitForTimeout(500);
  const taken = page.evaluate(async () => {
    const clicked = await new Promise<number>((hear) =>
      addEventListener('click', (event) => hear(event.timeStamp), { capture: true, once: true }),
    );
    await whenPainted(() => document.querySelectorAll('.body-editor__text > *').length > 10);
    return performance.now() - clicked;
  });
  await stet.desk.library.getByRole('link', { name: LONG }).click();
  return taken;
}

/** From setting the HTML to the frame that shows it, in milliseconds. */
export async function openBareHtml({ page, text }: Place): Promise<number> {
  const taken = await text.evaluate(async (root) => {
    const html = root.innerHTML;
    root.innerHTML = '';
    await whenPainted(() => true);
    await new Promise((done) => setTimeout(done, 500));
    const started = performance.now();
    root.innerHTML = html;
    await whenPainted(() => true);
    return performance.now() - started;
  });
  await page.waitForTimeout(100);
  return taken;
}
