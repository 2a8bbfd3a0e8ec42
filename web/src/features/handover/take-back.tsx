import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../components/use-format';
import type { ChosenPortion } from '../rows/compare-seen';
import { RowsConflictDialog } from '../rows/rows-conflict-dialog';
import { useRowsAct } from '../rows/use-rows-act';
import { handoverApi, type HandoverList } from './api';
import { ReasonDialog } from './reason-dialog';

interface TakeBackProps {
  list: HandoverList;
  act: 'withdraw' | 'reopen';
  portionIds: string[];
  seen: readonly ChosenPortion[];
  onDone: () => void;
}

/** Takes an acceptance or a closing back, for a reason; the rows are outstanding again. */
export function TakeBack({ list, act: way, portionIds, seen, onDone }: TakeBackProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [asking, setAsking] = useState(false);
  const n = format.number(portionIds.length);
  const act = useRowsAct({
    ...{ list, portionIds, seen, inDialog: true },
    // Taken back is what was chosen one by one, never what a filter matches.
    run: (at, ids, why: string) =>
      handoverApi.takeBack(at, way, [...(ids as readonly string[])], why),
    done: t(way === 'withdraw' ? 'conservation.withdrawn' : 'conservation.reopened'),
    onDone: () => {
      setAsking(false);
      onDone();
    },
  });
  if (portionIds.length === 0) return null;
  return (
    <>
      <Button onClick={() => setAsking(true)}>{t(`conservation.${way}`, { n })}</Button>
      {asking && (
        <ReasonDialog
          title={t(`conservation.${way}Title`, { n })}
          okText={t('conservation.takeBack')}
          label={t('conservation.why')}
          missing={t('conservation.whyMissing')}
          shortest={5}
          problem={act.error}
          busy={act.isPending}
          onOk={act.start}
          onCancel={() => setAsking(false)}
        />
      )}
      <RowsConflictDialog act={act} />
    </>
  );
}
