import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { QueryView } from '../../components/query-view';
import { auditApi, type HistoryType } from './api';
import { EntryList, type PersonalSlot } from './entry-list';

/**
 * "Lịch sử": what was done with the object of a page; asked for once somebody opens it.
 * @param props `of` names the object where a page has several; `personal` stands in the place of values of a
 * person, where the page can show them.
 */
export function History(props: {
  type: HistoryType;
  id: string;
  of?: string;
  personal?: PersonalSlot;
}) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <details className="audit-history" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{props.of ? t('audit.historyOf', { name: props.of }) : t('audit.history')}</summary>
      {open && <Acts {...props} />}
    </details>
  );
}

function Acts({ type, id, personal }: Parameters<typeof History>[0]) {
  const { t } = useTranslation();
  const query = useInfiniteQuery({
    queryKey: ['history', type, id],
    queryFn: ({ pageParam }) => auditApi.history(type, id, pageParam),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    // What somebody has just done must stand in it.
    staleTime: 0,
  });
  return (
    <QueryView query={query} what={t('audit.historyWhat')}>
      {({ pages }) => {
        const entries = pages.flatMap(({ rows }) => rows);
        if (entries.length === 0) return <p className="panel-hint">{t('audit.none')}</p>;
        return (
          <>
            <EntryList
              entries={entries}
              about={type === 'administrative_unit'}
              personal={personal}
            />
            {query.hasNextPage && (
              <Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
                {t('audit.older')}
              </Button>
            )}
          </>
        );
      }}
    </QueryView>
  );
}
