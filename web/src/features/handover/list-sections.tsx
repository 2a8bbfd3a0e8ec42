import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import './list-sections.css';

/** One part of the page of a list, with the word that leads to it. */
export interface ListSection {
  id: string;
  word: string;
  content: ReactNode;
}

/** The rows first; everything else about the list follows, each part one press away. */
export function ListSections({ sections }: { sections: readonly ListSection[] }) {
  const { t } = useTranslation();
  return (
    <>
      <nav className="list-sections" aria-label={t('handover.parts')}>
        {sections.map(({ id, word }) => (
          <a key={id} href={`#${id}`}>
            {word}
          </a>
        ))}
      </nav>
      {sections.map(({ id, content }) => (
        <div key={id} id={id} className="list-section">
          {content}
        </div>
      ))}
    </>
  );
}
