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
    const last = Math.max(0, ...times);
    return last > 0 ? Math.floor((last + offset) / 60_000) * 60_000 : 0;
  };
  const at = useSyncExternalStore((notify) => cache.subscribe(notify), newest);
  if (!at) return null;
  return <span>{t('frame.asOf', momentParts(new Date(at).toISOString()))}</span>;
}
