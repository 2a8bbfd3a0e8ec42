import type { KitItem } from './kit-items';

/** What of an item a later edition may change in a copy. */
export const KIT_FIELDS = ['what', 'guidance', 'category', 'due', 'after'] as const;
export type KitField = (typeof KIT_FIELDS)[number];

/** A copied task as far as a kit is concerned. */
export interface CopiedTask {
  code: string;
  /** The item as it was copied. */
  base: KitItem;
  what: string;
  guidance: string | null;
  category: string;
  /** YYYY-MM-DD. */
  dueOn: string;
  /** Codes of the items it waits for; tasks that are not of the kit are left out. */
  after: readonly string[];
  open: boolean;
}

export interface FieldChange {
  field: KitField;
  /** What stands in the copy. */
  from: string;
  to: string;
  /** The unit changed it too: nothing is overwritten unless that is asked for. */
  ownWords: boolean;
}

export interface KitChange {
  code: string;
  kind: 'added' | 'changed' | 'removed';
  what: string;
  fields: FieldChange[];
}

const AFTER = (codes: readonly string[]) => [...codes].sort().join(', ');

/**
 * What a later edition of a kit would change in one copy. Three sides are compared: the item as it was
 * copied, the copy as it is, the item as it is now. What is done or dropped in the copy is left as it is.
 * @param dueOf day of an offset in this round.
 */
export function changesOf(
  copy: readonly CopiedTask[],
  items: readonly KitItem[],
  dueOf: (offsetDays: number) => string,
): KitChange[] {
  const copied = new Map(copy.map((task) => [task.code, task]));
  const kept = new Set(items.map(({ code }) => code));
  const changes: KitChange[] = [];
  for (const item of items) {
    const task = copied.get(item.code);
    if (!task) {
      changes.push({ code: item.code, kind: 'added', what: item.what, fields: [] });
      continue;
    }
    if (!task.open) continue;
    const fields = fieldsOf(task, item, dueOf);
    if (fields.length > 0)
      changes.push({ code: item.code, kind: 'changed', what: task.what, fields });
  }
  for (const { code, what, open } of copy)
    if (open && !kept.has(code)) changes.push({ code, kind: 'removed', what, fields: [] });
  return changes;
}

function fieldsOf(
  task: CopiedTask,
  item: KitItem,
  dueOf: (offsetDays: number) => string,
): FieldChange[] {
  const sides: Record<KitField, [base: string, now: string, next: string]> = {
    what: [task.base.what, task.what, item.what],
    guidance: [task.base.guidance ?? '', task.guidance ?? '', item.guidance ?? ''],
    category: [task.base.category, task.category, item.category],
    due: [dueOf(task.base.offsetDays), task.dueOn, dueOf(item.offsetDays)],
    after: [AFTER(task.base.after), AFTER(task.after), AFTER(item.after)],
  };
  return KIT_FIELDS.flatMap((field): FieldChange[] => {
    const [base, now, next] = sides[field];
    // Nothing new in the kit, or the copy says the same already.
    if (next === now || next === base) return [];
    return [{ field, from: now, to: next, ownWords: now !== base }];
  });
}
