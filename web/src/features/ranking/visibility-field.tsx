import { useTranslation } from 'react-i18next';
import type { RankingSetHead } from './api';

const VISIBILITIES: readonly RankingSetHead['visibility'][] = ['all', 'own'];

interface VisibilityFieldProps {
  value: RankingSetHead['visibility'];
  onChange: (value: RankingSetHead['visibility']) => void;
}

/** Who sees a ranking once it is published. */
export function VisibilityField({ value, onChange }: VisibilityFieldProps) {
  const { t } = useTranslation();
  return (
    <div className="field">
      <label htmlFor="ranking-visibility">{t('rankingSet.visibility')}</label>
      <select
        id="ranking-visibility"
        className="native-select"
        value={value}
        onChange={(event) =>
          onChange(VISIBILITIES.find((each) => each === event.target.value) ?? 'all')
        }
      >
        {VISIBILITIES.map((each) => (
          <option key={each} value={each}>
            {t(`rankingSet.visibilities.${each}`)}
          </option>
        ))}
      </select>
    </div>
  );
}
