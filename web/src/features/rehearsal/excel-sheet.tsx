import { DownloadOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../components/notice';
import { useProblemText } from '../../components/problem-text';
import { FileDrop } from '../imports/file-drop';
import { useFileTrouble } from '../imports/use-file-trouble';
import { rehearsalApi, type RehearsalSheet } from './api';
import { wordOf } from './checklist';
import { SheetPlan } from './sheet-plan';

/** The sheet of a unit without a line: out to Excel, filled in there, and in again row by row. */
export function ExcelSheet({ sheet }: { sheet: RehearsalSheet }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { message } = App.useApp();
  const problemText = useProblemText();
  const [file, setFile] = useState<File | null>(null);
  const word = wordOf(sheet);
  const check = useMutation({
    mutationFn: (chosen: File) => rehearsalApi.planSheet(sheet.id, word!, chosen),
  });
  const take = useMutation({
    mutationFn: () => {
      const rows = (check.data?.rows ?? []).flatMap(({ input }) => input ?? []);
      return rehearsalApi.takeSheet(sheet.id, word!, rows).then(() => rows.length);
    },
    onSuccess: (n) => {
      void message.success(t('trialSheets.taken', { n }));
      setFile(null);
      check.reset();
    },
    onSettled: () => {
      for (const key of ['rehearsal', 'rehearsals', 'trials'])
        void client.invalidateQueries({ queryKey: [key] });
    },
  });
  const trouble = useFileTrouble(file);
  if (!word) return null;
  return (
    <details className="panel">
      <summary>{t('trialSheets.noLine')}</summary>
      <div className="stack">
        <p className="panel-hint">{t('trialSheets.noLineLead')}</p>
        <p>
          <a href={rehearsalApi.sheetAddress(sheet.id, word)} download>
            <DownloadOutlined aria-hidden="true" /> {t(`trialSheets.download.${word}`)}
          </a>
        </p>
        <FileDrop
          file={file}
          onFile={(chosen) => {
            setFile(chosen);
            check.reset();
            take.reset();
          }}
        />
        {trouble && <Notice tone="red">{trouble}</Notice>}
        {check.isError && <Notice tone="red">{problemText(check.error)}</Notice>}
        {take.isError && <Notice tone="red">{problemText(take.error)}</Notice>}
        {check.data ? (
          <SheetPlan plan={check.data} busy={take.isPending} onTake={() => take.mutate()} />
        ) : (
          <div>
            <Button
              type="primary"
              disabled={!file || trouble !== null}
              loading={check.isPending}
              onClick={() => file && check.mutate(file)}
            >
              {t('trialSheets.check')}
            </Button>
          </div>
        )}
      </div>
    </details>
  );
}
