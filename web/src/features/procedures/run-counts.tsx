import { useTranslation } from 'react-i18next';
import { BarShare } from '../../components/bar-share';
import { Notice } from '../../components/notice';
import { useFormat } from '../../components/use-format';
import type { OutcomeCounts } from './api';
import { OutcomeMark } from './outcome-mark';
import './run-counts.css';

const SHOWN = ['passed', 'failed', 'unverifiable', 'pending'] as const;

/** The counts of a run, the sum they make, and a warning about what could not be read. */
export function RunCounts({ counts }: { counts: OutcomeCounts }) {
  const { t } = useTranslation();
  const format = useFormat();
  const written = {
    total: format.number(counts.total),
    passed: format.number(counts.passed),
    failed: format.number(counts.failed),
    unverifiable: format.number(counts.unverifiable),
    pending: format.number(counts.pending),
  };
  return (
    <div className="run-counts">
      <dl>
        {SHOWN.filter((outcome) => outcome !== 'pending' || counts.pending > 0).map((outcome) => (
          <div key={outcome}>
            <dt>
              <OutcomeMark outcome={outcome} />
            </dt>
            <dd>{written[outcome]}</dd>
            <dd className="panel-hint">{format.share(counts[outcome], counts.total)}</dd>
          </div>
        ))}
      </dl>
      <BarShare
        parts={SHOWN.map((outcome) => ({ key: outcome, tone: outcome, value: counts[outcome] }))}
      />
      <p className="panel-hint">
        {t('procedures.sum', written)}
        {counts.pending > 0 && t('procedures.sumPending', written)}
      </p>
      {counts.unverifiable > 0 && (
        <Notice tone="yellow">
          {t('procedures.unverifiableNote', { n: written.unverifiable })}
        </Notice>
      )}
    </div>
  );
}
