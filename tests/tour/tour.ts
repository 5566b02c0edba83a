// The main job, once, in the real app: `tsx tests/tour/tour.ts INPUT OUT`. The last line is the outcome as JSON.
import { mkdirSync, rmSync } from 'node:fs';
import { invalidBlocks } from '../support/blockEditor';
import { serveLocalWeb } from '../support/localWeb';
import { startWordPress } from '../support/wordpress';
import { Tour } from './journey';
import { atLeast, atMost, exactly, type TourReport } from './report';

const [input, out] = process.argv.slice(2);
if (!input || !out) throw new Error('The tour needs an input and a folder for its pictures');
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });

const began = Date.now();
const web = await serveLocalWeb();
const wordpress = await startWordPress();
const tour = await Tour.begin({ input, out, web, wordpress });

try {
  await tour.firstRun();
  const imported = await tour.importArticle();
  await tour.write();
  await tour.mendLinks();
  await tour.publishToSite();
  await tour.connectWordPress();
  await tour.publishToWordPress();
  const captures = await tour.waitForCaptures();
  const correctionSeconds = await tour.correct();
  await tour.lookBack();
  await tour.askWhatItSaid();
  const lost = await tour.restart();
  const found = await tour.verify();
  const pages = await tour.fetchPages();
  const editor = await invalidBlocks({
    url: wordpress.url,
    user: wordpress.users.admin.user,
    password: wordpress.users.admin.password,
    postId: pages.postId,
  });
  const unasked = tour.unaskedRequests();
  for (const to of unasked) process.stderr.write(`Nobody asked for ${to}\n`);

  const figures: TourReport['figures'] = {
    unaskedRequests: exactly(unasked.length, 0, 'requests'),
    invalidBlocks: exactly(editor.invalid.length + editor.classic, 0, 'blocks'),
    noticesOnLivePages: exactly(pages.notices, 2, 'pages'),
    furnitureOnLivePages: exactly(pages.furniture, 0, 'pages'),
    charactersLostOverRestart: exactly(lost, 0, 'characters'),
    consoleProblems: exactly(tour.problems.length, 0, 'messages'),
    captures: atLeast(captures, 1, 'captures'),
    correctionSeconds: atMost(correctionSeconds, 60, 's'),
  };
  for (const problem of tour.problems) process.stderr.write(`The window said: ${problem}\n`);
  const report: TourReport = {
    ok: found.verify === 'ok' && found.corrections === 1 && Object.values(figures).every(({ ok }) => ok),
    targets: { site: pages.siteAddress, wordpress: pages.wordpressAddress },
    revisions: found.revisions,
    sources: imported.sources(),
    vagueLinks: imported.vagueLinks,
    captures,
    corrections: found.corrections,
    verify: found.verify,
    seconds: Math.round((Date.now() - began) / 1000),
    figures,
  };
  process.stdout.write(`${JSON.stringify(report)}\n`);
} catch (error) {
  await tour.takeLastPicture();
  throw error;
} finally {
  await tour.end();
  await Promise.all([wordpress.stop(), web.stop()]);
}
