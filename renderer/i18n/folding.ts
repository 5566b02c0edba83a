export const foldingWords = {
  name: 'Fold old autosaves',
  hint: 'Folds the autosaves of a past sitting into its last one, for good. What was published, corrected, restored or preserved stays.',
  never: 'Never',
  after: (days: number) => `After ${days} days`,
} as const;
