import { useEffect, useRef, useState, type RefCallback } from 'react';
import { singleKeys } from './single-keys';

interface RowKeys {
  keys: readonly string[];
  selected: ReadonlySet<string>;
  onSelect: (selected: ReadonlySet<string>) => void;
  onOpen: (key: string) => void;
  onNext: () => void;
  onPrevious: () => void;
  onHelp: () => void;
  /** Of the chosen rows, or of the one under the focus where none is chosen. */
  onAct: (act: 'accept' | 'dispute', key: string | undefined) => void;
}

const ACTS: Record<string, 'accept' | 'dispute'> = { a: 'accept', d: 'dispute' };

const TYPING = 'input:not([type=checkbox]), textarea, select, [contenteditable=true]';

/**
 * Keys of a table of rows that can be chosen: arrows go from row to row, Space chooses, with Shift
 * up to here; Enter opens; A accepts, D records a discrepancy. «/» goes to the search box, «?» tells
 * the keys. Keys of one character can be switched off (WCAG 2.1.4).
 * @returns for the element around the table, which comes when the rows do.
 */
export function useRowKeys(given: RowKeys): RefCallback<HTMLDivElement> {
  const [element, setElement] = useState<HTMLDivElement | null>(null);
  const latest = useRef(given);
  const anchor = useRef<number | null>(null);
  latest.current = given;
  useEffect(() => {
    const ticks = () => [
      ...(element?.querySelectorAll<HTMLInputElement>('tbody input[type=checkbox]') ?? []),
    ];
    const here = () =>
      ticks().findIndex((tick) => tick.closest('tr')?.contains(document.activeElement));
    const choose = (from: number, to: number, on: boolean) => {
      const { keys, selected, onSelect } = latest.current;
      const next = new Set(selected);
      for (const key of keys.slice(Math.min(from, to), Math.max(from, to) + 1)) {
        if (on) next.add(key);
        else next.delete(key);
      }
      onSelect(next);
    };
    const move = (event: KeyboardEvent, step: number) => {
      const all = ticks();
      const at = here();
      const to = Math.min(Math.max(at + step, 0), all.length - 1);
      event.preventDefault();
      if (event.shiftKey && at >= 0) {
        anchor.current ??= at;
        choose(anchor.current, to, true);
      } else anchor.current = null;
      all[to]?.focus();
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === 'ArrowDown') return move(event, 1);
      if (event.key === 'ArrowUp') return move(event, -1);
      const at = here();
      const key = latest.current.keys[at];
      const act = ACTS[event.key.toLowerCase()];
      if (act && !event.shiftKey && !event.repeat && at >= 0 && singleKeys())
        latest.current.onAct(act, key);
      else if (event.key === 'PageDown') latest.current.onNext();
      else if (event.key === 'PageUp') latest.current.onPrevious();
      else if (event.key === ' ' && event.shiftKey && at >= 0) {
        choose(anchor.current ?? at, at, true);
        anchor.current = at;
      } else if (event.key === ' ' && at >= 0 && key) {
        choose(at, at, !latest.current.selected.has(key));
        anchor.current = at;
      } else if (event.key === 'Enter' && key && event.target instanceof HTMLInputElement)
        latest.current.onOpen(key);
      else return;
      event.preventDefault();
    };
    const anywhere = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement;
      if (event.ctrlKey || event.metaKey || event.altKey || target.matches(TYPING)) return;
      if (!singleKeys()) return;
      if (document.querySelector('.ant-modal-wrap:not([style*="display: none"])')) return;
      if (event.key === '/') {
        event.preventDefault();
        element
          ?.closest('section')
          ?.querySelector<HTMLInputElement>('.toolbar-search input')
          ?.focus();
      }
      if (event.key === '?') latest.current.onHelp();
    };
    element?.addEventListener('keydown', onKey);
    document.addEventListener('keydown', anywhere);
    return () => {
      element?.removeEventListener('keydown', onKey);
      document.removeEventListener('keydown', anywhere);
    };
  }, [element]);
  return setElement;
}
