import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../components/use-format';
import { useRound } from '../../units/round-context';
import { TESTS_KEY, testsApi, type TestSubmission } from './api';
import { PurgeManyDialog } from './purge-dialog';

/** All that wait for being purged, of those that the filters leave, proved in one act. */
export function PurgeWaiting({ query }: { query: Parameters<typeof testsApi.waiting>[1] }) {
  const { t } = useTranslation();
  const round = useRound();
  const format = useFormat();
  // As they stood when the dialog was opened: what is proved is what was read.
  const [proving, setProving] = useState<TestSubmission[] | null>(null);
  const waiting = useQuery({
    queryKey: [TESTS_KEY, round.id, 'waiting', { ...query, page: 1 }],
    queryFn: () => testsApi.waiting(round.id, query),
  });
  const rows = (waiting.data?.rows ?? []).filter(({ mayChange }) => mayChange);
  return (
    <>
      {rows.length > 1 && (
        <Button onClick={() => setProving(rows)}>
          {t('tests.purgeMany', { n: format.number(rows.length) })}
        </Button>
      )}
      {proving && (
        <PurgeManyDialog
          rows={proving}
          total={waiting.data?.total ?? proving.length}
          onClose={() => setProving(null)}
        />
      )}
    </>
  );
}
