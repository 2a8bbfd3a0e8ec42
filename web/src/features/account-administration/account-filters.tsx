import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { WordSearch } from '../../components/word-search';
import { PlaceSelect } from './place-select';

export const NO_FILTERS = { tim: '', 'don-vi': '', 'trang-thai': '', 'vai-tro': '', trang: '1' };
export type Filters = typeof NO_FILTERS;

export const STATES = ['active', 'no-password', 'one-time', 'unused', 'disabled'] as const;
export const ROLES = [
  'province_administrator',
  'province_officer',
  'department_officer',
  'register_keeper',
  'consolidating_officer',
  'commune_leader',
  'commune_officer',
  'evaluator',
  'auditor',
  'inspector',
  'representative',
  'viewer',
] as const;

interface AccountFiltersProps {
  filters: Filters;
  onChange: (change: Partial<Filters>) => void;
}

/** Whose account to look for. */
export function AccountFilters({ filters, onChange }: AccountFiltersProps) {
  const { t } = useTranslation();
  const { tim, trang: _, ...picked } = filters;
  const chosen = tim !== '' || Object.values(picked).some(Boolean);
  return (
    <div className="toolbar">
      <WordSearch
        text={tim}
        label={t('accounts.search')}
        noNumbers={t('audit.noNumbers')}
        onSearch={(text) => onChange({ tim: text })}
      />
      <PlaceSelect
        label={t('accounts.filterOrganisation')}
        value={filters['don-vi'] || null}
        placeholder={t('accounts.anyOrganisation')}
        onChange={(id) => onChange({ 'don-vi': id ?? '' })}
      />
      <select
        className="native-select"
        aria-label={t('accounts.filterState')}
        value={filters['trang-thai']}
        onChange={(event) => onChange({ 'trang-thai': event.target.value })}
      >
        <option value="">{t('accounts.anyState')}</option>
        {STATES.map((state) => (
          <option key={state} value={state}>
            {t(`accountState.${state}`)}
          </option>
        ))}
      </select>
      <select
        className="native-select"
        aria-label={t('accounts.filterRole')}
        value={filters['vai-tro']}
        onChange={(event) => onChange({ 'vai-tro': event.target.value })}
      >
        <option value="">{t('accounts.anyRole')}</option>
        {ROLES.map((role) => (
          <option key={role} value={role}>
            {t(`role.${role}`)}
          </option>
        ))}
      </select>
      {chosen && <Button onClick={() => onChange(NO_FILTERS)}>{t('action.clearFilters')}</Button>}
    </div>
  );
}
