import { comparableName } from '../catalogue/procedure-name';

/** What the name of an agency tells. */
export interface AgencySeen {
  /** It belongs to a unit that ceased. */
  ceased: boolean;
  /** Comparable name of the present unit it belongs to; null for one of no unit, such as "UBND cấp xã". */
  unit: string | null;
  /** It is of the commune level. */
  communal: boolean;
}

/**
 * Agencies in the portal's words. A province names the same few hundred over and over, so each is understood once.
 */
export class AgencyNames {
  private readonly ceased: ReadonlySet<string>;
  private readonly present: ReadonlySet<string>;
  private readonly known = new Map<string, AgencySeen>();

  /**
   * @param ceased full names of units that ceased and whose name no present unit bears.
   * @param present full names of the units there are.
   */
  constructor(ceased: readonly string[], present: readonly string[] = []) {
    this.ceased = new Set(ceased.map(comparableName));
    this.present = new Set(present.map(comparableName));
  }

  of(agency: string): AgencySeen {
    let seen = this.known.get(agency);
    if (!seen) this.known.set(agency, (seen = this.understand(agency)));
    return seen;
  }

  /** "UBND Xã Quảng Sơn" belongs to "Xã Quảng Sơn"; the unit stands at the end of an agency's name. */
  private understand(agency: string): AgencySeen {
    const words = comparableName(agency).split(' ');
    const tails = words.map((_, at) => words.slice(at).join(' '));
    return {
      ceased: tails.some((tail) => this.ceased.has(tail)),
      unit: tails.find((tail) => this.present.has(tail)) ?? null,
      communal: /(^| )(xã|phường|đặc khu)( |$)/u.test(words.join(' ')),
    };
  }
}
