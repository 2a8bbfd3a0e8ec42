import type { CatalogueEntry } from '../../src/procedures/catalogue/catalogue-file';
import type { AgencyFaults, FaultMode } from './portal-faults';

const LARGEST_PAGE = 100;

export interface Question2026 {
  limit?: number;
  lastId?: string;
  departmentCode?: string;
}
export interface Question2025 {
  service?: string;
  recordPerPage?: number | string;
  pageIndex?: number | string;
  is_connected?: number | string;
  impl_agency_id?: string;
}

/** What the stand-in shows for an agency, in the words of both interfaces. */
export class PortalLists {
  private readonly honest: ReturnType<typeof asItem>[];

  constructor(private readonly catalogue: readonly CatalogueEntry[]) {
    this.honest = catalogue.map((entry) => asItem(entry, {}));
  }

  /** @param faults of the agency; an agency without any shows the catalogue as it is. */
  itemsOf(faults: AgencyFaults) {
    const { missing, extra, otherNames, notActive, attachedTo } = faults;
    if (!(missing ?? extra ?? otherNames ?? notActive ?? attachedTo)) return this.honest;
    const gone = new Set(missing);
    const shown = this.catalogue.filter((entry) => !gone.has(entry.code));
    const more = (extra ?? []).map((each) => ({ ...each, field: '' }));
    return [...shown, ...more].map((entry) => asItem(entry, faults));
  }
}

type Item = ReturnType<PortalLists['itemsOf']>[number];

/** A page of the interface of 2026: by cursor. */
export function page2026(all: Item[], question: Question2026, mode?: FaultMode) {
  const limit = Math.min(Math.max(1, question.limit ?? 10), LARGEST_PAGE);
  const from = mode === 'same-page' ? 0 : all.findIndex((item) => item.id === question.lastId) + 1;
  const items = all.slice(from, from + limit);
  const more = from + limit < all.length;
  const data: { items: object[]; lastId?: string | null } = {
    items: items.map((item) => distorted(item, mode)),
    lastId: '',
  };
  if (mode === 'repeat-cursor') data.lastId = all[0]?.id ?? 'x';
  else if (mode === 'same-page') data.lastId = `${question.lastId}+`;
  else if (mode === 'no-cursor') delete data.lastId;
  else if (more) data.lastId = items.at(-1)!.id;
  else if (mode === 'null-cursor') data.lastId = null;
  return { code: 'OK', data };
}

/** A page of the gateway of 2025: by number, the total in each row, every value a text. */
export function page2025(all: Item[], question: Question2025, mode?: FaultMode) {
  const size = Math.min(Math.max(1, Number(question.recordPerPage ?? 10)), LARGEST_PAGE);
  const index = mode === 'same-page' ? 1 : Math.max(1, Number(question.pageIndex ?? 1));
  if (Number(question.is_connected ?? 0) === 1) return [];
  const announced = mode === 'rows-missing' ? all.length + 5 : all.length;
  const total = mode === 'total-changes' ? announced + index - 1 : announced;
  return all.slice((index - 1) * size, index * size).map((item, at) => {
    const row = {
      ID: item.id.replace(/\D/g, ''),
      PROCEDURE_CODE: item.code,
      PROCEDURE_NAME: item.name,
      PUBLISHED_AGENCY: item.departmentPromulgate,
      IMPLEMENTATION_AGENCY: [...item.departments, ...item.departments].join(';'),
      QDCBID: '123376',
      FIELD_NAME: item.categories[0] ?? '',
      AMOUNT: String(total),
      ROW_STT: String((index - 1) * size + at + 1),
    };
    if (mode === 'wrong-types') return { ...row, AMOUNT: total };
    if (mode !== 'new-shape') return row;
    const { PROCEDURE_NAME, ...others } = row;
    return { ...others, TEN_TTHC: PROCEDURE_NAME };
  });
}

/** An item as a portal sends it whose interface is not any more what it was. */
function distorted(item: Item, mode?: FaultMode): object {
  if (mode === 'wrong-types') return { ...item, code: Number(item.code) };
  if (mode !== 'new-shape') return item;
  // Still readable, but what tells whether a procedure is in force is called otherwise.
  const { state, ...others } = item;
  return { ...others, publicState: state };
}

/** The shape of an item as the portal of 2026 sends it. */
function asItem(entry: CatalogueEntry, faults: AgencyFaults) {
  return {
    id: `double-${entry.code}`,
    name: faults.otherNames?.[entry.code] ?? entry.name,
    code: entry.code,
    codeNotation: entry.code,
    categories: [entry.field],
    categoryIds: [],
    departments: [faults.attachedTo?.[entry.code] ?? 'Ủy ban nhân dân cấp xã'],
    departmentPromulgate: 'UBND tỉnh',
    formalityTargetType: ['Công dân Việt Nam'],
    state: faults.notActive?.includes(entry.code) ? 'INACTIVE' : 'ACTIVE',
    type: 'STANDARD',
  };
}
