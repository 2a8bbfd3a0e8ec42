import { DownloadOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../components/notice';
import { useProblemText } from '../../components/problem-text';
import { FileDrop } from './file-drop';
import { useFileTrouble } from './use-file-trouble';

interface CheckedFileProps<Plan> {
  template: { href: string; label: string };
  checkLabel: string;
  /** Reads the file on the server; nothing is written yet. */
  check: (file: File) => Promise<Plan>;
  onCancel?: () => void;
  /** What was read. @param again lays the file aside for another one. */
  children: (plan: Plan, again: () => void) => ReactNode;
}

/** A workbook that is read before anything is taken from it: the template, the file, then what was read. */
export function CheckedFile<Plan>(props: CheckedFileProps<Plan>) {
  const { template, checkLabel, onCancel, children } = props;
  const { t } = useTranslation();
  const problemText = useProblemText();
  const [file, setFile] = useState<File | null>(null);
  const check = useMutation({ mutationFn: props.check });
  const trouble = useFileTrouble(file);
  const choose = (chosen: File | null) => {
    setFile(chosen);
    check.reset();
  };
  return (
    <>
      <p>
        <a href={template.href} download>
          <DownloadOutlined aria-hidden="true" /> {template.label}
        </a>
      </p>
      <FileDrop file={file} onFile={choose} />
      {trouble && <Notice tone="red">{trouble}</Notice>}
      {check.isError && <Notice tone="red">{problemText(check.error)}</Notice>}
      {check.data !== undefined ? (
        children(check.data, () => choose(null))
      ) : (
        <div className="toolbar">
          <Button
            type="primary"
            disabled={!file || trouble !== null}
            loading={check.isPending}
            onClick={() => file && check.mutate(file)}
          >
            {checkLabel}
          </Button>
          {onCancel && <Button onClick={onCancel}>{t('action.cancel')}</Button>}
        </div>
      )}
    </>
  );
}
