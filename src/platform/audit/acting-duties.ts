import type { Actor } from '../http/actor';
import type { ActingDuty } from './audit-entry.entity';

/** The duties in which somebody acts: role and organisation, null for the whole province. */
export function dutiesOf({ roles, organisationPaths }: Actor): ActingDuty[] {
  const organisationIds =
    organisationPaths === 'all' ? [null] : organisationPaths.map(lastOf).toSorted();
  return roles.flatMap((role) =>
    organisationIds.map((organisationId) => ({ role, organisationId })),
  );
}

const lastOf = (path: string): string => path.split('/').filter(Boolean).at(-1) ?? '';
