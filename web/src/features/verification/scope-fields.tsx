import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useRound } from '../units/round-context';
import { unitsApi } from '../units/api';
import { verificationApi, type VerificationScope } from './api';

export interface DraftScope {
  kind: 'round' | 'unit' | 'field' | 'country';
  unitId: string;
  field: string;
}

/** The draft as the server takes it; null while something is missing, and for the country. */
export function scopeOfDraft({ kind, unitId, field }: DraftScope): VerificationScope | null {
  if (kind === 'round') return { scope: 'round' };
  if (kind === 'unit') return unitId ? { scope: 'unit', unitId } : null;
  return kind === 'field' && field ? { scope: 'field', field } : null;
}

interface ScopeFieldsProps {
  id: string;
  kinds: readonly DraftScope['kind'][];
  value: DraftScope;
  onChange: (scope: DraftScope) => void;
}

/** What is checked: everything, one unit, one field. */
export function ScopeFields({ id, kinds, value, onChange }: ScopeFieldsProps) {
  const { t } = useTranslation();
  const round = useRound();
  const units = useQuery({
    queryKey: ['units', round.id, 'new'],
    queryFn: () => unitsApi.units(round.id, 'new'),
    enabled: value.kind === 'unit',
  });
  const fields = useQuery({
    queryKey: ['verification-fields', round.id],
    queryFn: () => verificationApi.fields(round.id),
    enabled: value.kind === 'field',
  });
  return (
    <>
      <div className="field">
        <label htmlFor={`${id}-scope`}>{t('runs.scope')}</label>
        <select
          id={`${id}-scope`}
          className="native-select"
          value={value.kind}
          onChange={(event) =>
            onChange({ ...value, kind: event.target.value as DraftScope['kind'] })
          }
        >
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {t(`runs.scopes.${kind}`)}
            </option>
          ))}
        </select>
      </div>
      {value.kind === 'unit' && (
        <div className="field">
          <label htmlFor={`${id}-unit`}>{t('runs.unit')}</label>
          <select
            id={`${id}-unit`}
            className="native-select"
            value={value.unitId}
            onChange={(event) => onChange({ ...value, unitId: event.target.value })}
          >
            <option value="">—</option>
            {(units.data ?? []).map((unit) => (
              <option key={unit.id} value={unit.id}>
                {unit.name}
              </option>
            ))}
          </select>
        </div>
      )}
      {value.kind === 'field' && (
        <div className="field">
          <label htmlFor={`${id}-field`}>{t('runs.field')}</label>
          <select
            id={`${id}-field`}
            className="native-select"
            value={value.field}
            onChange={(event) => onChange({ ...value, field: event.target.value })}
          >
            <option value="">—</option>
            {(fields.data ?? []).map(({ field, procedures }) => (
              <option key={field} value={field}>
                {field} ({procedures})
              </option>
            ))}
          </select>
        </div>
      )}
    </>
  );
}
