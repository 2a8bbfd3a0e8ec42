import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../components/use-format';
import { Notice } from '../../components/notice';
import type { HandoverList } from '../handover/api';
import { useListAct } from '../handover/use-list-act';
import { receiversApi, type HandoverRowDetail } from './receivers-api';
import { DecideSpanningDialog, MarkSpanningDialog } from './spanning-dialogs';

interface SpanningPanelProps {
  list: HandoverList;
  detail: HandoverRowDetail;
}

/** Whether a row lies in several communes, and what the chairman of the province decided about it. */
export function SpanningPanel({ list, detail }: SpanningPanelProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [dialog, setDialog] = useState<'mark' | 'decide' | null>(null);
  const { spanning, row } = detail;
  const release = useListAct({
    list,
    run: (at) => receiversApi.release(at, [row.id]),
    done: t('receivers.released'),
  });
  const may = list.may.includes('assign');
  const close = () => setDialog(null);
  if (!spanning && (!may || !list.listType.startsWith('B'))) return null;
  return (
    <section className="panel stack" aria-labelledby="spanning-title">
      <h2 id="spanning-title">{t('receivers.spanning')}</h2>
      {spanning && !spanning.decision && (
        <Notice tone="yellow">
          {t('receivers.undecided', { communes: spanning.communes ?? t('receivers.asDeclared') })}
        </Notice>
      )}
      {spanning?.decision && (
        <p>
          {t('receivers.decided', {
            number: spanning.decision.number,
            day: format.day(spanning.decision.day),
          })}
        </p>
      )}
      {!spanning && <p className="panel-hint">{t('receivers.markHint')}</p>}
      {may && (
        <div className="column-filters">
          {!spanning && <Button onClick={() => setDialog('mark')}>{t('receivers.mark')}</Button>}
          {spanning && <Button onClick={() => setDialog('decide')}>{t('receivers.decide')}</Button>}
          {spanning && !spanning.decision && (
            <Button
              type="text"
              loading={release.isPending}
              onClick={() => release.mutate(undefined)}
            >
              {t('receivers.release')}
            </Button>
          )}
        </div>
      )}
      {dialog === 'mark' && <MarkSpanningDialog list={list} itemId={row.id} onClose={close} />}
      {dialog === 'decide' && <DecideSpanningDialog list={list} itemId={row.id} onClose={close} />}
    </section>
  );
}
