import { Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoleToGive } from './api';
import { PROVINCE } from './duty-draft';
import { PlaceSelect } from './place-select';

interface DutyPlaceProps {
  id: string;
  role: RoleToGive;
  /** Organisation, `province`, or empty. */
  place: string;
  onChange: (place: string) => void;
}

/** Where a duty holds: the whole province, an organisation, or a choice of the two, as the role has it. */
export function DutyPlace({ id, role, place, onChange }: DutyPlaceProps) {
  const { t } = useTranslation();
  const [atOrganisation, setAtOrganisation] = useState(place !== PROVINCE);
  if (role.place === 'province')
    return (
      <p>
        {t('duty.place')}: <strong>{t('duty.placeWhole')}</strong>
      </p>
    );
  const asks = role.place === 'organisation' || atOrganisation;
  return (
    <>
      {role.place === 'either' && (
        <Radio.Group
          aria-label={t('accounts.filterOrganisation')}
          value={atOrganisation ? 'organisation' : PROVINCE}
          options={[
            { value: 'organisation', label: t('duty.oneOrganisation') },
            { value: PROVINCE, label: t('duty.placeWhole') },
          ]}
          onChange={(event) => {
            const whole = event.target.value === PROVINCE;
            setAtOrganisation(!whole);
            onChange(whole ? PROVINCE : '');
          }}
        />
      )}
      {asks && (
        <div className="field">
          <label htmlFor={id}>{t('duty.place')} *</label>
          <PlaceSelect
            id={id}
            role={role.role}
            value={place && place !== PROVINCE ? place : null}
            placeholder={t('duty.choosePlace')}
            onChange={(chosen) => onChange(chosen ?? '')}
          />
        </div>
      )}
    </>
  );
}
