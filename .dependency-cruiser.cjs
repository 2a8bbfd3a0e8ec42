/**
 * The order of the house: a folder may import only those above it in this list.
 * `docs/architecture.md` explains the rooms.
 */
const rooms = [
  'src/platform',
  'src/office',
  'src/units',
  'src/accounts',
  'src/tasks',
  'src/imports',
  'src/handover',
  'src/procedures',
  'src/rehearsal',
  'src/obstacles',
  'src/requests',
  'src/registers',
  'src/reminders',
  'src/readiness',
  'src/indicators',
  'src/administration',
];
const machinery = [
  'config',
  'database',
  'secrets',
  'http',
  '(audit|jobs)',
  'files',
  'mail',
  'operations',
];

const lowerMayNotKnowHigher = (names, prefix = '') =>
  names
    .map((name, index) => ({
      name: `order-of-rooms: ${prefix}${name}`,
      severity: 'error',
      from: { path: `^${prefix}${name}/` },
      to: { path: `^${prefix}(${names.slice(index + 1).join('|')})/` },
    }))
    .slice(0, -1);

module.exports = {
  forbidden: [
    ...lowerMayNotKnowHigher(
      rooms.map((room) => room.replace('src/', '')),
      'src/',
    ),
    ...lowerMayNotKnowHigher(machinery, 'src/platform/'),
    {
      name: 'only-app-module-knows-every-module',
      severity: 'error',
      from: { path: '^src/[^/]+/' },
      to: { path: '^src/(app\\.module|main)\\.ts$' },
    },
    {
      name: 'office-knows-no-database',
      severity: 'error',
      from: { path: '^src/office/' },
      to: { path: '(^src/platform/database/|node_modules/typeorm)' },
    },
    {
      name: 'subjects-ask-through-read-models',
      comment:
        'A subject may use another subject only through its read model, port, module or entity types.',
      severity: 'error',
      from: {
        path: '^src/(units|accounts|tasks|imports|handover|procedures|rehearsal|obstacles|requests|registers|reminders|readiness|indicators|administration)/',
      },
      to: {
        path: '^src/(units|accounts|tasks|imports|handover|procedures|rehearsal|obstacles|requests|registers|reminders|readiness|indicators|administration)/.*\\.(service|repository|controller)\\.ts$',
        pathNot: '^src/$1/',
      },
    },
    {
      name: 'tables-of-others-only-in-read-models',
      comment: 'Only a read model may join the table of a lower subject; everything else asks.',
      severity: 'error',
      from: {
        path: '^src/(units|accounts|tasks|imports|handover|procedures|rehearsal|obstacles|requests|registers|reminders|readiness|indicators|administration)/',
        pathNot: '\\.read-model\\.ts$',
      },
      to: {
        path: '^src/(units|accounts|tasks|imports|handover|procedures|rehearsal|obstacles|requests|registers|reminders|readiness|indicators|administration)/.*\\.entity\\.ts$',
        pathNot: '^src/$1/',
        dependencyTypesNot: ['type-only'],
      },
    },
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'rules-are-pure',
      comment: 'A rule is a function of data: no Nest, no TypeORM, no clock of its own.',
      severity: 'error',
      from: {
        path: '^src/.*(/rules/[^/]+|\\.policy|\\.law|/plan|/compare|/acceptance|/conservation|/split)\\.ts$',
        pathNot: '\\.spec\\.ts$',
      },
      to: { path: 'node_modules/(@nestjs|typeorm)' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    exclude: { path: '\\.spec\\.ts$' },
  },
};
