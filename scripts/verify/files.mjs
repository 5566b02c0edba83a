// Reading without ever writing: files that may not be there, whole lines, JSON that may not parse.
import { readFile, readdir } from 'node:fs/promises';

/** The bytes of a file, or null where there is none. */
export async function bytesOf(path) {
  try {
    return await readFile(path);
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw error;
  }
}

/** The names in a folder in order; none where there is no such folder. */
export async function namesIn(folder) {
  try {
    return (await readdir(folder)).sort();
  } catch (error) {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return [];
    throw error;
  }
}

/** The whole lines of a file as bytes, and how many bytes lie past the last of them. */
export function wholeLines(bytes) {
  const lines = [];
  let start = 0;
  for (let end = bytes.indexOf(10); end !== -1; end = bytes.indexOf(10, start)) {
    lines.push(bytes.subarray(start, end));
    start = end + 1;
  }
  return { lines, rest: bytes.length - start };
}

/** The value that bytes hold, or undefined where they are not JSON in UTF-8. */
export function valueOf(bytes) {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

export const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
