// What the commands say to the person in front of them: plain words, and one kind of stop that needs no stack trace.
import { AsyncLocalStorage } from 'node:async_hooks';
import { createInterface } from 'node:readline';

let stream = process.stdout;
const speaker = new AsyncLocalStorage();
const startedAt = Date.now();

/** Keeps standard output clean for one JSON line: all words go to standard error from here on. */
export function speakOnStandardError() {
  stream = process.stderr;
}

/** Runs `work`, and begins each line that it says with its name: for what is done side by side with something else. */
export function speakingAs(name, work) {
  return speaker.run(name, work);
}

export function say(text = '') {
  const name = speaker.getStore();
  const lines = name === undefined ? [text] : text.split('\n').map((line) => `${name} │ ${line}`);
  stream.write(`${lines.join('\n')}\n`);
}

/**
 * Where a child process may say what is for the person, so that `--json` stays clean: its standard output and its errors. They are pipes
 * for `passOn` where each line is to begin with a name.
 */
export function childOutput() {
  return speaker.getStore() === undefined ? [stream.fd, 2] : ['pipe', 'pipe'];
}

/** Says what a child says through those pipes, line by line and in the name of who started it. */
export function passOn(...pipes) {
  for (const input of pipes.filter(Boolean))
    createInterface({ input }).on('line', AsyncLocalStorage.bind(say));
}

/** Seconds since the command began, with one decimal. */
export function elapsed(since = startedAt) {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`;
}

/** An expected end: the sentence says what is missing, and the command what to type next. */
export class Stop extends Error {
  constructor(sentence, command) {
    super(sentence);
    this.name = 'Stop';
    this.command = command;
  }
}

export function sayStop(stop) {
  process.stderr.write(`\n${stop.message}\n`);
  if (stop.command) process.stderr.write(`\n    ${stop.command}\n\n`);
}
