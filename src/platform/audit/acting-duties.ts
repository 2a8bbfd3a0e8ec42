import type { Actor } from '../http/actor';
import type { ActingDuty } from './audit-entry.entity';

/** The duties in which somebody acts: role and organisation, null for the whole province. */
export const dutiesOf = ({ grants, acting }: Pick<Actor, 'grants' | 'acting'>): ActingDuty[] =>
  (acting ?? grants).map(({ role, organisationId }) => ({ role, organisationId }));
