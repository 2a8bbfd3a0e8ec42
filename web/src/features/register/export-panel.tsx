import { FileExcelOutlined, QrcodeOutlined } from '@ant-design/icons';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../components/notice';
import { useProblemText } from '../../components/problem-text';
import { useRound } from '../units/round-context';
import { LAYOUTS_KEY, registerApi, type RegisterFilter, type RegisterType } from './api';
import { ExportDialog } from './export-dialog';
import { MadeFile } from './made-file';
import { PrefillButton } from './prefill-button';

interface ExportPanelProps {
  type: RegisterType;
  filter: RegisterFilter;
}

/** Taking the register out: as a workbook in a layout, or as sheets of labels. */
export function ExportPanel({ type, filter }: ExportPanelProps) {
  const { t } = useTranslation();
  const round = useRound();
  const problemText = useProblemText();
  const [asking, setAsking] = useState(false);
  const layouts = useQuery({
    queryKey: [LAYOUTS_KEY, type.code],
    queryFn: () => registerApi.layouts(type.code),
  });
  const book = useMutation({
    mutationFn: ({ layout, reason }: { layout: string; reason?: string }) =>
      registerApi.export(round.id, filter, layout, reason),
    onSuccess: () => setAsking(false),
  });
  const labels = useMutation({ mutationFn: () => registerApi.labels(round.id, filter) });
  return (
    <div className="stack">
      <div className="toolbar">
        <Button
          icon={<FileExcelOutlined aria-hidden="true" />}
          disabled={!layouts.data}
          onClick={() => {
            book.reset();
            setAsking(true);
          }}
        >
          {t('register.export')}
        </Button>
        {type.labels && (
          <Button
            icon={<QrcodeOutlined aria-hidden="true" />}
            loading={labels.isPending}
            onClick={() => labels.mutate()}
          >
            {t('register.labels')}
          </Button>
        )}
        <PrefillButton type={type} unitId={filter.unitId} />
      </div>
      {layouts.error && <Notice tone="red">{problemText(layouts.error)}</Notice>}
      {labels.error && <Notice tone="red">{problemText(labels.error)}</Notice>}
      {asking && layouts.data && (
        <ExportDialog
          layouts={layouts.data}
          type={type}
          busy={book.isPending}
          problem={book.error && problemText(book.error)}
          onOk={(layout, reason) => book.mutate({ layout, ...(reason && { reason }) })}
          onCancel={() => setAsking(false)}
        />
      )}
      {book.data && (
        <MadeFile key={book.data.id} receipt={book.data} making={t('register.writing')} />
      )}
      {labels.data && (
        <MadeFile key={labels.data.id} receipt={labels.data} making={t('register.printing')} />
      )}
    </div>
  );
}
