import type { Grant } from '../platform/http/actor';
import type { Duty } from './duty.entity';
import { permissionsOf } from './permissions';

/**
 * What a duty gives today. Who worked for a body that has ended goes on as its representative.
 * @param organisation of the duty, where it has one.
 * @param today day in Việt Nam, YYYY-MM-DD.
 * @returns nothing where the duty names an organisation that is not there.
 */
export function grantOf(
  duty: Pick<Duty, 'role' | 'organisationId' | 'listTypes' | 'phase'>,
  organisation: { path: string; validTo: string | null } | undefined,
  today: string,
): Grant | null {
  const { organisationId, listTypes, phase } = duty;
  if (organisationId !== null && !organisation) return null;
  const ended = organisation?.validTo != null && organisation.validTo < today;
  const works = duty.role === 'commune_leader' || duty.role === 'commune_officer';
  const role = ended && works ? 'representative' : duty.role;
  return {
    ...{ role, organisationId, listTypes, phase },
    permissions: permissionsOf(role, listTypes),
    organisationPath: organisation?.path ?? null,
  };
}
