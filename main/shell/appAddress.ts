/** The scheme under which the window's own files are served. */
export const APP_SCHEME = 'app';

/** The only origin that the bridge answers. */
export const APP_ORIGIN = `${APP_SCHEME}://stet`;

/** The window's page. */
export const APP_PAGE = `${APP_ORIGIN}/index.html`;
