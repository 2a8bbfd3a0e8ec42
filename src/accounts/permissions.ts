import type { Role } from '../platform/http/actor';

const READ = [
  'account.self',
  'round.read',
  'unit.read',
  'import.read',
  'handover.read',
  'rehearsal.read',
  'procedure.read',
  'readiness.read',
  'job.read',
  'file.read',
] as const;

const COMMUNE = [
  'import.write',
  'handover.accept',
  'handover.declare',
  'rehearsal.evaluate',
  'personal.reveal',
] as const;

const PROVINCE = [
  'unit.import',
  'handover.assign',
  'procedure.verify',
  'procedure.import',
  'readiness.report',
] as const;

/** Rights that exist; a route naming another one is refused at start. */
export const PERMISSIONS: readonly string[] = [...READ, ...COMMUNE, ...PROVINCE];

const ALLOWED: Record<Role, readonly string[]> = {
  province_officer: PERMISSIONS,
  commune_officer: [...READ, ...COMMUNE, 'handover.assign', 'readiness.report'],
  viewer: READ,
};

/** Everything that a person holding these duties may do; where, is a question of scope. */
export function permissionsOf(roles: readonly Role[]): ReadonlySet<string> {
  return new Set(roles.flatMap((role) => ALLOWED[role]));
}

/** Whether these duties reach over the whole province. */
export function reachesProvince(roles: readonly Role[]): boolean {
  return roles.includes('province_officer') || roles.includes('viewer');
}
