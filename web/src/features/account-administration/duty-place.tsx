import { Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoleToGive } from './api';
import { PROVINCE } from './duty-draft';
import { PlacesSelect } from './places-select';

interface DutyPlaceProps {
  id: string;
  role: RoleToGive;
  /** Organisations, or only `province`. */
  places: string[];
  onChange: (places: string[]) => void;
}

/** Where a duty holds: the whole province, organisations, or a choice of the two, as the role has it. */
export function DutyPlace({ id, role, places, onChange }: DutyPlaceProps) {
  const { t } = useTranslation();
  const [atOrganisation, setAtOrganisation] = useState(!places.includes(PROVINCE));
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
            { value: 'organisation', label: t('duty.someOrganisations') },
            { value: PROVINCE, label: t('duty.placeWhole') },
          ]}
          onChange={(event) => {
            const whole = event.target.value === PROVINCE;
            setAtOrganisation(!whole);
            onChange(whole ? [PROVINCE] : []);
          }}
        />
      )}
      {asks && (
        <div className="field">
          <label htmlFor={id}>{t('duty.place')} *</label>
          <PlacesSelect
            id={id}
            role={role.role}
            values={places.filter((place) => place !== PROVINCE)}
            onChange={onChange}
          />
          <span id={`${id}-hint`} className="field-hint">
            {t('duty.placesHint')}
          </span>
        </div>
      )}
    </>
  );
}
