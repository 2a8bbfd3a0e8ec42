import { useTranslation } from 'react-i18next';
import { useBilingual } from '../../components/use-bilingual';
import { useFormat } from '../../components/use-format';
import type { AuditChange, AuditEntry } from './api';
import './audit.css';

/** Acts, the newest first: who, in which duty, when, what, before and after, why. */
export function EntryList({ entries, about }: { entries: AuditEntry[]; about: boolean }) {
  return (
    <ol className="audit-list">
      {entries.map((entry) => (
        <li key={entry.seq}>
          <Entry entry={entry} about={about} />
        </li>
      ))}
    </ol>
  );
}

/** @param about whether to name the object: not needed on the object's own page. */
function Entry({ entry, about }: { entry: AuditEntry; about: boolean }) {
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
            <Change key={at} change={change} />
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

function Change({ change }: { change: AuditChange }) {
  const { t } = useTranslation();
  const format = useFormat();
  const inLanguage = useBilingual();
  return (
    <li>
      {inLanguage(change.what)}
      {change.count > 1 && ` (${format.number(change.count)})`}
      {change.fields.map(({ name, before, after }) => (
        <span key={inLanguage(name)} className="audit-field">
          {inLanguage(name)}: {before ? inLanguage(before) : t('audit.nothing')}{' '}
          <span aria-hidden="true">→</span>
          <span className="visually-hidden">{t('audit.becomes')}</span>{' '}
          {after ? inLanguage(after) : t('audit.nothing')}
        </span>
      ))}
    </li>
  );
}
