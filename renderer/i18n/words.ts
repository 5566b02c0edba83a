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

/** "1 word", "612 words": a count with its noun, in British figures. */
export function counted(count: number, one: string, many: string): string {
  return `${new Intl.NumberFormat('en-GB').format(count)} ${count === 1 ? one : many}`;
}
