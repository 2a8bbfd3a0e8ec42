import { FileExcelOutlined, UploadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useRef, useState, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../components/use-format';
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
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const dropped = event.dataTransfer.files[0];
    if (dropped) onFile(dropped);
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
          const chosen = event.target.files?.[0];
          if (chosen) onFile(chosen);
          // The same file may be chosen again after it was mended.
          event.target.value = '';
        }}
      />
      <p className="panel-hint">{t('imports.limits')}</p>
    </div>
  );
}
