import type { ServiceLevel } from '../catalogue/service-level';

/** Why the list of a unit could not be read from the portal. None of them ever counts as passed. */
export type PortalFaultReason =
  | 'not-configured'
  | 'unreachable'
  | 'tls'
  | 'timeout'
  | 'redirect'
  | 'sign-in'
  | 'html-page'
  | 'cut-short'
  | 'wrong-json'
  | 'wrong-types'
  | 'shape-changed'
  | 'too-large'
  | 'refused'
  | 'robots'
  | 'server-error'
  | 'too-many-requests'
  | 'portal-error'
  | 'paging-loop'
  | 'total-changed'
  | 'list-incomplete'
  | 'agency-unknown'
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
  /** Fields it belongs to, in the portal's words; undefined where this source does not tell. */
  fields?: string[];
  /** Who published it; undefined where this source does not tell. */
  publishedBy?: string | null;
  /** How much of it can be done on line; undefined where this source does not tell. */
  level?: ServiceLevel | null;
  fee?: string | null;
  /** Number of the publishing decision; undefined where this source does not tell. */
  decisionNumber?: string | null;
  /** Whether submissions are accepted on line; undefined where this source does not tell. */
  online?: boolean | null;
  /** The portal's id of the publishing decision; undefined where this source does not tell. */
  decision?: string | null;
}

export type PortalFault = {
  kind: 'fault';
  reason: PortalFaultReason;
  /** In the words of the machinery, for the administrator. */
  detail: string;
  readAt: string;
};

export type PortalAnswer =
  /** The whole list was read, all pages. */
  | { kind: 'list'; items: PortalItem[]; readAt: string }
  /** The portal answered properly and has nothing for this unit. */
  | { kind: 'no-list'; readAt: string }
  | PortalFault;

/** A page that was read, kept so that a list that was cut off goes on where it was. */
export interface KeptPage {
  items: PortalItem[];
  /** Where the next page begins, in the words of the interface; empty for none. */
  next: string;
  /** How many items the portal said there are; null where it does not say. */
  total: number | null;
  readAt: string;
}

/** Keeps the pages of one list while it is read. */
export interface PageMemory {
  /** Pages kept so far, the first one first; none where they are too old to go on with. */
  load(): Promise<KeptPage[]>;
  keep(number: number, page: KeptPage): Promise<void>;
  /** Begins anew. */
  forget(): Promise<void>;
}

export interface Asking {
  signal?: AbortSignal;
  pages?: PageMemory;
}

/**
 * A source of what the national portal shows, as a verification run needs it; one implementation an
 * interface. A fault is an answer, not an exception; the only exception is the abort of `signal`.
 */
export abstract class PortalClient {
  /** Names the source in the record of a run, for example `portal-2026 https://…`. */
  abstract readonly source: string;

  /**
   * All procedures the portal shows for one agency.
   * @param departmentCode the agency's code on the portal.
   */
  abstract listOf(departmentCode: string, asking?: Asking): Promise<PortalAnswer>;

  /**
   * Whether the source may and can be asked at all, tried before the first list. Among others it asks
   * for an agency that cannot exist: a portal that ignores the filter shows the whole country's list
   * for every unit, and everything would seem to be there.
   * @returns the fault that holds for every unit, or null when all is well.
   */
  abstract checkFilter(signal?: AbortSignal): Promise<PortalFault | null>;

  /** Milliseconds until a portal given up on may be asked again; 0 when it may be asked now. */
  abstract pauseLeft(): number;
}
