import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../components/use-format';
import { handoverApi, type HandoverList } from './api';
import { useListAct } from './use-list-act';

/** Accepts every outstanding row that has a receiver, after asking. */
export function AcceptAllButton({ list }: { list: HandoverList }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { modal } = App.useApp();
  const act = useListAct({
    list,
    run: (at) => handoverApi.acceptAll(at),
    done: t('handover.accepted'),
  });
  const assigned = list.receivers
    .filter(({ receiver }) => receiver)
    .reduce((sum, { balance }) => sum + balance.rows.outstanding, 0);
  if (!list.may.includes('accept') || assigned === 0) return null;
  const ask = () =>
    modal.confirm({
      title: t('handover.acceptAllAsk', { n: format.number(assigned) }),
      content: t('handover.notSignature'),
      okText: t('handover.accept', { n: format.number(assigned) }),
      cancelText: t('action.cancel'),
      onOk: () => act.mutateAsync(undefined).catch(() => undefined),
    });
  return (
    <Button type="primary" loading={act.isPending} onClick={ask}>
      {t('handover.acceptAll')}
    </Button>
  );
}
