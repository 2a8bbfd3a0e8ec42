import { RightOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../components/paths';
import { useFormat } from '../../components/use-format';
import { useRound } from '../units/round-context';
import type { Overview } from './api';
import './overview-figures.css';

interface FigureProps {
  label: string;
  value: string;
  /** The figures behind the value. */
  detail: string;
  /** What the figure does not count, where that is much. */
  beside?: string | null;
  share: number;
  to: string;
}

function Figure({ label, value, detail, beside, share, to }: FigureProps) {
  const { t } = useTranslation();
  return (
    <Link to={to} className="figure">
      <span className="figure-label">{label}</span>
      <span className="figure-value">{value}</span>
      <span className="figure-bar" aria-hidden="true">
        <span style={{ width: `${Math.min(100, share * 100)}%` }} />
      </span>
      <span className="figure-line">
        <span className="figure-detail">{detail}</span>
        {beside && <span className="figure-beside">{beside}</span>}
        <span className="figure-more">
          {t(share < 1 || beside ? 'overview.seeMissing' : 'overview.seeAll')}{' '}
          <RightOutlined aria-hidden="true" />
        </span>
      </span>
    </Link>
  );
}

const shareOf = (part: number, whole: number) => (whole > 0 ? part / whole : 0);

/** The four figures of the day; each opens its subject, filtered to what is missing. */
export function OverviewFiguresRow({ figures }: { figures: Overview['figures'] }) {
  const { t } = useTranslation();
  const { code } = useRound();
  const format = useFormat();
  const ofUnits = (n: number) => `${format.number(n)}/${format.number(figures.unitsTotal)}`;
  const counts = (part: number, whole: number) =>
    t('job.counts', { done: format.number(part), total: format.number(whole) });
  return (
    <div className="figures">
      <Figure
        label={t('overview.unitsReady')}
        value={ofUnits(figures.unitsReady)}
        detail={format.share(figures.unitsReady, figures.unitsTotal)}
        share={shareOf(figures.unitsReady, figures.unitsTotal)}
        to={`${paths.readiness(code)}?muc=red`}
      />
      <Figure
        label={t('overview.itemsAccepted')}
        value={format.share(figures.itemsAccepted, figures.itemsDeclared)}
        detail={counts(figures.itemsAccepted, figures.itemsDeclared)}
        beside={
          figures.listsFiled < figures.listsOwed
            ? t('overview.listsFiled', {
                filed: format.number(figures.listsFiled),
                owed: format.number(figures.listsOwed),
              })
            : null
        }
        share={shareOf(figures.itemsAccepted, figures.itemsDeclared)}
        to={paths.handover(code)}
      />
      <Figure
        label={t('overview.unitsRehearsed')}
        value={ofUnits(figures.unitsRehearsed)}
        detail={format.share(figures.unitsRehearsed, figures.unitsTotal)}
        share={shareOf(figures.unitsRehearsed, figures.unitsTotal)}
        to={`${paths.rehearsals(code)}?loc=unfinished`}
      />
      <Figure
        label={t('overview.pairsPassed')}
        value={format.share(figures.pairsPassed, figures.pairsTotal)}
        detail={counts(figures.pairsPassed, figures.pairsTotal)}
        share={shareOf(figures.pairsPassed, figures.pairsTotal)}
        to={`${paths.procedures(code)}?xem=cap&ket-qua=failed`}
      />
    </div>
  );
}
