import type { OrganisationScope } from '../units/organisation-scope';

/** Of which lists the import is. */
export interface ImportSubject {
  giverOrganisationId: string;
  listType: string;
}

/**
 * Whether a person may import a giver's list, see it planned and take it back: whoever has a duty
 * for the giver and that kind of list. For everybody else the import does not exist.
 * @param scope of the right that is asked for.
 */
export function mayHandle(scope: OrganisationScope, subject: ImportSubject): boolean {
  return scope.covers(subject.giverOrganisationId, subject.listType);
}

/** Whose imports of one kind of list a person sees. */
export interface VisibleImports {
  listType: string;
  givers: string[] | 'all';
}

/** Which imports a person sees, kind by kind. */
export function visibleImports(
  scope: OrganisationScope,
  listTypes: readonly string[],
): VisibleImports[] {
  return listTypes
    .map((listType) => ({
      listType,
      givers: scope.coversProvince(listType) ? ('all' as const) : scope.organisationIds(listType),
    }))
    .filter(({ givers }) => givers.length > 0);
}
