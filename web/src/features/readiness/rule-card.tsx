import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useBilingual } from '../../components/use-bilingual';
import { useFormat } from '../../components/use-format';
import { VerdictMark } from '../../components/verdict-mark';
import type { JudgedRule, ReadinessStatement } from './api';
import './rule-card.css';

function Statements({ title, lines }: { title: string; lines: ReadinessStatement[] }) {
  const inLanguage = useBilingual();
  if (lines.length === 0) return null;
  return (
    <>
      <h4>{title}</h4>
      <ul>
        {lines.map((line, index) => (
          <li key={`${line.code} ${index}`}>{inLanguage(line)}</li>
        ))}
      </ul>
    </>
  );
}

/** What a card tells; what was not kept of a past moment is null. */
export type CardRule = Pick<
  JudgedRule,
  | 'name'
  | 'verdict'
  | 'blocking'
  | 'owner'
  | 'points'
  | 'weight'
  | 'accepted'
  | 'source'
  | 'evidence'
  | 'blockers'
  | 'toDo'
> & { dueOn: string | null; workaround?: string };

interface RuleCardProps {
  rule: CardRule;
  /** Where the rows behind its figures stand; left out where people state the fact. */
  rows?: string;
  /** Records the fact, where the person may and people state it. */
  onState?: () => void;
}

/** One condition of a unit's sheet: verdict, who answers for it, the figures behind it, what is left to do. */
export function RuleCard({ rule, rows, onState }: RuleCardProps) {
  const { t } = useTranslation();
  const inLanguage = useBilingual();
  const format = useFormat();
  const name = inLanguage(rule.name);
  const { owner, dueOn, points, weight, accepted, workaround, source } = rule;
  const tone = rule.verdict === 'unknown' ? 'grey' : rule.verdict;
  // Most things in the way are worded as what to do about them: said once, as work to do.
  const work = new Set(rule.toDo.map(({ vi }) => vi));
  const blockers = rule.blockers.filter(({ vi }) => !work.has(vi));
  return (
    <section className={`rule-card rule-card-${tone}`} aria-label={name}>
      <div className="rule-card-head">
        <h3>{name}</h3>
        <VerdictMark verdict={rule.verdict} />
      </div>
      <p className="panel-hint">
        {rule.blocking && `${t('readiness.blocking')}. `}
        {`${t(`criteria.source.${source}`)}. ${t('unitSheet.owner', { owner })}. `}
        {dueOn && `${t('unitSheet.due', { day: format.day(dueOn) })}. `}
        {weight > 0 && t('unitSheet.points', { points, weight })}
      </p>
      {accepted && (
        <p className="rule-card-accepted">
          {t('unitSheet.accepted', {
            ...{ ends: format.day(accepted.endsOn), number: accepted.documentNumber },
            ...{ day: format.day(accepted.documentDay), by: accepted.grantedBy },
            plan: accepted.plan,
          })}
        </p>
      )}
      <Statements title={t('readiness.blockers')} lines={blockers} />
      <Statements title={t('readiness.todo')} lines={rule.toDo} />
      {workaround && rule.verdict !== 'green' && (
        <>
          <h4>{t('unitSheet.workaround')}</h4>
          <p>{workaround}</p>
        </>
      )}
      <Statements title={t('readiness.evidence')} lines={rule.evidence} />
      {rows && (
        <Link to={rows} aria-label={t('unitSheet.rowsOf', { name })}>
          {t('unitSheet.rows')}
        </Link>
      )}
      {onState && (
        <div>
          <Button onClick={onState} aria-label={t('statedFact.recordOf', { name })}>
            {t('statedFact.record')}
          </Button>
        </div>
      )}
    </section>
  );
}
