import type { ChecklistItem } from '../checklist.entity';

/** What of an item may differ between two templates, in the order in which a person reads it. */
export const ITEM_FIELDS = [
  'nameVi',
  'groupCode',
  'mandatory',
  'because',
  'evidence',
  'responsible',
  'guidance',
  'source',
  'papersOnly',
] as const;
export type ItemField = (typeof ITEM_FIELDS)[number];

export interface ItemChange {
  code: string;
  kind: 'added' | 'removed' | 'changed';
  /** As a person knows it: the new text, or the old one where it goes. */
  name: { vi: string; en: string };
  mandatory: boolean;
  /** Fields that differ, with both values as text; empty for what comes or goes. */
  fields: { field: ItemField; before: string | null; after: string | null }[];
}

/**
 * What a round gains, loses and sees changed where it goes from one template to another, item by item.
 * @returns in the order of the new template, what goes at the end.
 */
export function templateDiff(
  before: readonly ChecklistItem[],
  after: readonly ChecklistItem[],
): ItemChange[] {
  const old = new Map(before.map((item) => [item.code, item]));
  const now = new Set(after.map(({ code }) => code));
  const changes = after.flatMap((item): ItemChange[] => {
    const known = old.get(item.code);
    if (!known) return [changeOf(item, 'added')];
    const fields = differing(known, item);
    return fields.length === 0 ? [] : [{ ...changeOf(item, 'changed'), fields }];
  });
  const gone = before.filter(({ code }) => !now.has(code));
  return [...changes, ...gone.map((item) => changeOf(item, 'removed'))];
}

/** Whether the change makes an earlier finding say nothing about the item as it now stands. */
export const asksAnew = ({ kind, fields }: ItemChange): boolean =>
  kind === 'changed' && fields.some(({ field }) => field === 'nameVi' || field === 'mandatory');

const changeOf = (item: ChecklistItem, kind: ItemChange['kind']): ItemChange => ({
  ...{ code: item.code, kind, name: { vi: item.nameVi, en: item.nameEn } },
  ...{ mandatory: item.mandatory, fields: [] },
});

const textOf = (value: string | boolean | null): string | null =>
  value === null || value === '' ? null : String(value);

function differing(before: ChecklistItem, after: ChecklistItem): ItemChange['fields'] {
  return ITEM_FIELDS.flatMap((field) => {
    const values = [before, after].map((item) =>
      textOf(field === 'papersOnly' ? (item.papersOnly ?? false) : item[field]),
    );
    const [old, now] = values as [string | null, string | null];
    return old === now ? [] : [{ field, before: old, after: now }];
  });
}
