import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblemText } from '../../components/problem-text';
import { ReasonDialog } from '../handover/reason-dialog';
import { useHandoverRefresh } from '../handover/use-handover-refresh';
import { importsApi, type ImportBatchDetail } from './api';

const SHORTEST_REASON = 3;

/** Takes an applied import back, with a reason; the server refuses where a row was changed since. */
export function UndoImport({ batch }: { batch: ImportBatchDetail }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const problemText = useProblemText();
  const refreshHandover = useHandoverRefresh();
  const { message } = App.useApp();
  const [asked, setAsked] = useState(false);
  const undo = useMutation({
    mutationFn: (reason: string) => importsApi.undo(batch.id, batch.version, reason),
    onSuccess: () => {
      setAsked(false);
      void message.success(t('undo.done'));
      void refreshHandover();
    },
    onError: (error) => void message.error(problemText(error), 12),
    onSettled: () => {
      void client.invalidateQueries({ queryKey: ['import', batch.id] });
      void client.invalidateQueries({ queryKey: ['imports'] });
    },
  });
  return (
    <>
      <Button danger onClick={() => setAsked(true)}>
        {t('undo.act')}
      </Button>
      {asked && (
        <ReasonDialog
          title={t('undo.title', { file: batch.fileName })}
          okText={t('undo.act')}
          label={t('undo.reason')}
          hint={t('undo.explain')}
          missing={t('undo.missing')}
          shortest={SHORTEST_REASON}
          busy={undo.isPending}
          onOk={(reason) => undo.mutate(reason)}
          onCancel={() => setAsked(false)}
        />
      )}
    </>
  );
}
