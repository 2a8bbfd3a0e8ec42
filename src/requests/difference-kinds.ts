/** In what an answer may differ from the form that was sent; each has its sentence on screen. */
export const DIFFERENCES = [
  'other-form',
  'columns-missing',
  'columns-added',
  'columns-personal',
  'columns-moved',
  'rows-added',
  'rows-of-others',
  'rows-passed-over',
  'known-changed',
  'answered-before',
  'after-merge',
] as const;
