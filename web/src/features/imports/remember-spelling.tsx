import { Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ImportBatchDetail, MendedCell } from './api';

export type Remember = NonNullable<MendedCell['remember']>;

interface RememberSpellingProps {
  batch: ImportBatchDetail;
  value: Remember;
  onChange: (value: Remember) => void;
}

/** Whether what a spelling means is kept for other cells and files, and whose. */
export function RememberSpelling({ batch, value, onChange }: RememberSpellingProps) {
  const { t } = useTranslation();
  const places: Remember[] =
    batch.mayRememberFor === 'province'
      ? ['organisation', 'province', 'no']
      : ['organisation', 'no'];
  return (
    <fieldset className="match-remember">
      <legend>{t('spellings.rememberTitle')}</legend>
      <Radio.Group
        value={value}
        onChange={(event) => onChange(event.target.value as Remember)}
        options={places.map((place) => ({
          value: place,
          label: t(`spellings.remember.${place}`, { giver: batch.giver.name }),
        }))}
      />
    </fieldset>
  );
}
