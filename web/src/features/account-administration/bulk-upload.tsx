import { DownloadOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../components/notice';
import { useProblemText } from '../../components/problem-text';
import { FileDrop } from '../imports/file-drop';
import { useFileTrouble } from '../imports/use-file-trouble';
import { bulkApi, type AccountsPlan } from './bulk-api';

/** The template, and a place for the workbook that was filled in. */
export function BulkUpload({ onPlan }: { onPlan: (plan: AccountsPlan) => void }) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const [file, setFile] = useState<File | null>(null);
  const check = useMutation({ mutationFn: bulkApi.plan, onSuccess: onPlan });
  const trouble = useFileTrouble(file);
  return (
    <div className="panel stack">
      <div>
        <Button href={bulkApi.template} download icon={<DownloadOutlined aria-hidden="true" />}>
          {t('bulk.template')}
        </Button>
        <p className="panel-hint">{t('bulk.templateHint')}</p>
      </div>
      <FileDrop
        file={file}
        onFile={(chosen) => {
          setFile(chosen);
          check.reset();
        }}
      />
      {trouble && <Notice tone="red">{trouble}</Notice>}
      {check.isError && <Notice tone="red">{problemText(check.error)}</Notice>}
      <div>
        <Button
          type="primary"
          disabled={!file || trouble !== null}
          loading={check.isPending}
          onClick={() => file && check.mutate(file)}
        >
          {t(check.isPending ? 'bulk.checking' : 'bulk.check')}
        </Button>
      </div>
    </div>
  );
}
