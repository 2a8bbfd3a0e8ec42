import { Checkbox, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFocusBack } from '../../components/use-focus-back';
import { singleKeys, switchSingleKeys } from './single-keys';

const KEYS = [
  ['↑ ↓', 'move'],
  ['Space', 'choose'],
  ['Shift + ↑ ↓', 'range'],
  ['Enter', 'open'],
  ['A', 'accept'],
  ['D', 'dispute'],
  ['PageUp PageDown', 'page'],
  ['/', 'search'],
  ['?', 'help'],
] as const;

/** The keys of the table of rows. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  useFocusBack();
  const [on, setOn] = useState(singleKeys);
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
      <Checkbox
        checked={on}
        onChange={({ target }) => {
          switchSingleKeys(target.checked);
          setOn(target.checked);
        }}
      >
        {t('rows.keys.single')}
      </Checkbox>
    </Modal>
  );
}
