import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useBilingual } from '../../components/use-bilingual';
import { JOB_STATES, type JobBoardSummary } from './api';

export const NO_JOB_FILTERS = { 'trang-thai': '', loai: '', trang: '1' };
export type JobFilterValues = typeof NO_JOB_FILTERS;

interface JobFiltersProps {
  kinds: JobBoardSummary['kinds'];
  filters: JobFilterValues;
  onChange: (change: Partial<JobFilterValues>) => void;
}

/** Which jobs to show. */
export function JobFilters({ kinds, filters, onChange }: JobFiltersProps) {
  const { t } = useTranslation();
  const inLanguage = useBilingual();
  return (
    <div className="toolbar" role="group" aria-label={t('jobBoard.filters')}>
      <select
        className="native-select"
        aria-label={t('jobBoard.byState')}
        value={filters['trang-thai']}
        onChange={(event) => onChange({ 'trang-thai': event.target.value })}
      >
        <option value="">{t('jobBoard.anyState')}</option>
        {JOB_STATES.map((state) => (
          <option key={state} value={state}>
            {t(`jobBoard.state.${state}`)}
          </option>
        ))}
      </select>
      <select
        className="native-select"
        aria-label={t('jobBoard.byKind')}
        value={filters.loai}
        onChange={(event) => onChange({ loai: event.target.value })}
      >
        <option value="">{t('jobBoard.anyKind')}</option>
        {kinds.map(({ name, words }) => (
          <option key={name} value={name}>
            {inLanguage(words)}
          </option>
        ))}
      </select>
      {(filters['trang-thai'] || filters.loai) && (
        <Button onClick={() => onChange(NO_JOB_FILTERS)}>{t('action.clearFilters')}</Button>
      )}
    </div>
  );
}
