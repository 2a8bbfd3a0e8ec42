import { ROLES, type Role } from '../../src/platform/http/actor';

/**
 * Who may do what, written by hand and held against the program: a column for each role, in the
 * order of `ROLES`: province administrator, province officer, department officer, register keeper, consolidating
 * officer, commune leader, commune officer, evaluator, auditor, inspector, representative, viewer.
 */
const TABLE: Record<string, string> = {
  'account.self': 'xxxxxxxxxxxx',
  'round.read': 'xxxxxxxxxxxx',
  'unit.read': 'xxxxxxxxxxxx',
  'import.read': 'xxxxxxxxxxxx',
  'handover.read': 'xxxxxxxxxxxx',
  'rehearsal.read': 'xxxxxxxxxxxx',
  'obstacle.read': 'xxxxxxxxxxxx',
  'task.read': 'xxxxxxxxxxxx',
  'task.work': 'xxx..xx.....',
  'task.plan': 'xx..........',
  'request.read': 'xxxxxxxxxxxx',
  'request.answer': 'xx...xx.....',
  'request.send': 'xx..........',
  'register.read': 'xxxxxxxxxxxx',
  'register.keep': 'xx.xxxx.....',
  'register.verify': 'xx..........',
  'indicator.set': 'xx..........',
  'procedure.read': 'xxxxxxxxxxxx',
  'readiness.read': 'xxxxxxxxxxxx',
  'job.read': 'xxxxxxxxxxxx',
  'file.read': 'xxxxxxxxxxxx',
  'import.write': 'xx.xxxx...x.',
  'handover.supplement': 'xx..xxx...x.',
  'handover.answer': 'xx...xx...x.',
  'handover.follow': 'xxx..xx...x.',
  'handover.confirm': '.....xx...x.',
  'handover.count': 'xx...xx.....',
  'handover.attach': 'xxxx.xx...x.',
  'handover.prepare-closing': 'xx...xx...x.',
  'handover.complete': 'xx..........',
  'handover.declare': 'xx..xxx.....',
  'handover.accept': 'xx...xx.....',
  'handover.close': 'xx...xx.....',
  'handover.assign': 'xx...xx.....',
  'handover.minutes': 'xx...xx.....',
  'handover.progress': 'xx...xx.....',
  'handover.duplicates': 'xx...xx.....',
  'handover.check': '..x.........',
  'handover.control': '..x.........',
  'handover.approve': 'xx...x......',
  'rehearsal.evaluate': 'xx...xxx....',
  'obstacle.report': 'xx..xxxx....',
  'obstacle.follow': 'xxx.xxxx....',
  'obstacle.handle': 'xxx.........',
  'rehearsal.confirm': 'xx.....x....',
  'rehearsal.plan': 'xx..........',
  'standby.arrange': 'xx..xxx.....',
  'readiness.report': 'xxx.xxx.....',
  'readiness.state': 'xx...xx.....',
  'readiness.conclude': 'xx..........',
  'readiness.criteria': 'x...........',
  'personal.reveal': 'xx...xx.....',
  'unit.import': 'xx..........',
  'procedure.verify': 'xx..........',
  'procedure.import': 'xx..........',
  'procedure.test': 'xx...xx.....',
  'account.assist': 'x....x......',
  'handover.types': 'x...........',
  'procedure.source': 'x...........',
  'account.administer': 'x...........',
  'audit.read': 'x.......x...',
  'security.read': 'x.......x...',
  'personal.retain': 'x...........',
  'security.settings': 'x...........',
  'job.manage': 'x...........',
};

/** The rights that stand in the table. */
export const rightsInTable = Object.keys(TABLE);

/** Whether a role has a right. @throws where the table does not know the right. */
export function hasRight(role: Role, permission: string): boolean {
  const row = TABLE[permission];
  if (row?.length !== ROLES.length) throw new Error(`${permission}: no row in role-rights.ts`);
  return row[ROLES.indexOf(role)] === 'x';
}
