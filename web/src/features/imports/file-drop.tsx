import { FileExcelOutlined, UploadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useRef, useState, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../components/notice';
import { useFormat } from '../../components/use-format';
import { useSession } from '../accounts/session';
import { SPREADSHEET_ENDINGS } from './spreadsheet-names';
import './file-drop.css';

interface FileDropProps {
  file: File | null;
  onFile: (file: File) => void;
}

/** A place to drop the workbook and, for those who do not drag, a button. */
export function FileDrop({ file, onFile }: FileDropProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [tooMany, setTooMany] = useState(0);
  const { mostUploadBytes } = useSession();
  const take = (files: FileList | null) => {
    const [first] = files ?? [];
    setTooMany(files && files.length > 1 ? files.length : 0);
    if (first && files?.length === 1) onFile(first);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  return (
    <div
      className={`file-drop${over ? ' file-drop-over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <FileExcelOutlined className="file-drop-icon" aria-hidden="true" />
      {file ? (
        <p role="status">
          {t('imports.chosen')}: <strong>{file.name}</strong> ({format.size(file.size)})
        </p>
      ) : (
        <p>{t('imports.drop')}</p>
      )}
      <Button icon={<UploadOutlined aria-hidden="true" />} onClick={() => input.current?.click()}>
        {file ? t('imports.change') : t('imports.choose')}
      </Button>
      <input
        ref={input}
        id="workbook"
        type="file"
        hidden
        accept={SPREADSHEET_ENDINGS}
        onChange={(event) => {
          take(event.target.files);
          // The same file may be chosen again after it was mended.
          event.target.value = '';
        }}
      />
      {tooMany > 0 && (
        <Notice tone="red">{t('imports.oneOnly', { n: format.number(tooMany) })}</Notice>
      )}
      <p className="panel-hint">{t('imports.limits', { most: format.size(mostUploadBytes) })}</p>
    </div>
  );
}
