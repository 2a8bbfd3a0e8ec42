import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { StatusMark, type Tone } from '../../components/status-mark';
import { useFormat } from '../../components/use-format';
import { handoverApi, type EntryOnBehalf, type HandoverList } from './api';
import { ReasonDialog } from './reason-dialog';
import { useListAct } from './use-list-act';

const TONES: Record<EntryOnBehalf['state'], Tone> = {
  pending: 'yellow',
  confirmed: 'green',
  disputed: 'red',
};

/** One entry that somebody made for the unit, what the unit said to it, and the answer to give. */
export function EntryLine({ list, entry }: { list: HandoverList; entry: EntryOnBehalf }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { modal } = App.useApp();
  const [disputing, setDisputing] = useState(false);
  const confirm = useListAct({
    list,
    run: (at) => handoverApi.confirmEntry(at, entry.id),
    done: t('standing.confirmDone'),
  });
  const dispute = useListAct({
    list,
    run: (at, note: string) => handoverApi.disputeEntry(at, entry.id, note),
    done: t('standing.disputeDone'),
    onDone: () => setDisputing(false),
    inDialog: true,
  });
  const rows = format.number(entry.created + entry.changed);
  const what =
    entry.created + entry.changed === 0
      ? t('standing.enteredEmpty', { name: entry.by, time: format.moment(entry.at) })
      : t('standing.entered', { name: entry.by, time: format.moment(entry.at), n: rows });
  const ask = () =>
    modal.confirm({
      title: t('standing.confirmAsk', { unit: list.giver.name }),
      content: t('handover.notSignature'),
      okText: t('standing.confirm'),
      cancelText: t('action.cancel'),
      onOk: () => confirm.mutateAsync(undefined).catch(() => undefined),
    });
  return (
    <li className="standing-line">
      <StatusMark tone={TONES[entry.state]}>{t(`standing.entry.${entry.state}`)}</StatusMark>
      <span>{what}</span>
      {entry.answeredAt && (
        <span className="standing-note">
          {t('standing.answered', {
            name: entry.answeredBy ?? '',
            time: format.moment(entry.answeredAt),
          })}
          {entry.note && `: ${entry.note}`}
        </span>
      )}
      {entry.state === 'pending' && list.may.includes('confirm') && (
        <>
          <Button size="small" type="primary" loading={confirm.isPending} onClick={ask}>
            {t('standing.confirm')}
          </Button>
          <Button size="small" onClick={() => setDisputing(true)}>
            {t('standing.dispute')}
          </Button>
        </>
      )}
      {disputing && (
        <ReasonDialog
          title={t('standing.dispute')}
          okText={t('standing.dispute')}
          label={t('standing.disputeWhy')}
          missing={t('standing.disputeWhyMissing')}
          problem={dispute.error}
          busy={dispute.isPending}
          onOk={(note) => dispute.mutate(note)}
          onCancel={() => setDisputing(false)}
        />
      )}
    </li>
  );
}
