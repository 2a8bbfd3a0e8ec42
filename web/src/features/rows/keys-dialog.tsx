import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';

const KEYS = [
  ['↑ ↓', 'move'],
  ['Space', 'choose'],
  ['Shift + ↑ ↓', 'range'],
  ['Enter', 'open'],
  ['PageUp PageDown', 'page'],
  ['/', 'search'],
  ['?', 'help'],
] as const;

/** The keys of the table of rows. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Modal open title={t('rows.keys.title')} footer={null} onCancel={onClose}>
      <dl className="row-keys">
        {KEYS.map(([key, word]) => (
          <div key={word}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(`rows.keys.${word}`)}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
