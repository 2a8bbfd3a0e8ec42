import type { Grant } from '../platform/http/actor';
import type { Duty } from './duty.entity';
import { permissionsOf } from './permissions';

/**
 * What a duty gives today.
 * @param organisation of the duty, where it has one.
 * @returns nothing where the duty names an organisation that is not there.
 */
export function grantOf(
  duty: Pick<Duty, 'role' | 'organisationId' | 'listTypes' | 'phase'>,
  organisation: { path: string } | undefined,
): Grant | null {
  const { role, organisationId, listTypes, phase } = duty;
  if (organisationId !== null && !organisation) return null;
  return {
    ...{ role, organisationId, listTypes, phase },
    permissions: permissionsOf(role, listTypes),
    organisationPath: organisation?.path ?? null,
  };
}
