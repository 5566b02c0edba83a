/** Words that belong to no single part of the desk. */
export const words = {
  app: 'Stet',
  cancel: 'Cancel',
  close: 'Close',
  dismiss: 'Dismiss',
  copied: 'Copied',
  copyHash: 'Copy the whole hash',
  untitled: 'Untitled',
} as const;
