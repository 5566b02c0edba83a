import { nodeDisk } from '../../main/storage/nodeDisk';
import { must, open, save, saveOf } from './story';

/** Saves without end, and says so after each answer; it is there to be killed. Arguments: the library, the article. */
const [path = '', id = ''] = process.argv.slice(2);
const library = must(await open(path, nodeDisk()));
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
