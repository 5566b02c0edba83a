/** The menu's headings and the words of the few native dialogs; the window has its own in `renderer/i18n`. */
export const words = {
  menu: {
    file: '&File',
    close: 'Close Window',
    quit: 'Quit Stet',
    edit: '&Edit',
    view: '&View',
    format: 'F&ormat',
    insert: '&Insert',
    article: '&Article',
    help: '&Help',
    showLogs: 'Show the Logs',
  },
  notAnswering: (way: 'close' | 'quit') => ({
    message: 'The window does not answer.',
    detail: 'What was last shown as “Saved” is on the disk. What was typed since may not be.',
    stay: 'Wait',
    leave: way === 'quit' ? 'Quit anyway' : 'Close anyway',
  }),
  unsaved: (
    { why, headline }: { readonly why: string | null; readonly headline: string | null },
    way: 'close' | 'quit',
  ) => ({
    message: headline ? `“${headline}” is not saved.` : 'Not everything is saved.',
    detail: `${why || 'The disk did not take the last changes.'} If you ${way} now, the last changes are lost. Go back to copy the text, or to save it elsewhere.`,
    stay: 'Go back',
    leave: way === 'quit' ? 'Quit without saving' : 'Close without saving',
  }),
  backup: {
    kind: 'Stet backup',
    whereTo: 'Choose where the backup goes',
    backUp: 'Back up',
    which: 'Choose a backup',
    choose: 'Choose',
    folder: 'Choose an empty folder for the restored library',
    restoreHere: 'Restore here',
  },
  saveElsewhere: {
    where: 'Save the text elsewhere',
    kind: 'Page',
    untitled: 'article',
  },
  libraryFolder: { choose: 'Choose a folder for your library', here: 'Keep it here' },
} as const;
