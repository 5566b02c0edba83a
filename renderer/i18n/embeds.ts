export const embedWords = {
  heading: 'Heading',
  open: 'Open',
  remove: 'Remove embed',
  /** Of a host whose things can be shown within a page, and of any other. */
  live: 'Live on the published page',
  card: 'A link on the published page',
  dialog: {
    name: 'Embed a page',
    hint: 'Nothing is fetched: here it is a card, and readers see it live where the host is known.',
    address: 'Address',
    placeholder: 'https://',
    headingHint: 'What it is, for readers who do not see it.',
    notAnAddress: 'This is not a web address.',
    insert: 'Embed',
    cancel: 'Cancel',
  },
} as const;
