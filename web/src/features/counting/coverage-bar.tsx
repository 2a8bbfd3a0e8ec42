import { Progress } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../components/use-format';
import type { Counting } from './types';

/** How far a count is: rows counted of those expected, and what they were. */
export function CoverageBar({ coverage }: { coverage: Counting['coverage'] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { expected, uncounted, found, missing, misplaced, surplus } = coverage;
  const counted = expected - uncounted;
  return (
    <div className="count-coverage">
      <Progress
        percent={expected === 0 ? 0 : Math.floor((counted / expected) * 100)}
        aria-label={t('counting.coverage')}
      />
      <span>
        {t('counting.covered', { n: format.number(counted), of: format.number(expected) })}
        {' · '}
        {t('counting.split', {
          found: format.number(found),
          missing: format.number(missing),
          misplaced: format.number(misplaced),
          surplus: format.number(surplus),
        })}
      </span>
    </div>
  );
}
