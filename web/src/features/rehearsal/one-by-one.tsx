import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RehearsalItem, Word } from './api';
import { valueOf } from './answer-queue';
import { ChecklistRow } from './checklist-row';
import type { Answers } from './use-answers';

interface OneByOneProps {
  items: readonly RehearsalItem[];
  word: Word;
  answers: Answers;
}

/** One item a screen, for a telephone in the hand. */
export function OneByOne({ items, word, answers }: OneByOneProps) {
  const { t } = useTranslation();
  const firstOpen = items.findIndex((item) => !valueOf(item, word).result);
  const [at, setAt] = useState(Math.max(0, firstOpen));
  const heading = useRef<HTMLHeadingElement>(null);
  const moved = useRef(false);
  useEffect(() => {
    if (moved.current) heading.current?.focus();
  }, [at]);
  const go = (to: number) => {
    moved.current = true;
    setAt(Math.min(items.length - 1, Math.max(0, to)));
  };
  const item = items[at];
  if (!item) return null;
  return (
    <section className="panel stack one-by-one" aria-labelledby="one-by-one-title">
      <h2 id="one-by-one-title" ref={heading} tabIndex={-1}>
        {t('rehearsal.itemOf', { n: at + 1, total: items.length })}
      </h2>
      <ul className="checklist-rows">
        <ChecklistRow key={item.code} item={item} word={word} answers={answers} />
      </ul>
      <div className="one-by-one-steps">
        <button type="button" className="big-button" disabled={at === 0} onClick={() => go(at - 1)}>
          {t('rehearsal.previous')}
        </button>
        <button
          type="button"
          className="big-button"
          disabled={at === items.length - 1}
          onClick={() => go(at + 1)}
        >
          {t('rehearsal.next')}
        </button>
      </div>
    </section>
  );
}
