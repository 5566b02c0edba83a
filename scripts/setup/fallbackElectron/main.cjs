// What `electron <folder>` runs first: reads the command line, then hands over to the app in that folder.
const { app } = require('electron');
const { existsSync, readFileSync, statSync } = require('node:fs');
const Module = require('node:module');
const { dirname, join, resolve } = require('node:path');

const answers = {
  '--version': () => `v${process.versions.electron}`,
  '-v': () => `v${process.versions.electron}`,
  '--abi': () => process.versions.modules,
  '-a': () => process.versions.modules,
};

const { target, preloads } = readCommandLine(process.argv.slice(1));
for (const name of preloads) require(existsSync(name) ? resolve(name) : name);
if (target === undefined) endWith('electron [-r module] [--switches] <app folder or file>', 1);
else open(resolve(target));

function readCommandLine(args) {
  const preloads = [];
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at];
    if (answers[arg]) endWith(answers[arg](), 0);
    if (arg === '-r' || arg === '--require') preloads.push(args[(at += 1)]);
    else if (!arg.startsWith('-')) return { target: arg, preloads };
  }
  return { target: undefined, preloads };
}

function open(target) {
  if (!existsSync(target)) return endWith(`There is no app at ${target}`, 1);
  const folder = statSync(target).isDirectory() ? target : dirname(target);
  const file = join(folder, 'package.json');
  if (existsSync(file)) introduce(JSON.parse(readFileSync(file, 'utf8')));
  app.setAppPath(folder);
  process.defaultApp = true;
  Module._load(Module._resolveFilename(target), null, true);
}

function introduce({ version, productName, name }) {
  if (version) app.setVersion(version);
  if (productName || name) app.setName(productName || name);
  if (!app.commandLine.hasSwitch('user-data-dir'))
    app.setPath('userData', join(app.getPath('appData'), app.name));
}

function endWith(text, code) {
  process.stdout.write(`${text}\n`);
  process.exit(code);
}
