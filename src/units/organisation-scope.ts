import type { Grant } from '../platform/http/actor';
import { reachesPath, reachesType } from '../platform/http/grants';

/** An organisation as a scope holds it. */
interface Place {
  id: string;
  unitId: string;
  path: string;
}

/**
 * Where one right of one person holds: over the province, and at organisations, for which lists.
 * Each question is answered by a single duty; two duties never add up to a third.
 */
export class OrganisationScope {
  /** The program itself: everywhere. */
  static readonly everywhere = new OrganisationScope('everywhere', new Map());

  private constructor(
    private readonly province: 'everywhere' | readonly Grant[],
    private readonly organisations: ReadonlyMap<string, { unitId: string; grants: Grant[] }>,
  ) {}

  /**
   * @param grants those that carry the right.
   * @param places every organisation at or below the organisations of the grants.
   */
  static of(grants: readonly Grant[], places: readonly Place[]): OrganisationScope {
    const local = grants.filter(({ organisationPath }) => organisationPath !== null);
    const held = places.map(({ id, unitId, path }) => {
      const own = local.filter((grant) => reachesPath(grant, path));
      return [id, { unitId, grants: own }] as const;
    });
    return new OrganisationScope(
      grants.filter(({ organisationPath }) => organisationPath === null),
      new Map(held.filter(([, { grants: own }]) => own.length > 0)),
    );
  }

  /** Whether the right holds for the whole province, for lists of this type where one is named. */
  coversProvince(listType?: string): boolean {
    if (this.province === 'everywhere') return true;
    return this.province.some((grant) => reachesType(grant, listType));
  }

  /** Whether a duty for the organisation itself, or for one above it, gives the right. */
  holds(organisationId: string | null, listType?: string): boolean {
    if (organisationId === null) return false;
    const grants = this.organisations.get(organisationId)?.grants ?? [];
    return grants.some((grant) => reachesType(grant, listType));
  }

  /** Whether the right holds at the organisation; null stands for «not named yet», which only the province covers. */
  covers(organisationId: string | null, listType?: string): boolean {
    return this.coversProvince(listType) || this.holds(organisationId, listType);
  }

  /** Organisations for which a duty gives the right, beside the whole province. */
  organisationIds(listType?: string): string[] {
    return [...this.organisations.keys()].filter((id) => this.holds(id, listType));
  }

  /** Units in which those organisations sit, for lists of a type where one is named; 'all' for the province. */
  units(listType?: string): 'all' | ReadonlySet<string> {
    if (this.coversProvince(listType)) return 'all';
    const held = [...this.organisations].filter(([id]) => this.holds(id, listType));
    return new Set(held.map(([, { unitId }]) => unitId));
  }

  /** Whether the right covers a unit, for what is not a list; or for lists of a type where one is named. */
  coversUnit(unitId: string, listType?: string): boolean {
    const units = this.units(listType);
    return units === 'all' || units.has(unitId);
  }

  /** Whether the right holds anywhere for lists of this type. */
  reaches(listType: string): boolean {
    return this.coversProvince(listType) || this.organisationIds(listType).length > 0;
  }
}
