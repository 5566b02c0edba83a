// What the commands say to the person in front of them: plain words, and one kind of stop that needs no stack trace.

let stream = process.stdout;
const startedAt = Date.now();

/** Keeps standard output clean for one JSON line: all words go to standard error from here on. */
export function speakOnStandardError() {
  stream = process.stderr;
}

export function say(text = '') {
  stream.write(`${text}\n`);
}

/** The stream that a child process may write to, so that `--json` stays clean: a file descriptor number. */
export function childOutput() {
  return stream.fd;
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
