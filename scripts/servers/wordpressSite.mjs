// The site that every test WordPress starts as: made once, kept in the cache, copied at each start.
import { randomBytes } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fetchPackage, onceInCache, unpack } from '../setup/cache.mjs';
import { read } from '../setup/processes.mjs';
import { Stop, say } from '../setup/say.mjs';
import { php } from '../setup/needs.mjs';
import { ensureSystemPackages } from '../setup/systemPackages.mjs';
import { routerPhp, wpConfigPhp } from './wordpressFiles.mjs';

const spec = 'wp-studio@1.22.0';
const integrity =
  'sha512-boMtahkhgWDKKyNTBA1uTK5ghnAmxXhDY6KeQCO9FmcI3/o+YOSq8JwYW5ZYnxHCxH14Jf/mD6CJTBvTWl2Ytw==';
const inPackage = 'package/dist/cli/wp-files';
const parts = ['latest/wordpress', 'sqlite-database-integration', 'wp-cli'];
const version = '7.1.1';

/** Fetches WordPress, its SQLite integration and wp-cli; returns their folder. */
export async function ensureWordPress() {
  await ensureSystemPackages([php]);
  return onceInCache(`wordpress-${version}`, async (folder) => {
    say(`      WordPress ${version}: 60 MB from the npm registry …`);
    const fetched = join(folder, 'fetched');
    mkdirSync(fetched);
    const tarball = await fetchPackage({
      spec,
      integrity,
      folder: fetched,
      label: `fetching WordPress ${version}`,
    });
    await unpack(tarball, fetched, ...parts.map((part) => `${inPackage}/${part}`));
    for (const part of parts)
      renameSync(join(fetched, inPackage, part), join(folder, part.split('/').at(-1)));
    rmSync(fetched, { recursive: true });
  });
}

/** Returns the folder of the prepared site: `site/`, `router.php`, `users.json`. */
export async function ensureSiteTemplate() {
  const files = await ensureWordPress();
  return onceInCache(`wordpress-site-${version}-2`, async (folder) => {
    say('      setting up an empty WordPress site …');
    layOut(files, folder);
    const wp = commandLine(files, join(folder, 'site'));
    install(wp);
    writeFileSync(join(folder, 'users.json'), JSON.stringify(addUsers(wp), null, 2));
  });
}

function layOut(files, folder) {
  const content = join(folder, 'site/wp-content');
  cpSync(join(files, 'wordpress'), join(folder, 'site'), { recursive: true });
  mkdirSync(join(content, 'database'), { recursive: true });
  const integration = join(content, 'mu-plugins/sqlite-database-integration');
  cpSync(join(files, 'sqlite-database-integration'), integration, { recursive: true });
  const dropIn = readFileSync(join(integration, 'db.copy'), 'utf8')
    .replaceAll(
      "'{SQLITE_IMPLEMENTATION_FOLDER_PATH}'",
      "__DIR__ . '/mu-plugins/sqlite-database-integration'",
    )
    .replaceAll('{SQLITE_PLUGIN}', 'sqlite-database-integration/load.php');
  writeFileSync(join(content, 'db.php'), dropIn);
  writeFileSync(
    join(folder, 'site/wp-config.php'),
    wpConfigPhp(() => randomBytes(32).toString('hex')),
  );
  writeFileSync(join(folder, 'router.php'), routerPhp);
}

/** wp-cli on that site: returns what it prints. */
function commandLine(files, site) {
  const first = [
    '-d',
    'memory_limit=512M',
    join(files, 'wp-cli/wp-cli.phar'),
    '--allow-root',
    `--path=${site}`,
  ];
  return (...args) => {
    const output = read('php', [...first, ...args]);
    if (output === undefined)
      throw new Stop(`WordPress could not be set up: wp ${args.slice(0, 2).join(' ')} failed.`);
    return output.trim();
  };
}

function install(wp) {
  const admin = ['--admin_user=admin', '--admin_password=admin-password', '--admin_email=admin@example.test'];
  wp('core', 'install', '--url=http://127.0.0.1', '--title=The Harbour Gazette', ...admin, '--skip-email');
  wp('rewrite', 'structure', '/%year%/%monthnum%/%postname%/');
  wp('option', 'update', 'timezone_string', 'Europe/Paris');
  // Without comments of its own, a comment form on a page can only have come with an import.
  wp('option', 'update', 'default_comment_status', 'closed');
  wp('post', 'delete', '1', '2', '3', '--force');
}

function addUsers(wp) {
  const names = ['admin', 'editor', 'author'];
  return Object.fromEntries(
    names.map((user) => {
      const password = `${user}-password`;
      if (user !== 'admin')
        wp('user', 'create', user, `${user}@example.test`, `--role=${user}`, `--user_pass=${password}`);
      const applicationPassword = wp('user', 'application-password', 'create', user, 'stet', '--porcelain');
      return [user, { user, password, applicationPassword }];
    }),
  );
}
