import { DownloadOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../components/use-format';
import { ReasonDialog } from '../handover/reason-dialog';
import { COMPLETION_KEY, completionApi, type ClosingRecord } from './api';

/** A paper about a point: number, day, who signed it, its file, and taking it out of force. */
export function RecordPaper({ record }: { record: ClosingRecord }) {
  const { t } = useTranslation();
  const format = useFormat();
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const withdraw = useMutation({
    mutationFn: (reason: string) => completionApi.withdraw(record, reason),
    onSuccess: () => {
      setAsking(false);
      void client.invalidateQueries({ queryKey: [COMPLETION_KEY] });
    },
  });
  const { kind, number, day, signer, note, documents, withdrawn } = record;
  const title = t(`completion.paper.${kind}`, { number, day: format.day(day) });
  return (
    <div className="completion-paper">
      <p>
        <strong>{title}</strong>
        {signer && ` – ${signer.name}, ${signer.position}`}
      </p>
      {documents && (
        <p>
          {t('completion.documents', {
            inForce: format.number(documents.inForce),
            replace: format.number(documents.replace),
            repeal: format.number(documents.repeal),
          })}
        </p>
      )}
      {note && <p>{note}</p>}
      <p className="panel-hint">
        {t('completion.recordedBy', {
          name: record.recordedBy,
          time: format.moment(record.recordedAt),
        })}
        {withdrawn &&
          ` · ${t('completion.withdrawnBy', {
            ...{ name: withdrawn.by, time: format.moment(withdrawn.at), reason: withdrawn.reason },
          })}`}
      </p>
      <div className="toolbar">
        <a
          href={completionApi.file(record.id)}
          download
          aria-label={`${t('completion.file')}, ${title}`}
        >
          <DownloadOutlined aria-hidden="true" /> {t('completion.file')}
        </a>
        {record.mayWithdraw && (
          <Button
            size="small"
            onClick={() => setAsking(true)}
            aria-label={`${t('completion.withdraw')}, ${title}`}
          >
            {t('completion.withdraw')}
          </Button>
        )}
      </div>
      {asking && (
        <ReasonDialog
          title={t('completion.withdrawTitle', { number })}
          okText={t('completion.withdraw')}
          label={t('completion.reason')}
          missing={t('completion.reasonMissing')}
          shortest={3}
          problem={withdraw.error}
          busy={withdraw.isPending}
          onOk={(reason) => withdraw.mutate(reason)}
          onCancel={() => setAsking(false)}
        />
      )}
    </div>
  );
}
