// Stet as a person meets it: every step goes through accessible names, and waits for what she would see.
import type { Locator, Page } from 'playwright';

export interface WordPressAccount {
  readonly url: string;
  readonly user: string;
  readonly applicationPassword: string;
}

/** What she types into "Log a correction"; what is left out stays as Stet proposed it from the change. */
export interface CorrectionInput {
  readonly wrong?: string;
  readonly right?: string;
  readonly why: string;
  readonly noticedBy: string;
}

const PUBLISHING_MS = 60_000;

/** The window, by the names of its parts. */
export class Desk {
  constructor(readonly page: Page) {}

  get library(): Locator {
    return this.page.getByRole('navigation', { name: 'Library' });
  }
  get article(): Locator {
    return this.page.getByRole('main', { name: 'Article' });
  }
  get inspector(): Locator {
    return this.page.getByRole('complementary', { name: 'Inspector' });
  }
  get body(): Locator {
    return this.page.getByRole('textbox', { name: 'Article body' });
  }
  get headline(): Locator {
    return this.page.getByRole('textbox', { name: 'Headline' });
  }
  get saveState(): Locator {
    return this.page.getByRole('status', { name: 'Save state' });
  }

  dialog(name: string | RegExp): Locator {
    return this.page.getByRole('dialog', { name });
  }

  /** Waits for "Saved": the words are on disk. */
  async untilSaved(): Promise<void> {
    await this.saveState.getByText(/^Saved/).waitFor();
  }

  async showTab(name: string): Promise<Locator> {
    await this.inspector.getByRole('tab', { name }).click();
    return this.inspector.getByRole('tabpanel', { name });
  }

  /** Chooses a file in the system's dialog, as the window sees it: its name and its bytes. */
  async chooseFile(
    open: () => Promise<void>,
    file: { name: string; mimeType: string; buffer: Buffer },
  ): Promise<void> {
    const [chooser] = await Promise.all([this.page.waitForEvent('filechooser'), open()]);
    await chooser.setFiles(file);
  }

  /** Puts the caret at the end of the body and types there. */
  async writeAtEnd(text: string): Promise<void> {
    await this.body.click();
    await this.page.keyboard.press('ControlOrMeta+End');
    await this.page.keyboard.type(text);
  }

  /** Selects the first occurrence of a text in the body, as a drag of the mouse would, and types over it. */
  async typeOver(found: string, replacement: string): Promise<void> {
    await this.selectInBody(found);
    await this.page.keyboard.type(replacement);
  }

  async selectInBody(found: string): Promise<void> {
    await this.body.focus();
    await this.body.evaluate((root, text) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.textContent?.indexOf(text) ?? -1;
        if (at < 0) continue;
        node.parentElement?.scrollIntoView({ block: 'center' });
        document.getSelection()?.setBaseAndExtent(node, at, node, at + text.length);
        // The editor hears of it in a task of its own; a person is never quicker than the screen.
        return new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
      }
      throw new Error(`"${text}" is not in the body`);
    }, found);
  }

  /** Two clicks: "Publish…" or "Update…" in the banner, then "Publish now" or "Update now". */
  async openPublishDialog(): Promise<Locator> {
    await this.page
      .getByRole('banner')
      .getByRole('button', { name: /^(Publish|Update)…$/ })
      .click();
    const dialog = this.dialog('Publish');
    await dialog.waitFor();
    return dialog;
  }

  async confirmPublication(): Promise<void> {
    const dialog = this.dialog('Publish');
    await dialog.getByRole('button', { name: /^(Publish|Update) now$/ }).click();
    await dialog.getByText(/^(It|The update) is live$/).waitFor({ timeout: PUBLISHING_MS });
  }

  /** The live address that the result shows; closes the dialog. */
  async takeLiveAddress(): Promise<string> {
    const dialog = this.dialog('Publish');
    const address = await dialog.getByRole('link').first().innerText();
    await dialog
      .getByRole('button', { name: /^(Done|Close)$/ })
      .first()
      .click();
    await dialog.waitFor({ state: 'hidden' });
    return address.trim();
  }

  async chooseTarget(label: string | RegExp): Promise<void> {
    await this.dialog('Publish').getByRole('radio', { name: label }).click();
  }

  /** "What did it say on …": the day and time in the zone of this computer, and the target by its label. */
  async askWhatItSaid(panel: Locator, at: Date, target: string): Promise<void> {
    const local = new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString();
    await panel.getByLabel('What did it say on').fill(local.slice(0, 10));
    await panel.getByLabel('Time', { exact: true }).fill(local.slice(11, 19));
    const where = panel.getByLabel('Where');
    if (await where.count()) await where.selectOption({ label: target });
    await panel.getByRole('button', { name: 'Show' }).click();
  }

  async logCorrection(correction: CorrectionInput): Promise<void> {
    const dialog = this.dialog('Log a correction');
    if (correction.wrong) await dialog.getByLabel('What was wrong').fill(correction.wrong);
    if (correction.right) await dialog.getByLabel('What is right').fill(correction.right);
    await dialog.getByLabel('Why').fill(correction.why);
    await dialog.getByLabel('Who noticed').fill(correction.noticedBy);
  }

  async connectWordPress(account: WordPressAccount): Promise<void> {
    const dialog = this.dialog('Connect a site');
    await dialog.getByLabel('Address').fill(account.url);
    await dialog.getByLabel('User').fill(account.user);
    await dialog
      .getByLabel(/password/i)
      .first()
      .fill(account.applicationPassword);
    await dialog.getByRole('button', { name: 'Connect' }).click();
    await dialog.getByText(/^Connected to/).waitFor({ timeout: PUBLISHING_MS });
    await dialog.getByRole('button', { name: 'Done' }).click();
    await dialog.waitFor({ state: 'hidden' });
  }
}
