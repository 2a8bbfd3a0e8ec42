import type { CatalogueSheet } from '../catalogue/catalogue-sheet';
import type { PortalItem } from './portal-client';

export interface UnitList {
  unitId: string;
  items: PortalItem[];
}

/**
 * What a workbook shows, as a source of findings: an export has no ids, so the code stands for it. What
 * it calls withdrawn is shown, but not in force. Rows that could not be read are counted; they are on nobody's list.
 */
export function listsOf(read: readonly { unitId: string; read: CatalogueSheet }[]): {
  lists: UnitList[];
  refused: number;
} {
  const lists = read.map(({ unitId, read: { listed, withdrawn, online } }) => ({
    unitId,
    items: [
      ...listed.map(({ code, name, field, executedBy, level, fee, decisionNumber }) => ({
        ...{ id: idOf(code), code, name, state: null },
        departments: executedBy?.split('\n') ?? [],
        fields: field ? [field] : undefined,
        ...{ level, fee, decisionNumber, online: online.get(code) },
      })),
      ...withdrawn.map((code) => ({
        ...{ id: idOf(code), code, name: '', state: 'WITHDRAWN', departments: [] },
      })),
    ],
  }));
  return { lists, refused: read.reduce((sum, each) => sum + each.read.rows.refused, 0) };
}

const idOf = (code: string): string => `export ${code}`.slice(0, 100);
