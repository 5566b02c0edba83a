// A real WordPress for one test file: `const wordpress = await startWordPress()`, and `stop()` at the end.
export { startWordPress, type WordPress, type WordPressUser } from '../../scripts/servers/wordpress.mjs';
