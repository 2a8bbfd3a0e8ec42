import { useTranslation } from 'react-i18next';
import { useBilingual } from '../../components/use-bilingual';
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

/** One condition of a unit's sheet: verdict, what stands in the way, the figures behind it, what is left to do. */
export function RuleCard({ rule }: { rule: JudgedRule }) {
  const { t } = useTranslation();
  const inLanguage = useBilingual();
  const name = inLanguage(rule.name);
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
      {rule.blocking && <p className="panel-hint">{t('readiness.blocking')}</p>}
      <Statements title={t('readiness.blockers')} lines={blockers} />
      <Statements title={t('readiness.todo')} lines={rule.toDo} />
      <Statements title={t('readiness.evidence')} lines={rule.evidence} />
    </section>
  );
}
