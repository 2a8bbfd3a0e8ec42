import { useTranslation } from 'react-i18next';
import { Notice } from '../../components/notice';
import type { HandoverList } from './api';
import { CheckLine } from './check-line';
import { EntryLine } from './entry-line';
import './list-standing.css';

/** How the list stands beside its rows: checked, entered for the unit, answered for after its end. */
export function ListStanding({ list }: { list: HandoverList }) {
  const { t } = useTranslation();
  return (
    <section className="panel stack" aria-label={t('standing.title')}>
      {list.representation && (
        <Notice tone="yellow">{t(`standing.representation.${list.representation}`)}</Notice>
      )}
      <CheckLine list={list} />
      {list.onBehalf.length > 0 && (
        <ul className="standing-entries">
          {list.onBehalf.map((entry) => (
            <EntryLine key={entry.id} list={list} entry={entry} />
          ))}
        </ul>
      )}
    </section>
  );
}
