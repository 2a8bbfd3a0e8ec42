import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../components/use-format';
import type { HandoverItem, HandoverList } from '../handover/api';
import { ReasonDialog } from '../handover/reason-dialog';
import { useListAct } from '../handover/use-list-act';
import { sharesApi } from './api';

interface AmendButtonProps {
  list: HandoverList;
  items: HandoverItem[];
  onDone: () => void;
}

/** Takes chosen rows of one signed share up again, so that supplementary minutes may change them. */
export function AmendButton({ list, items, onDone }: AmendButtonProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [asking, setAsking] = useState(false);
  const steps = useQuery({
    queryKey: ['list-steps', list.id, list.version],
    queryFn: () => sharesApi.ofList(list.id),
  });
  const portions = items.flatMap((item) => item.portions);
  const receivers = new Set(portions.map(({ receiver }) => receiver?.id));
  const share = steps.data?.shares.find(({ receiver }) => receivers.has(receiver.id));
  const act = useListAct({
    list,
    run: (at, reason: string) =>
      sharesApi.act(at, share!.receiver.id, {
        ...{ act: 'amend', reason, portionIds: portions.map(({ id }) => id) },
      }),
    done: t('shares.amendDone'),
    inDialog: true,
    onDone: () => {
      setAsking(false);
      onDone();
    },
  });
  if (!share || receivers.size !== 1 || !share.may.includes('amend')) return null;
  return (
    <>
      <Button onClick={() => setAsking(true)}>
        {t('shares.amend', { n: format.number(portions.length) })}
      </Button>
      {asking && (
        <ReasonDialog
          title={t('shares.amendTitle')}
          okText={t('shares.act.amend')}
          label={`${t('shares.reason')}. ${t('shares.amendHint')}`}
          missing={t('shares.reasonMissing')}
          problem={act.error}
          busy={act.isPending}
          onOk={(reason) => act.mutate(reason)}
          onCancel={() => setAsking(false)}
        />
      )}
    </>
  );
}
