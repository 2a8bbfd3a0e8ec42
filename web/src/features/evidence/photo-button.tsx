import { CameraOutlined } from '@ant-design/icons';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../components/use-format';
import { useServerNow } from '../accounts/session';
import type { EvidenceSubject } from './api';
import { uploadQueue } from './upload-queue';

interface PhotoButtonProps {
  subject: EvidenceSubject;
  /** What the picture shows; begins its title. */
  of: string;
  large?: boolean;
}

/** Takes a picture with the camera of the telephone, or chooses one, and sends it. */
export function PhotoButton({ subject, of, large = false }: PhotoButtonProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useServerNow();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button
        type="button"
        className={large ? 'big-button' : 'button-link'}
        onClick={() => input.current?.click()}
      >
        <CameraOutlined aria-hidden="true" /> {t('evidence.photo')}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        tabIndex={-1}
        aria-label={t('evidence.photo')}
        // Without HEIC among them the iPhone sends JPEG by itself.
        accept="image/jpeg,image/png"
        capture="environment"
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (!file) return;
          const time = format.moment(now().toISOString());
          const title = t('evidence.photoTitle', { of, time }).slice(0, 300);
          uploadQueue.add(subject, { kind: 'photo', title }, file);
        }}
      />
    </>
  );
}
