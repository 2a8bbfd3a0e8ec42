import { fold } from '../../components/fold';
import type { NewTaskKitEdition, TaskKit } from './api';

export type DraftItem = Omit<NewTaskKitEdition['items'][number], 'offsetDays' | 'after'> & {
  /** Stays the same while the code is typed anew. */
  key: string;
  /** As typed: `-3`, `0`, `7`. */
  offset: string;
  /** Codes as typed, separated by commas. */
  after: string;
};

export interface KitDraft {
  nameVi: string;
  nameEn: string;
  side: 'new' | 'old';
  source: string;
  note: string;
  items: DraftItem[];
}

export const CATEGORIES = [
  'personnel',
  'assets',
  'finance',
  'records',
  'cases',
  'procedures',
  'trial',
  'other',
] as const;

/** A kit as it is edited; without one an empty kit. */
export const draftOf = (kit?: TaskKit): KitDraft =>
  kit
    ? {
        ...{ nameVi: kit.nameVi, nameEn: kit.nameEn, side: kit.side, source: kit.source, note: '' },
        items: kit.items.map(({ offsetDays, after, ...item }) => ({
          ...{ ...item, key: item.code, offset: String(offsetDays), after: after.join(', ') },
        })),
      }
    : { nameVi: '', nameEn: '', side: 'new', source: '', note: '', items: [newItem([])] };

/** A further task with the next free code of its kind: after `N23` comes `N24`. */
export function newItem(items: readonly DraftItem[]): DraftItem {
  const last = items.at(-1)?.code ?? 'V00';
  const [, letters = 'V', digits = '00'] = /^([A-Z-]*)(\d*)$/.exec(last) ?? [];
  let number = Number(digits) + 1;
  const code = () => `${letters || 'V'}${String(number).padStart(Math.max(2, digits.length), '0')}`;
  while (items.some((each) => each.code === code())) number += 1;
  return {
    ...{ key: `${code()} ${Date.now()}`, code: code(), what: '', guidance: null },
    ...{ category: 'other', offset: '0', after: '', source: '' },
  };
}

/** Codes of a list as people type it. */
const codesIn = (text: string): string[] => text.split(/[\s,;]+/).filter(Boolean);

type Lacking = 'nameVi' | 'source' | 'note' | 'items';

/** What is still missing, as keys of words; what fits together the server says. */
export function lackingOf(draft: KitDraft): Lacking[] {
  const lacking = (['nameVi', 'source', 'note'] as const).filter((key) => !draft[key].trim());
  const bad = draft.items.some(
    ({ code, what, source, offset }) =>
      !code.trim() || !what.trim() || !source.trim() || !/^[-−+]?\d{1,3}$/.test(offset.trim()),
  );
  return [...lacking, ...(bad || draft.items.length === 0 ? (['items'] as const) : [])];
}

/** What is sent to the server. @param edition it is made from; 0 for a new kit. */
export const editionOf = (draft: KitDraft, edition: number): NewTaskKitEdition => ({
  ...{ edition, side: draft.side, source: draft.source.trim(), note: draft.note.trim() },
  ...{ nameVi: draft.nameVi.trim(), nameEn: draft.nameEn.trim() || draft.nameVi.trim() },
  items: draft.items.map(({ key: _, offset, after, ...item }) => ({
    ...item,
    ...{ code: item.code.trim().toUpperCase(), what: item.what.trim() },
    ...{ source: item.source.trim(), guidance: item.guidance?.trim() || null },
    offsetDays: Number(offset.trim().replace('−', '-')),
    after: codesIn(after).map((code) => code.toUpperCase()),
  })),
});

/** How a new kit is called in addresses: its name without marks. */
export const codeOfName = (name: string): string =>
  fold(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40)
    .replace(/-+$/, '');
