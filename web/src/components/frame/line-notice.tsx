import { onlineManager, useQueryClient, type Query } from '@tanstack/react-query';
import { Button } from 'antd';
import { useCallback, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { unanswered } from '../api-problem';
import { Notice } from '../notice';

/** On screen with figures of before, since the last asking got no answer. */
const isOld = (query: Query) =>
  query.isActive() && query.state.data !== undefined && unanswered(query.state.error);

/** Says that the line is cut: what stands on the page is of before, and what is pressed now will not arrive. */
export function LineNotice() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const cache = client.getQueryCache();
  const subscribe = useCallback(
    (notify: () => void) => {
      const ends = [cache.subscribe(notify), onlineManager.subscribe(notify)];
      return () => ends.forEach((end) => end());
    },
    [cache],
  );
  const cut = useSyncExternalStore(
    subscribe,
    () => !onlineManager.isOnline() || cache.findAll({ predicate: isOld }).length > 0,
  );
  return (
    <div className="frame-line">
      {cut && (
        <Notice tone="yellow">
          {t('frame.lineCut')}{' '}
          <Button size="small" onClick={() => void client.refetchQueries({ predicate: isOld })}>
            {t('action.retry')}
          </Button>
        </Notice>
      )}
    </div>
  );
}
