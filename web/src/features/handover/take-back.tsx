import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../components/use-format';
import { handoverApi, type HandoverList } from './api';
import { ReasonDialog } from './reason-dialog';
import { useListAct } from './use-list-act';

interface TakeBackProps {
  list: HandoverList;
  act: 'withdraw' | 'reopen';
  portionIds: string[];
  onDone: () => void;
}

/** Takes an acceptance or a closing back, for a reason; the rows are outstanding again. */
export function TakeBack({ list, act: way, portionIds, onDone }: TakeBackProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [asking, setAsking] = useState(false);
  const n = format.number(portionIds.length);
  const act = useListAct<string>({
    list,
    run: (at, why) => handoverApi.takeBack(at, way, portionIds, why),
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
          busy={act.isPending}
          onOk={(why) => act.mutate(why)}
          onCancel={() => setAsking(false)}
        />
      )}
    </>
  );
}
