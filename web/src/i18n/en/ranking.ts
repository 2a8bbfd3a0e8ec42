/** Words of rankings of units that were kept. */
export const enRanking = {
  rankingSet: {
    title: 'Kept rankings',
    none: 'No ranking has been published.',
    keep: 'Keep this ranking',
    keepHint:
      'Keeps the table as it stands; later reports do not move it. Units see it only once it is published.',
    name: 'Name of the ranking',
    titleOf: 'Service to people, {{period}}',
    visibility: 'Who sees it once published',
    visibilities: { all: 'Every unit sees the whole table', own: 'Each unit sees its own line' },
    publish: 'Publish',
    withdraw: 'Withdraw',
    reason: 'Why it is withdrawn',
    publishedAt: 'Published {{at}}',
    unpublished: 'Not published',
    keptBy: 'Kept by {{by}} {{at}}.',
    follows: 'Counted again from the kept figures: the same',
    followsNot: 'Counted again from the kept figures: not the same',
    noLines: 'No unit that you may see',
    toCome:
      'Ranks and scores stand in a kept ranking once the province publishes it. No persons are rated.',
    docx: 'Word',
    pdf: 'PDF',
    xlsx: 'Excel',
  },
};
