import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { StatusMark } from '../../components/status-mark';
import { useFormat } from '../../components/use-format';
import { ReasonDialog } from '../handover/reason-dialog';
import { evidenceApi, evidenceKey, type Attachment, type EvidenceSubject } from './api';

interface AttachmentLineProps {
  attachment: Attachment;
  subject: EvidenceSubject;
}

/** One file: what it is, who brought it, its digest; taken out of use with a reason. */
export function AttachmentLine({ attachment, subject }: AttachmentLineProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const client = useQueryClient();
  const { message } = App.useApp();
  const [asking, setAsking] = useState(false);
  const refresh = () => client.invalidateQueries({ queryKey: evidenceKey(subject) });
  const withdraw = useMutation({
    mutationFn: (reason: string) => evidenceApi.withdraw(attachment, reason),
    onSuccess: () => {
      setAsking(false);
      void message.success(t('evidence.withdrawnDone'));
    },
    onSettled: refresh,
  });
  const { title, kind, documentNumber, documentDay, withdrawn, takenAt } = attachment;
  const facts = [
    t(`evidence.kinds.${kind}`),
    documentNumber && t('evidence.numbered', { number: documentNumber }),
    documentDay && t('evidence.dated', { day: format.day(documentDay) }),
    format.size(attachment.size),
  ].filter(Boolean);
  return (
    <li className="evidence-line">
      <a href={evidenceApi.address(attachment)} download className="evidence-name">
        {title}
      </a>
      <span>{facts.join(' · ')}</span>
      <span className="panel-hint">
        {t('evidence.addedBy', {
          name: attachment.addedBy,
          time: format.moment(attachment.addedAt),
        })}
        {takenAt && ` · ${t('evidence.taken', { time: takenText(takenAt) })}`}
        {attachment.cleaned && ` · ${t('evidence.cleaned')}`}
      </span>
      {withdrawn && (
        <StatusMark tone="grey">
          {t('evidence.withdrawnBy', {
            name: withdrawn.by,
            time: format.moment(withdrawn.at),
            reason: withdrawn.reason,
          })}
        </StatusMark>
      )}
      <details className="evidence-digest">
        <summary>{t('evidence.digest')}</summary>
        <code>{attachment.sha256}</code>
        {attachment.cleaned && (
          <>
            <br />
            {t('evidence.sentDigest')} <code>{attachment.sentSha256}</code>
          </>
        )}
      </details>
      {attachment.mayWithdraw && (
        <Button size="small" onClick={() => setAsking(true)}>
          {t('evidence.withdraw')}
        </Button>
      )}
      {asking && (
        <ReasonDialog
          title={t('evidence.withdrawTitle', { title })}
          okText={t('evidence.withdraw')}
          label={t('evidence.withdrawWhy')}
          missing={t('evidence.withdrawWhyMissing')}
          problem={withdraw.error}
          busy={withdraw.isPending}
          onOk={(reason) => withdraw.mutate(reason)}
          onCancel={() => setAsking(false)}
        />
      )}
    </li>
  );
}

/** The camera's own local time, shown as it is: `24/06/2025 09:15`. */
const takenText = (at: string): string => {
  const [day = '', time = ''] = at.split('T');
  return `${day.split('-').reverse().join('/')} ${time.slice(0, 5)}`;
};
