/** Whether this computer has a Mac's keys. */
export const isMac = navigator.platform.startsWith('Mac');
