import { QrcodeOutlined } from '@ant-design/icons';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readCode } from './read-code';

/** Takes a picture of a label and reads its code here on the device. */
export function ScanButton({ onCode }: { onCode: (code: string) => void }) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const [state, setState] = useState<'idle' | 'reading' | 'none'>('idle');
  const read = async (picture: File) => {
    setState('reading');
    // Unreadable, or the reader could not be fetched: typing the code always works.
    const code = await readCode(picture).catch(() => undefined);
    setState(code ? 'idle' : 'none');
    if (code) onCode(code);
  };
  return (
    <>
      <button
        type="button"
        className="big-button"
        disabled={state === 'reading'}
        onClick={() => input.current?.click()}
      >
        <QrcodeOutlined aria-hidden="true" />{' '}
        {t(state === 'reading' ? 'counting.reading' : 'counting.scan')}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        tabIndex={-1}
        aria-label={t('counting.scan')}
        accept="image/jpeg,image/png"
        capture="environment"
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file) void read(file);
        }}
      />
      {state === 'none' && (
        <span role="alert" className="counting-hint">
          {t('counting.noCode')}
        </span>
      )}
    </>
  );
}
