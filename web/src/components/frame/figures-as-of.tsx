import { useQueryClient } from '@tanstack/react-query';
import { useContext, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { ClockOffsetContext } from '../../features/accounts/session';
import { momentParts } from '../format';

/** Moment of the newest figures on screen, to the minute: when the server last answered a query in use. */
export function FiguresAsOf() {
  const { t } = useTranslation();
  const offset = useContext(ClockOffsetContext);
  const cache = useQueryClient().getQueryCache();
  const newest = () => {
    const times = cache.getAll().map((query) => (query.isActive() ? query.state.dataUpdatedAt : 0));
    return Math.floor(Math.max(0, ...times) / 60_000) * 60_000;
  };
  const at = useSyncExternalStore((notify) => cache.subscribe(notify), newest);
  if (!at) return null;
  return <span>{t('frame.asOf', momentParts(new Date(at + offset).toISOString()))}</span>;
}
