// The main job, once, in the real app: `tsx tests/tour/tour.ts INPUT OUT`. The last line is the outcome as JSON.
import { mkdirSync, rmSync } from 'node:fs';
import { invalidBlocks } from '../support/blockEditor';
import { serveLocalWeb } from '../support/localWeb';
import { startWordPress } from '../support/wordpress';
import { findAndReplace, goThroughTheText, heedTheChecks, openMenusAndCards, seeEveryKind } from './atHand';
import { firstRun, importArticle, mendLinks, write } from './arriving';
import { correct } from './correcting';
import { Journey } from './journey';
import { writeEveryKind } from './everyKind';
import { fetchLivePages } from './livePages';
import { askWhatItSaid, lookBack, restart, verify } from './lookingBack';
import { paste } from './pasting';
import { connectWordPress, publishToSite, publishToWordPress, waitForCaptures } from './publishing';
import { readAsReaders } from './readers';
import { atLeast, atMost, exactly, type TourReport } from './report';
import { seeSettings, seeStagesAndLetters } from './settingUp';

const [input, out] = process.argv.slice(2);
if (!input || !out) throw new Error('The tour needs an input and a folder for its pictures');
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });

const began = Date.now();
const web = await serveLocalWeb();
const wordpress = await startWordPress();
const journey = await Journey.begin({ input, out, web, wordpress });

try {
  await firstRun(journey);
  const { vagueLinks } = await importArticle(journey);
  await write(journey);
  await mendLinks(journey);
  const { siteAddress, publishedAt } = await publishToSite(journey);
  await connectWordPress(journey);
  const wordpressAddress = await publishToWordPress(journey);
  const { sources, captures } = await waitForCaptures(journey);
  const { figure, seconds: correctionSeconds } = await correct(journey);
  await lookBack(journey);
  await askWhatItSaid(journey, publishedAt, figure.wrong);
  await writeSecondArticle(journey);
  const lost = await restart(journey);
  const found = await verify(journey);
  const { library, problems } = journey.running;
  const mustHold = [figure.right, figure.wrong];
  const pages = await fetchLivePages({ out, library, siteAddress, wordpressAddress, wordpress, mustHold });
  const editor = await invalidBlocks({
    url: wordpress.url,
    user: wordpress.users.admin.user,
    password: wordpress.users.admin.password,
    postId: pages.postId,
  });
  const unasked = journey.unaskedRequests(siteAddress);
  for (const to of unasked) process.stderr.write(`Nobody asked for ${to}\n`);

  const figures: TourReport['figures'] = {
    unaskedRequests: exactly(unasked.length, 0, 'requests'),
    invalidBlocks: exactly(editor.invalid.length + editor.classic, 0, 'blocks'),
    noticesOnLivePages: exactly(pages.notices, 2, 'pages'),
    furnitureOnLivePages: exactly(pages.furniture, 0, 'pages'),
    charactersLostOverRestart: exactly(lost, 0, 'characters'),
    consoleProblems: exactly(problems.length, 0, 'messages'),
    axeViolations: exactly(journey.camera.violations.length, 0, 'violations'),
    captures: atLeast(captures, 1, 'captures'),
    correctionSeconds: atMost(correctionSeconds, 60, 's'),
  };
  for (const problem of problems) process.stderr.write(`The window said: ${problem}\n`);
  const report: TourReport = {
    ok: found.verify === 'ok' && found.corrections === 1 && Object.values(figures).every(({ ok }) => ok),
    targets: { site: pages.siteAddress, wordpress: pages.wordpressAddress },
    revisions: found.revisions,
    sources,
    vagueLinks,
    captures,
    corrections: found.corrections,
    verify: found.verify,
    seconds: Math.round((Date.now() - began) / 1000),
    figures,
  };
  process.stdout.write(`${JSON.stringify(report)}\n`);
} catch (error) {
  await journey.takeLastPicture();
  throw error;
} finally {
  await journey.end();
  await Promise.all([wordpress.stop(), web.stop()]);
}

/** The whole of the editor, on an article of its own; the first one is on the desk again afterwards. */
async function writeSecondArticle(journey: Journey): Promise<void> {
  const first = await journey.desk.headline.inputValue();
  await writeEveryKind(journey);
  await seeEveryKind(journey);
  await openMenusAndCards(journey);
  await findAndReplace(journey);
  await goThroughTheText(journey);
  await heedTheChecks(journey);
  await journey.desk.openPublishDialog();
  await journey.desk.chooseTarget(/^Built-in site/);
  await journey.desk.confirmPublication();
  await readAsReaders(journey, await journey.desk.takeLiveAddress());
  await seeStagesAndLetters(journey);
  await seeSettings(journey);
  await paste(journey);
  await journey.desk.library.getByRole('link', { name: first }).click();
  await journey.running.page.waitForFunction((wanted) => {
    const headline = document.querySelector('textarea[aria-label="Headline"]');
    return headline instanceof HTMLTextAreaElement && headline.value === wanted;
  }, first);
  await journey.desk.untilSaved();
}
