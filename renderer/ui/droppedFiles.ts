/** What was dropped from the system: files, and the names of folders, which have no bytes. */
export interface Dropped {
  readonly files: readonly File[];
  readonly folders: readonly string[];
}

/** Reads what was dropped, while the event lasts. */
export function droppedFiles(transfer: DataTransfer): Dropped {
  const items = [...transfer.items].filter(({ kind }) => kind === 'file');
  const isFolder = (item: DataTransferItem): boolean => item.webkitGetAsEntry()?.isDirectory === true;
  const filesOf = (some: readonly DataTransferItem[]): readonly File[] =>
    some.flatMap((item) => item.getAsFile() ?? []);
  return {
    files: filesOf(items.filter((item) => !isFolder(item))),
    folders: items.filter(isFolder).map((item) => item.webkitGetAsEntry()?.name ?? ''),
  };
}
