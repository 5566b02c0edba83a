// The two PHP files that make a folder of WordPress a site on PHP's own small web server.

/** `secret()` gives a fresh random word for each key and salt. */
export function wpConfigPhp(secret) {
  const secrets = ['AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE']
    .flatMap((name) => [`${name}_KEY`, `${name}_SALT`])
    .map((name) => `define( '${name}', '${secret()}' );`)
    .join('\n');
  return `<?php
// The address is the one it was called by, so that any port will do.
$stet_address = 'http://' . ( $_SERVER['HTTP_HOST'] ?? '127.0.0.1' );
define( 'WP_HOME', $stet_address );
define( 'WP_SITEURL', $stet_address );
define( 'DB_NAME', 'stet' );
define( 'DB_USER', '' );
define( 'DB_PASSWORD', '' );
define( 'DB_HOST', '' );
define( 'DB_CHARSET', 'utf8mb4' );
define( 'DB_COLLATE', '' );
${secrets}
$table_prefix = 'wp_';
// A local site accepts application passwords without https.
define( 'WP_ENVIRONMENT_TYPE', 'local' );
define( 'WP_HTTP_BLOCK_EXTERNAL', true );
define( 'AUTOMATIC_UPDATER_DISABLED', true );
define( 'DISALLOW_FILE_MODS', true );
define( 'DISABLE_WP_CRON', true );
define( 'WP_DEBUG', false );
if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}
require_once ABSPATH . 'wp-settings.php';
`;
}

/** Files are served, scripts are run, and everything else is WordPress's own to answer. */
export const routerPhp = `<?php
$root = __DIR__ . '/site';
$path = rawurldecode( (string) parse_url( $_SERVER['REQUEST_URI'], PHP_URL_PATH ) );
if ( str_contains( $path, '/.' ) ) {
	http_response_code( 404 );
	return true;
}
if ( is_dir( $root . $path ) && is_file( rtrim( $root . $path, '/' ) . '/index.php' ) ) {
	$path = rtrim( $path, '/' ) . '/index.php';
}
if ( is_file( $root . $path ) && ! str_ends_with( $path, '.php' ) ) {
	return false;
}
$script = is_file( $root . $path ) ? $path : '/index.php';
$_SERVER['SCRIPT_NAME'] = $script;
$_SERVER['PHP_SELF'] = $script;
$_SERVER['SCRIPT_FILENAME'] = $root . $script;
chdir( dirname( $root . $script ) );
require $root . $script;
`;
