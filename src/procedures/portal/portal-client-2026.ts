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

const LIST_PATH = '/api/v1/submitting/formality/list-all-public-formality-by-citizen';
/** No agency has this code; see `checkFilter`. */
const NO_SUCH_AGENCY = 'H00.00.00.KIEM-TRA';
const MAX_PAGES = 200;

/** PostgreSQL cannot store a NUL character. */
const NO_NUL = /^[^\0]*$/;
const plain = (longest: number) => z.string().min(1).max(longest).regex(NO_NUL);

/** One page of the list. Not a published contract: unknown keys are let through, known ones are checked. */
const pageSchema = z.object({
  code: z.string(),
  data: z
    .object({
      items: z.array(
        z.object({
          id: plain(100),
          code: plain(40),
          name: z.string().max(2000).regex(NO_NUL),
          state: z.string().nullish(),
          departments: z.array(z.string()).nullish(),
          categories: z.array(z.string()).nullish(),
          departmentPromulgate: z.string().nullish(),
          // Lists seen so far leave these to the page of a single procedure; where they stand, they are compared.
          decisionNo: z.string().nullish(),
          isFullProcess: z.boolean().nullish(),
          isOfflineOnly: z.boolean().nullish(),
          fees: z
            .array(
              z.looseObject({ value: z.number().nullish(), description: z.string().nullish() }),
            )
            .nullish(),
        }),
      ),
      lastId: z.string().nullish(),
    })
    .nullish(),
});
type Page = z.infer<typeof pageSchema>;

const listPart: PortalPart<Page> = {
  name: 'list-2026',
  schema: pageSchema,
  needed: [
    'code',
    'data.items',
    'data.lastId',
    'data.items[].id',
    'data.items[].code',
    'data.items[].name',
    'data.items[].state',
    'data.items[].departments',
  ],
  // Where the list ends the cursor may be null, and below an empty page nothing need be said of the next one.
  spared(json) {
    const { data } = pageSchema.safeParse(json).data ?? {};
    return data && (data.lastId === null || data.items.length === 0) ? ['data.lastId'] : [];
  },
  refuses({ code, data }) {
    if (code !== 'OK')
      return { reason: 'portal-error', detail: `the portal says ${code}`.slice(0, 120) };
    return data ? null : { reason: 'wrong-json', detail: 'code OK without data' };
  },
};

/** The portal's JSON interface of 2026: `{code, data: {items, lastId}}`, paged by cursor. */
export class PortalClient2026 extends PortalClient {
  readonly source: string;
  private readonly asker: PortalAsker;

  constructor(rules: PortalRules, traffic: PortalTraffic, tools: PortalTools) {
    super();
    this.asker = new PortalAsker(rules, traffic, tools);
    this.source = `portal-2026 ${rules.url}`;
  }

  async listOf(departmentCode: string, { signal, pages }: Asking = {}): Promise<PortalAnswer> {
    const kept = (await pages?.load()) ?? [];
    const byId = new Map<string, PortalItem>();
    const cursors = new Set<string>();
    let cursor = '';
    for (let number = 1; number <= MAX_PAGES; number += 1) {
      const page = kept[number - 1] ?? (await this.page(departmentCode, cursor, undefined, signal));
      if ('kind' in page) return page;
      if (!kept[number - 1]) await pages?.keep(number, page);
      const before = byId.size;
      for (const item of page.items) byId.set(item.id, item);
      if (page.items.length === 0 || page.next === '')
        return (
          (await this.goesOn(departmentCode, page, byId, signal)) ??
          this.whole([...byId.values()], kept[0]?.readAt)
        );
      const loop = cursors.has(page.next)
        ? `page ${number} repeats the cursor ${page.next}`
        : byId.size === before && `page ${number} shows nothing new`;
      if (loop) {
        await pages?.forget();
        return this.asker.fault('paging-loop', loop);
      }
      cursors.add(page.next);
      cursor = page.next;
    }
    return this.asker.fault('paging-loop', `more than ${MAX_PAGES} pages`);
  }

  async checkFilter(signal?: AbortSignal): Promise<PortalFault | null> {
    const page = await this.page(NO_SUCH_AGENCY, '', 1, signal);
    if ('kind' in page) return page;
    if (page.items.length === 0) return null;
    const detail = `shows ${page.items[0]!.code} for an agency that does not exist`;
    return this.asker.fault('filter-ignored', detail);
  }

  pauseLeft(): number {
    return this.asker.pauseLeft();
  }

  /**
   * A full page that names no next one may be the last of them, or of a portal that tells the next page otherwise now:
   * then what is missing would seem not to be published.
   * @returns the fault, or null where the list ends here.
   */
  private async goesOn(
    departmentCode: string,
    { items }: KeptPage,
    seen: ReadonlyMap<string, PortalItem>,
    signal?: AbortSignal,
  ): Promise<PortalFault | null> {
    if (items.length < this.asker.rules.pageSize) return null;
    const after = await this.page(departmentCode, items.at(-1)!.id, undefined, signal);
    if ('kind' in after) return after;
    const further = after.items.find(({ id }) => !seen.has(id));
    const detail = `a full page names no next one, and ${further?.code} comes after it`;
    return further ? this.asker.fault('list-incomplete', detail) : null;
  }

  private async page(
    departmentCode: string,
    lastId: string,
    limit = this.asker.rules.pageSize,
    signal?: AbortSignal,
  ): Promise<KeptPage | PortalFault> {
    const body = JSON.stringify({ limit, lastId, q: '', categoryId: '', departmentCode });
    const headers = { 'content-type': 'application/json' };
    const question = { path: LIST_PATH, method: 'POST' as const, headers, body };
    const answer = await this.asker.ask(listPart, question, signal);
    if ('kind' in answer) return answer;
    const { items, lastId: next } = answer.data!;
    return {
      items: items.map(itemOf),
      next: next ?? '',
      total: null,
      readAt: this.asker.moment(),
    };
  }

  /** @param since when the first page was read, where the list was taken up again. */
  private whole(items: PortalItem[], since?: string): PortalAnswer {
    const readAt = since ?? this.asker.moment();
    return items.length === 0 ? { kind: 'no-list', readAt } : { kind: 'list', items, readAt };
  }
}

function itemOf(item: NonNullable<Page['data']>['items'][number]): PortalItem {
  const { id, code, name } = item;
  return {
    ...{ id, code, name },
    state: item.state ?? null,
    departments: item.departments ?? [],
    fields: item.categories ?? undefined,
    publishedBy: item.departmentPromulgate,
    ...factsOf(item),
  };
}

/** What an item tells of level, fee, decision and acceptance on line; nothing where it is silent. */
function factsOf({
  decisionNo,
  isFullProcess,
  isOfflineOnly,
  fees,
}: NonNullable<Page['data']>['items'][number]): Partial<PortalItem> {
  const told = (fees ?? []).map(({ value, description }) =>
    description?.trim() ? description.trim() : value ? `${value} đồng` : '',
  );
  const level = isFullProcess ? 'full' : isOfflineOnly === false ? 'partial' : undefined;
  return {
    ...(decisionNo?.trim() && { decisionNumber: decisionNo.trim() }),
    ...(isFullProcess !== null && isFullProcess !== undefined && level && { level }),
    ...(typeof isOfflineOnly === 'boolean' && { online: !isOfflineOnly }),
    ...(told.some(Boolean) && { fee: told.filter(Boolean).join('; ') }),
  };
}
