import { z } from 'zod';
import { PortalAsker, type PortalPart, type PortalRules, type PortalTools } from './portal-asker';
import {
  PortalClient,
  type Asking,
  type KeptPage,
  type PortalAnswer,
  type PortalFault,
  type PortalItem,
} from './portal-client';
import type { PortalTraffic } from './portal-traffic';
import { readTotal, rowProblem, rowsSchema, itemOf } from './rows-2025';

const GATEWAY = '/jsp/rest.jsp';
const MAX_PAGES = 200;
/** No agency has this number; see `checkFilter`. */
const NO_SUCH_AGENCY = '999999999';
/** Ordinary procedures, then those that several agencies carry out together. */
const CONNECTED = [0, 1] as const;

const listPart: PortalPart<z.infer<typeof rowsSchema>> = {
  name: 'list-2025',
  schema: rowsSchema,
  needed: ['[].ID', '[].PROCEDURE_CODE', '[].PROCEDURE_NAME', '[].AMOUNT', '[].ROW_STT'],
};
const agencySchema = z.array(z.object({ ID: z.string(), CODE: z.string().nullish() }));
const agencyPart: PortalPart<z.infer<typeof agencySchema>> = {
  name: 'agencies-2025',
  schema: agencySchema,
  needed: ['[].ID', '[].CODE'],
};

/**
 * The portal's gateway of 2025: one address, a form field `params` with the question as JSON, rows of
 * texts that repeat the total, pages by number. Kept for portals that still answer so.
 */
export class PortalClient2025 extends PortalClient {
  readonly source: string;
  private readonly asker: PortalAsker;
  private agencies?: Promise<Map<string, string> | PortalFault>;

  constructor(rules: PortalRules, traffic: PortalTraffic, tools: PortalTools) {
    super();
    this.asker = new PortalAsker(rules, traffic, tools);
    this.source = `portal-2025 ${rules.url}`;
  }

  async listOf(departmentCode: string, { signal, pages }: Asking = {}): Promise<PortalAnswer> {
    const agency = await this.agencyOf(departmentCode, signal);
    if (typeof agency !== 'string') return agency;
    const first = await this.read(agency, { signal, pages });
    if (first.kind !== 'fault' || first.reason !== 'total-changed') return first;
    // A procedure may have been published while the pages were read: once more from the beginning.
    await pages?.forget();
    return this.read(agency, { signal, pages });
  }

  async checkFilter(signal?: AbortSignal): Promise<PortalFault | null> {
    const page = await this.page(NO_SUCH_AGENCY, CONNECTED[0], 1, 0, signal);
    if ('kind' in page) return page;
    if (page.items.length === 0) return null;
    const detail = `shows ${page.items[0]!.code} for an agency that does not exist`;
    return this.asker.fault('filter-ignored', detail);
  }

  pauseLeft(): number {
    return this.asker.pauseLeft();
  }

  private async read(agency: string, { signal, pages }: Asking): Promise<PortalAnswer> {
    const kept = (await pages?.load()) ?? [];
    const items: PortalItem[] = [];
    let number = 0;
    for (const connected of CONNECTED) {
      const from = items.length;
      let total: number | null = null;
      for (let index = 1; ; index += 1, number += 1) {
        if (index > MAX_PAGES)
          return this.asker.fault('paging-loop', `more than ${MAX_PAGES} pages`);
        const page =
          kept[number] ?? (await this.page(agency, connected, index, items.length - from, signal));
        if ('kind' in page) return page;
        if (!kept[number]) await pages?.keep(number + 1, page);
        total ??= page.total;
        if (page.total !== null && page.total !== total)
          return this.asker.fault('total-changed', `${total}, then ${page.total} procedures`);
        items.push(...page.items);
        const read = items.length - from;
        if (total === null || read >= total) {
          number += 1;
          break;
        }
        if (page.items.length === 0)
          return this.asker.fault('list-incomplete', `${read} of ${total} procedures shown`);
      }
      const read = items.length - from;
      if (total !== null && read > total)
        return this.asker.fault('list-incomplete', `${read} procedures shown, ${total} announced`);
    }
    const readAt = kept[0]?.readAt ?? this.asker.moment();
    const once = [...new Map(items.map((item) => [item.id, item])).values()];
    if (once.length < items.length)
      return this.asker.fault(
        'paging-loop',
        `${items.length - once.length} procedures shown twice`,
      );
    return items.length === 0 ? { kind: 'no-list', readAt } : { kind: 'list', items, readAt };
  }

  private async page(
    agency: string,
    connected: number,
    pageIndex: number,
    before: number,
    signal?: AbortSignal,
  ): Promise<KeptPage | PortalFault> {
    const { pageSize } = this.asker.rules;
    const rows = await this.ask(
      listPart,
      {
        service: 'procedure_advanced_search_service_v2',
        ...{ recordPerPage: pageSize, pageIndex, is_connected: connected, keyword: '' },
        ...{ agency_type: '1', impl_agency_id: agency },
        ...{ object_id: '-1', field_id: '-1', impl_level_id: '-1' },
      },
      signal,
    );
    if ('kind' in rows) return rows;
    const problem = rowProblem(rows, before);
    if (problem) return this.asker.fault(problem.reason, problem.detail);
    const readAt = this.asker.moment();
    return { items: rows.map(itemOf), next: String(pageIndex + 1), total: readTotal(rows), readAt };
  }

  /** The gateway wants an agency's number; its list of agencies tells it by code. */
  private async agencyOf(code: string, signal?: AbortSignal): Promise<string | PortalFault> {
    if (/^\d+$/.test(code)) return code;
    const known = await (this.agencies ??= this.readAgencies(signal));
    if (known instanceof Map)
      return (
        known.get(code) ??
        this.asker.fault('agency-unknown', `the portal's list of agencies has no code ${code}`)
      );
    this.agencies = undefined;
    return known;
  }

  private async readAgencies(signal?: AbortSignal): Promise<Map<string, string> | PortalFault> {
    const service = 'procedure_get_list_agency_by_type_service_v2';
    const rows = await this.ask(agencyPart, { service, loaicoquan: '1' }, signal);
    if ('kind' in rows) return rows;
    return new Map(rows.flatMap(({ ID, CODE }) => (CODE ? [[CODE, ID] as const] : [])));
  }

  private ask<T>(part: PortalPart<T>, params: object, signal?: AbortSignal) {
    const text = JSON.stringify({ ...params, provider: 'dvcquocgia', type: 'ref' });
    return this.asker.ask(
      part,
      {
        path: GATEWAY,
        method: 'POST',
        headers: {
          'content-type': 'application/x-www-form-urlencoded; charset=UTF-8',
          'x-requested-with': 'XMLHttpRequest',
        },
        body: new URLSearchParams({ params: text }).toString(),
      },
      signal,
    );
  }
}
