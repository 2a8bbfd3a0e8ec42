import type { Role } from '../platform/http/actor';

/** Looking at what the duty covers; changes nothing. */
const READ = [
  'account.self',
  'round.read',
  'unit.read',
  'import.read',
  'handover.read',
  'rehearsal.read',
  'obstacle.read',
  'task.read',
  'request.read',
  'register.read',
  'procedure.read',
  'readiness.read',
  'job.read',
  'file.read',
] as const;

/** Adding to lists and answering discrepancies: all that is left to who represents a dissolved body. */
const REPRESENT = [
  'import.write',
  'handover.supplement',
  'handover.answer',
  'handover.follow',
  'handover.confirm',
  'handover.attach',
  'handover.prepare-closing',
] as const;

/** Reporting what stands in the way of a unit, and following it up. */
const REPORTING = ['obstacle.report', 'obstacle.follow'] as const;

/** Who is on duty, who supports, whom to call. */
const STANDBY = ['standby.arrange'] as const;

/** Keeping the registers of the own unit; the province keeps those of all, a department those it is in charge of. */
const KEEPING = ['register.keep'] as const;

/** Settling obstacles of many units: shared problems, answers for everybody. */
const SETTLING = ['obstacle.follow', 'obstacle.handle', 'task.work'] as const;

/** The work of a giver or receiver. */
const COMMUNE = [
  ...REPRESENT,
  'handover.count',
  'handover.declare',
  'handover.accept',
  'handover.close',
  'handover.assign',
  'handover.minutes',
  'handover.progress',
  'handover.duplicates',
  'rehearsal.evaluate',
  ...REPORTING,
  ...STANDBY,
  ...KEEPING,
  'task.work',
  'request.answer',
  'readiness.report',
  'readiness.state',
  'procedure.test',
  'personal.reveal',
] as const;

/** Confirming what units say of their trial: readiness counts nothing else. */
const EVALUATING = ['rehearsal.confirm'] as const;

/** Only the unit itself can say that it stands by what others entered for it. */
const withoutWordOfUnit = (rights: readonly string[]) =>
  rights.filter((right) => right !== 'handover.confirm');

/** What is done for the province as a whole. */
const PROVINCE = [
  'unit.import',
  'procedure.verify',
  'procedure.import',
  'rehearsal.plan',
  ...EVALUATING,
  'readiness.conclude',
  'task.plan',
  'request.send',
  'register.verify',
  'indicator.set',
] as const;

/**
 * Following up a discrepancy: saying how far its answer has come. It is part of answering, and all of it that a
 * department has, for what a body of the province is to answer.
 */
const FOLLOWING = ['handover.follow'] as const;

/** Said by the body in charge of a list type, nobody else. */
const DEPARTMENT = ['handover.check', 'handover.control'] as const;

/** Recording that the head of the giving body approved a list, or sending it back. */
const HEADING = ['handover.approve'] as const;

/** Closing a dissolved unit with its certificate, and opening it again. */
const CLOSING = ['handover.complete'] as const;

/** Looking after the accounts of the own unit: making them, giving one-time passwords. */
const LEADING = ['account.assist'] as const;

/** Running the installation: people, the trail, personal data, settings. */
const ADMINISTRATION = [
  'procedure.source',
  'handover.types',
  'readiness.criteria',
  'account.administer',
  'audit.read',
  'security.read',
  'personal.retain',
  'security.settings',
  'job.manage',
] as const;

/** Rights that exist; a route naming another one is refused at start. */
export const PERMISSIONS: readonly string[] = [
  ...READ,
  ...COMMUNE,
  ...PROVINCE,
  ...DEPARTMENT,
  ...HEADING,
  ...CLOSING,
  ...LEADING,
  'obstacle.handle',
  ...ADMINISTRATION,
];

/** What each role allows. A right that does not stand here is not given. */
const ALLOWED: Record<Role, readonly string[]> = {
  province_administrator: [
    ...READ,
    ...withoutWordOfUnit(COMMUNE),
    ...PROVINCE,
    ...HEADING,
    ...CLOSING,
    ...LEADING,
    ...SETTLING,
    ...ADMINISTRATION,
  ],
  province_officer: [
    ...READ,
    ...withoutWordOfUnit(COMMUNE),
    ...PROVINCE,
    ...HEADING,
    ...CLOSING,
    ...SETTLING,
  ],
  department_officer: [
    ...READ,
    ...DEPARTMENT,
    ...FOLLOWING,
    ...SETTLING,
    'handover.attach',
    'readiness.report',
  ],
  register_keeper: [...READ, 'import.write', 'handover.attach', ...KEEPING],
  consolidating_officer: [
    ...READ,
    'import.write',
    'handover.declare',
    'handover.supplement',
    ...REPORTING,
    ...STANDBY,
    ...KEEPING,
    'readiness.report',
  ],
  commune_leader: [...READ, ...COMMUNE, ...HEADING, ...LEADING],
  commune_officer: [...READ, ...COMMUNE],
  evaluator: [...READ, 'rehearsal.evaluate', ...EVALUATING, ...REPORTING],
  auditor: [...READ, 'audit.read', 'security.read'],
  inspector: READ,
  representative: [...READ, ...REPRESENT],
  viewer: READ,
};

/**
 * Rights that are about lists; of the others, a duty limited to list types gives only the reading, and
 * settling obstacles: who is in charge of kinds of lists answers questions about them. A duty limited to registers
 * gives the keeping of those.
 */
const ABOUT_LISTS = /^(handover|import|personal)\./;

/**
 * What a duty allows; where, is a question of its organisation.
 * @param listTypes codes of the list types the duty is limited to; null for none.
 */
export function permissionsOf(
  role: Role,
  listTypes: readonly string[] | null = null,
): ReadonlySet<string> {
  const allowed = ALLOWED[role];
  if (listTypes === null) return new Set(allowed);
  const kept: readonly string[] = [
    ...[...READ, 'readiness.report', ...SETTLING],
    ...(role === 'register_keeper' ? KEEPING : []),
  ];
  return new Set(allowed.filter((each) => ABOUT_LISTS.test(each) || kept.includes(each)));
}
