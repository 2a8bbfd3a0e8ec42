import { PaperClipOutlined } from '@ant-design/icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import './file-input.css';

interface FileInputProps {
  id: string;
  accept: string;
  disabled?: boolean;
  'aria-describedby'?: string;
  /** Null where the person takes the choice back. */
  onFile: (file: File | null) => void;
}

/** Chooses one file, or takes one that is dropped; in the words of the page, not those of the browser. */
export function FileInput({ onFile, ...input }: FileInputProps) {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  return (
    <span className="file-input">
      <span className="file-input-button" aria-hidden="true">
        <PaperClipOutlined /> {t('fileInput.choose')}
      </span>
      <span className="file-input-name" role="status">
        {name || t('fileInput.none')}
      </span>
      <input
        {...input}
        type="file"
        onChange={(event) => {
          const file = event.target.files?.[0] ?? null;
          setName(file?.name ?? '');
          onFile(file);
        }}
      />
    </span>
  );
}
