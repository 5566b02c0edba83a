// The files that are run side by side open their windows on a display each: on one, they would share a focus and a clipboard.
const displays = (process.env['STET_DISPLAYS'] ?? '').split(' ').filter(Boolean);
const own = displays[Number(process.env['VITEST_POOL_ID'] ?? 1) - 1];
if (own !== undefined) process.env['DISPLAY'] = own;
