import { fleetingDisk } from '../../main/storage/fleetingDisk';
import { nodeFileCalls } from '../../main/storage/fileCalls';
import { nodeDisk } from '../../main/storage/nodeDisk';
import { must, open, save, saveOf } from './story';
import { withoutFolderSync } from './withoutFolderSync';

/** Saves without end, and says so after each answer; it is there to be killed. Arguments: the library, the article, and which guard is taken away. */
const [path = '', id = '', ...more] = process.argv.slice(2);
const disk = more.includes('withoutSync')
  ? fleetingDisk()
  : more.includes('withoutFolderSync')
    ? nodeDisk(withoutFolderSync(nodeFileCalls))
    : nodeDisk();
const library = must(await open(path, disk));
const [summary] = (await library.summaries()).filter((one) => one.id === id);
if (summary === undefined) throw new Error('The article is not there.');
const article = must(await library.article(summary.id));
let count = saveOf(article.draft()) ?? -1;
for (;;) {
  count += 1;
  must(await save(article, count));
  process.stdout.write(`saved ${count}\n`);
  if (count % 5 === 0) {
    const kept = await article.inTurn(() => article.keepRevision('autosave'));
    process.stdout.write(`kept ${kept.seq} ${count}\n`);
  }
}
