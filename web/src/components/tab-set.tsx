import { useEffect, useId, useRef, type KeyboardEvent, type ReactNode } from 'react';
import './tab-set.css';

export interface Tab {
  key: string;
  label: string;
  content: () => ReactNode;
}

interface TabSetProps {
  /** What the tabs are parts of, for screen readers. */
  label: string;
  tabs: Tab[];
  active: string;
  onChange: (key: string) => void;
}

/**
 * Tabs after the pattern of the ARIA guide: arrows move, Home and End jump, only the open one is drawn.
 * On a narrow screen the row scrolls. (Ant Design's puts a menu button among its tabs, which screen readers
 * do not expect there.)
 */
export function TabSet({ label, tabs, active, onChange }: TabSetProps) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const at = Math.max(
    0,
    tabs.findIndex(({ key }) => key === active),
  );
  // On a narrow screen the open tab may stand outside the row: it is brought into sight.
  useEffect(() => {
    const row = list.current;
    const tab = row?.querySelectorAll('button')[at];
    if (!row || !tab) return;
    const [outer, inner] = [row.getBoundingClientRect(), tab.getBoundingClientRect()];
    if (inner.right > outer.right) row.scrollLeft += inner.right - outer.right;
    else if (inner.left < outer.left) row.scrollLeft -= outer.left - inner.left;
  }, [at]);
  const shown = tabs[at];
  if (!shown) return null;
  const move = (event: KeyboardEvent) => {
    const last = tabs.length - 1;
    const target = {
      ArrowRight: at === last ? 0 : at + 1,
      ArrowLeft: at === 0 ? last : at - 1,
      Home: 0,
      End: last,
    }[event.key];
    const next = target === undefined ? undefined : tabs[target];
    if (target === undefined || !next) return;
    event.preventDefault();
    onChange(next.key);
    list.current?.querySelectorAll('button')[target]?.focus();
  };
  return (
    <div className="tab-set">
      <div className="tab-list" role="tablist" aria-label={label} ref={list} onKeyDown={move}>
        {tabs.map((tab, index) => (
          <button
            key={tab.key}
            type="button"
            role="tab"
            id={`${id}-tab-${tab.key}`}
            aria-selected={index === at}
            aria-controls={index === at ? `${id}-panel` : undefined}
            tabIndex={index === at ? 0 : -1}
            onClick={() => onChange(tab.key)}
          >
            {tab.label}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-tab-${shown.key}`}>
        {shown.content()}
      </div>
    </div>
  );
}
