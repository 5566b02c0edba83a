// Reading without ever writing: files that may not be there, JSON that may not parse.
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

const strict = new TextDecoder('utf-8', { fatal: true });

/** The value that bytes hold, or undefined where they are not JSON in UTF-8. */
export function valueOf(bytes) {
  try {
    return JSON.parse(strict.decode(bytes));
  } catch {
    return undefined;
  }
}

export const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
