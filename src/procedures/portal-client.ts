/** Why the list of a unit could not be read from the portal. None of them ever counts as passed. */
export type PortalFaultReason =
  | 'not-configured'
  | 'unreachable'
  | 'tls'
  | 'timeout'
  | 'redirect'
  | 'html-page'
  | 'wrong-json'
  | 'too-large'
  | 'refused'
  | 'server-error'
  | 'too-many-requests'
  | 'portal-error'
  | 'paging-loop'
  | 'circuit-open'
  | 'filter-ignored';

/** One procedure as the portal shows it for a unit. */
export interface PortalItem {
  id: string;
  code: string;
  name: string;
  /** `ACTIVE`, or what the portal says instead; null where it says nothing. */
  state: string | null;
  /** Agencies that carry the procedure out, in the portal's words. */
  departments: string[];
}

export type PortalAnswer =
  /** The whole list was read, all pages. */
  | { kind: 'list'; items: PortalItem[]; readAt: string }
  /** The portal answered properly and has nothing for this unit. */
  | { kind: 'no-list'; readAt: string }
  | { kind: 'fault'; reason: PortalFaultReason; detail: string; readAt: string };

/**
 * The national portal as a verification run needs it. One implementation an API generation.
 * A fault is an answer, not an exception; the only exception is the abort of `signal`.
 */
export abstract class PortalClient {
  /** Names the source in the record of a run, for example `portal-2026 https://…`. */
  abstract readonly source: string;

  /**
   * All procedures the portal shows for one agency.
   * @param departmentCode the agency's code on the portal.
   */
  abstract listOf(departmentCode: string, signal?: AbortSignal): Promise<PortalAnswer>;

  /**
   * Whether the portal filters by agency at all: asks for an agency that cannot exist. A portal that ignores the filter
   * shows the whole country's list for every unit, and everything would seem to be there.
   * @returns the fault `filter-ignored`, another fault that prevented the question, or null when all is well.
   */
  abstract checkFilter(
    signal?: AbortSignal,
  ): Promise<Extract<PortalAnswer, { kind: 'fault' }> | null>;

  /** Milliseconds until a portal given up on may be asked again; 0 when it may be asked now. */
  abstract pauseLeft(): number;
}
