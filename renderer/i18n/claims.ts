/** What is true of claims today, in one sentence or two. */
export const claimsWords = {
  empty: (linked: number) =>
    `${linked === 0 ? 'No sentence carries a link yet' : linked === 1 ? 'One sentence carries a link' : `${linked} sentences carry a link`}. Marking the statements that you choose to stand behind, each with its evidence, comes in a later version.`,
  seeSources: 'See the sources',
} as const;
