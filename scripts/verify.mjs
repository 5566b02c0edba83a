// npm run verify -- <library> [--json]: is this library as it was written? Needs Node and this folder, nothing of Stet.
import { verifyLibrary } from './verify/verifyLibrary.mjs';

const HELP = `npm run verify -- <library> [--json]

Reads a whole library and changes nothing. Each finding has its place (a path, and a line where there is one).

  exit  what was found (the gravest, where there are several)
   0    all is as it was written; content that was erased on purpose, or that nothing refers to, is only named
   2    wrong use, or no library there
  10    unreadable   a line or file that cannot be understood
  11    altered      not what was written
  12    missing      content, an entry, an object or an article that should be there
  13    cut          the end of a record is gone
  14    forked       two entries follow the same one
  15    reordered    entries do not stand in their order

What a chain cannot show: that the owner did not remake the whole record; that what happened was entered at all; and that
the clock was right.`;

const EXITS = { altered: 11, cut: 13, missing: 12, forked: 14, reordered: 15, unreadable: 10 };

const args = process.argv.slice(2);
const isJson = args.includes('--json');
const [root, ...others] = args.filter((arg) => !arg.startsWith('-'));

if (args.includes('--help') || args.includes('-h')) {
  console.log(HELP);
} else if (root === undefined || others.length > 0) {
  console.error(HELP);
  process.exitCode = 2;
} else {
  process.exitCode = await verify(root);
}

async function verify(library) {
  const say = isJson ? console.error : console.log;
  const outcome = await verifyLibrary(library);
  for (const { kind, place, sentence } of outcome.findings)
    say(`${kind.padEnd(12)} ${place}\n             ${sentence}`);
  say(
    `${outcome.ok ? 'As it was written' : 'NOT as it was written'}: ${outcome.articles} articles, ` +
      `${outcome.entries} entries, ${outcome.objects} objects, ${outcome.findings.length} findings.`,
  );
  say('A chain cannot show that its owner did not remake the whole of it, or that a clock was right.');
  const found = new Set(outcome.findings.map(({ kind }) => kind));
  const isNoLibrary = outcome.entries === 0 && outcome.articles === 0;
  const gravest = Object.keys(EXITS).find((kind) => found.has(kind));
  const code = isNoLibrary ? 2 : outcome.ok ? 0 : EXITS[gravest];
  if (isJson) console.log(JSON.stringify({ ...outcome, exit: code }));
  return code;
}
