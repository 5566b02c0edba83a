import { serialize } from 'node:v8';
import { openAt } from './largeLibrary';

// Opens a library as the app does, and says when its list could be shown: it has been made ready for the window.
const library = await openAt(process.argv[2] ?? '');
const { changed } = await library.changesSince(0);
const bytes = serialize(changed.map(({ summary }) => summary)).byteLength;
process.stdout.write(`${changed.length} ${bytes}\n`);
await library.close();
