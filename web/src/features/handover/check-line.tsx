import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { StatusMark } from '../../components/status-mark';
import { useFormat } from '../../components/use-format';
import { handoverApi, type HandoverList } from './api';
import { ReasonDialog } from './reason-dialog';
import { useListAct } from './use-list-act';

/** Whether the department in charge has checked the list, and the act of doing so. */
export function CheckLine({ list }: { list: HandoverList }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [asking, setAsking] = useState(false);
  const { check } = list;
  const act = useListAct({
    list,
    run: (at, note: string) =>
      check ? handoverApi.uncheck(at, note) : handoverApi.check(at, note || null),
    done: check ? t('standing.uncheckDone') : t('standing.checkDone'),
    onDone: () => setAsking(false),
  });
  const may = list.may.includes(check ? 'uncheck' : 'check');
  const name = check ? t('standing.uncheck') : t('standing.check');
  return (
    <div className="standing-line">
      <span className="standing-term">{t('standing.department')}</span>
      <StatusMark tone={check ? 'green' : 'grey'}>
        {check
          ? t('standing.checked', { name: check.by, time: format.moment(check.at) })
          : t('standing.notChecked')}
      </StatusMark>
      {check?.note && <span className="standing-note">{check.note}</span>}
      {may && (
        <Button size="small" onClick={() => setAsking(true)}>
          {name}
        </Button>
      )}
      {asking && (
        <ReasonDialog
          title={name}
          okText={name}
          label={check ? t('standing.uncheckWhy') : t('standing.checkNote')}
          missing={check ? t('standing.uncheckWhyMissing') : undefined}
          busy={act.isPending}
          onOk={(note) => act.mutate(note)}
          onCancel={() => setAsking(false)}
        />
      )}
    </div>
  );
}
