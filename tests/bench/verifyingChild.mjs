// Verifies a library in a process of its own, as `npm run verify` does, and hashes as many bytes as had to be hashed.
import { createHash } from 'node:crypto';
import { verifyLibrary } from '../../scripts/verify/verifyLibrary.mjs';

const [root, count, contentBytes, lineBytes] = process.argv.slice(2);
const started = performance.now();
const outcome = await verifyLibrary(root);
const verifying = performance.now() - started;
const { maxRSS } = process.resourceUsage();

const hashAll = (bytes) => {
  const piece = Buffer.alloc(Math.round(bytes / count), 'a');
  for (let at = 0; at < count; at += 1) createHash('sha256').update(piece).digest('hex');
};
const restarted = performance.now();
hashAll(Number(contentBytes));
hashAll(Number(lineBytes));
const hashing = performance.now() - restarted;
console.log(JSON.stringify({ outcome, verifying, hashing, megabytes: maxRSS / 1024 }));
