import { Input, Select } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { matches } from '../../components/fold';
import type { RoleToGive } from './api';
import { DayField } from './day-field';
import { withRole, type DutyDraft } from './duty-draft';
import { DutyPlace } from './duty-place';
import { useLimitNames } from './use-limit-names';
import './duty-fields.css';

const PHASES = ['preparation', 'handover', 'operation'] as const;

interface DutyFieldsProps {
  draft: DutyDraft;
  /** Roles the person may give. */
  roles: RoleToGive[];
  onChange: (draft: DutyDraft) => void;
}

/** A duty to be given: role, place, limits, days, decision. Asks for what the role needs. */
export function DutyFields({ draft, roles, onChange }: DutyFieldsProps) {
  const { t } = useTranslation();
  const { choicesOf } = useLimitNames();
  const id = useId();
  const role = roles.find((each) => each.role === draft.role);
  const needed = (key: boolean) => (key ? ' *' : '');
  const change = (part: Partial<DutyDraft>) => onChange({ ...draft, ...part });
  return (
    <div className="duty-fields">
      <div className="field">
        <label htmlFor={`${id}-role`}>{t('duty.role')} *</label>
        <Select
          id={`${id}-role`}
          value={draft.role || undefined}
          placeholder={t('duty.chooseRole')}
          options={roles.map((each) => ({ value: each.role, label: t(`role.${each.role}`) }))}
          onChange={(chosen: string) => {
            const found = roles.find((each) => each.role === chosen);
            if (found) onChange(withRole(draft, found));
          }}
        />
      </div>
      {role && (
        <>
          <DutyPlace
            id={`${id}-place`}
            role={role}
            places={draft.places}
            onChange={(places) => change({ places })}
          />
          {role.listTypes !== 'none' && (
            <>
              <div className="field">
                <label htmlFor={`${id}-lists`}>
                  {t(role.limit === 'registers' ? 'duty.registers' : 'duty.listTypes')}
                  {needed(role.listTypes === 'needed')}
                </label>
                <Select
                  id={`${id}-lists`}
                  mode="multiple"
                  value={draft.listTypes}
                  placeholder={t(
                    role.limit === 'registers' ? 'duty.chooseRegisters' : 'duty.allListTypes',
                  )}
                  showSearch={{
                    filterOption: (input, option) => matches(String(option?.label ?? ''), input),
                  }}
                  options={choicesOf(role.limit).map(({ code, name }) => ({
                    value: code,
                    label: `${code} – ${name}`,
                  }))}
                  onChange={(listTypes: string[]) => change({ listTypes })}
                />
              </div>
              <div className="field">
                <label htmlFor={`${id}-phase`}>{t('duty.phase')}</label>
                <Select
                  id={`${id}-phase`}
                  allowClear
                  value={draft.phase || undefined}
                  placeholder={t('duty.allPhases')}
                  options={PHASES.map((phase) => ({ value: phase, label: t(`duty.${phase}`) }))}
                  onChange={(phase?: (typeof PHASES)[number]) => change({ phase: phase ?? '' })}
                />
              </div>
            </>
          )}
          <div className="duty-fields-pair">
            <DayField
              id={`${id}-from`}
              label={t('duty.validFrom')}
              hint={t('duty.today')}
              value={draft.validFrom}
              onChange={(validFrom) => change({ validFrom })}
            />
            <DayField
              id={`${id}-to`}
              label={t('duty.validTo') + needed(role.basis === 'needed')}
              hint={t('duty.validToHint')}
              value={draft.validTo}
              onChange={(validTo) => change({ validTo })}
            />
          </div>
          <div className="duty-fields-pair">
            <div className="field">
              <label htmlFor={`${id}-decision`}>
                {t('duty.decision')}
                {needed(role.basis === 'needed')}
              </label>
              <Input
                id={`${id}-decision`}
                maxLength={100}
                value={draft.decisionNumber}
                onChange={(event) => change({ decisionNumber: event.target.value })}
              />
            </div>
            <DayField
              id={`${id}-decision-day`}
              label={t('duty.decisionDate') + needed(role.basis === 'needed')}
              value={draft.decisionDate}
              onChange={(decisionDate) => change({ decisionDate })}
            />
          </div>
        </>
      )}
    </div>
  );
}
