// WordPress's own block editor, asked what it makes of a post that Stet has sent.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright';

export interface PostInEditor {
  readonly url: string;
  readonly user: string;
  /** For the log-in page, not the application password. */
  readonly password: string;
  readonly postId: number;
  /** The executable; STET_CHROMIUM, then Debian's place for it, unless given. */
  readonly chromium?: string;
}

export interface EditorVerdict {
  /** Names of the blocks that the editor calls invalid or does not know, with their markup. */
  readonly invalid: readonly string[];
  /** How many Classic blocks there are: markup that was not written as blocks. */
  readonly classic: number;
  /** All blocks, inner ones too. */
  readonly total: number;
}

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
];

/** Opens the post in the real block editor, logged in as that user, and counts what is not right in it. */
export async function invalidBlocks(post: PostInEditor): Promise<EditorVerdict> {
  const profile = await mkdtemp(join(tmpdir(), 'stet-chromium-'));
  const browser = await chromium.launchPersistentContext(profile, {
    executablePath: post.chromium ?? process.env['STET_CHROMIUM'] ?? '/usr/bin/chromium',
    args: FLAGS,
    headless: true,
  });
  try {
    return await judge(await openEditor(browser, post));
  } finally {
    await browser.close();
    await rm(profile, { recursive: true, force: true });
  }
}

async function openEditor(browser: BrowserContext, post: PostInEditor): Promise<Page> {
  const page = await browser.newPage();
  // WordPress takes its time on a machine that is busy.
  page.setDefaultNavigationTimeout(120_000);
  await page.goto(`${post.url}/wp-login.php`);
  await page.getByLabel('Username or Email Address').fill(post.user);
  await page.getByRole('textbox', { name: 'Password' }).fill(post.password);
  await page.getByRole('button', { name: 'Log In' }).click();
  await page.waitForURL(/wp-admin/);
  await page.goto(`${post.url}/wp-admin/post.php?post=${post.postId}&action=edit`, {
    waitUntil: 'domcontentloaded',
  });
  return page;
}

/** Runs in the editor's page, where `wp.data` is its own store; it is ready once it holds as many blocks as the post. */
async function judge(page: Page): Promise<EditorVerdict> {
  await page.waitForFunction(IS_READY, undefined, { timeout: 60_000 });
  return page.evaluate<EditorVerdict>(VERDICT);
}

const IS_READY = `(() => {
  const editor = window.wp?.data?.select('core/editor');
  if (!editor?.getCurrentPostId?.()) return false;
  const content = editor.getCurrentPost().content?.raw ?? editor.getCurrentPost().content ?? '';
  return content.trim() === '' || window.wp.data.select('core/block-editor').getBlocks().length > 0;
})()`;

const VERDICT = `(() => {
  const all = (blocks) => blocks.flatMap((block) => [block, ...all(block.innerBlocks)]);
  const blocks = all(window.wp.data.select('core/block-editor').getBlocks());
  const isWrong = (block) => block.isValid === false || block.name === 'core/missing';
  return {
    invalid: blocks.filter(isWrong).map((block) => block.name + ': ' + (block.originalContent ?? '')),
    classic: blocks.filter((block) => block.name === 'core/freeform').length,
    total: blocks.length,
  };
})()`;
