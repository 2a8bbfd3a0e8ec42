import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useBilingual } from '../../components/use-bilingual';
import { useFormat } from '../../components/use-format';
import type { AuditChange, AuditEntry } from './api';
import './audit.css';

/** A value of a person as an entry has it. */
export interface EarlierValue {
  entry: number;
  column: string;
  side: 'before' | 'after';
  mask: string;
  /** What the field is called. */
  name: string;
}
export type PersonalSlot = (value: EarlierValue) => ReactNode;

interface EntryProps {
  /** Whether to name the object: not needed on the object's own page. */
  about: boolean;
  /** Stands in the place of values of a person; masks are shown where left out. */
  personal?: PersonalSlot;
}

/** Acts, the newest first: who, in which duty, when, what, before and after, why. */
export function EntryList({ entries, ...props }: EntryProps & { entries: AuditEntry[] }) {
  return (
    <ol className="audit-list">
      {entries.map((entry) => (
        <li key={entry.seq}>
          <Entry entry={entry} {...props} />
        </li>
      ))}
    </ol>
  );
}

function Entry({ entry, about, personal }: EntryProps & { entry: AuditEntry }) {
  const { t } = useTranslation();
  const format = useFormat();
  const inLanguage = useBilingual();
  const { actor, subject, organisation, origin, changes, objectCount, reason } = entry;
  const shown = changes.reduce((sum, { count }) => sum + count, 0);
  const place =
    origin && (origin.address === 'job' ? t('audit.background') : t('audit.from', { ...origin }));
  return (
    <article className="audit-entry">
      <p className="audit-act">
        <strong>{actor.name}</strong> {inLanguage(entry.actionName)}
      </p>
      <p className="panel-hint">
        <time dateTime={entry.at}>{format.moment(entry.at)}</time>
        {actor.duties.map(({ role, organisation: own }) => (
          <span key={`${role} ${own?.id}`}>
            {' · '}
            {t(`role.${role}`)}
            {own && `, ${own.name}`}
          </span>
        ))}
      </p>
      {about && (
        <p>
          {inLanguage(subject.typeName)}
          {subject.name && `: ${subject.name}`}
          {organisation && ` · ${organisation.name}`}
        </p>
      )}
      {changes.length > 0 && (
        <ul className="audit-changes">
          {changes.map((change, at) => (
            <Change key={at} change={change} entry={entry.seq} slot={personal} />
          ))}
          {objectCount > shown && (
            <li>{t('audit.more', { n: format.number(objectCount - shown) })}</li>
          )}
        </ul>
      )}
      {reason && <p className="audit-reason">{t('audit.reason', { reason })}</p>}
      {about && (
        <p className="panel-hint">
          {t('audit.row', { n: entry.seq })}
          {place && ` · ${place}`}
        </p>
      )}
    </article>
  );
}

interface ChangeProps {
  change: AuditChange;
  entry: number;
  slot?: PersonalSlot;
}

function Change({ change, entry, slot }: ChangeProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const inLanguage = useBilingual();
  const told = (field: AuditChange['fields'][number], side: 'before' | 'after') => {
    const value = field[side];
    if (!value) return t('audit.nothing');
    const mask = inLanguage(value);
    if (!slot || !field.personal?.sides.includes(side)) return mask;
    return slot({ entry, side, mask, column: field.personal.column, name: inLanguage(field.name) });
  };
  return (
    <li>
      {inLanguage(change.what)}
      {change.count > 1 && ` (${format.number(change.count)})`}
      {change.fields.map((field) => (
        <div key={inLanguage(field.name)} className="audit-field">
          {inLanguage(field.name)}: {told(field, 'before')} <span aria-hidden="true">→</span>
          <span className="visually-hidden">{t('audit.becomes')}</span> {told(field, 'after')}
        </div>
      ))}
    </li>
  );
}
