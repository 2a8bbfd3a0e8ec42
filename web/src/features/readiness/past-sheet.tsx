import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { QueryView } from '../../components/query-view';
import { useBilingual } from '../../components/use-bilingual';
import { useFormat } from '../../components/use-format';
import { VerdictMark } from '../../components/verdict-mark';
import { useRound } from '../units/round-context';
import { historyApi, type PastSheet } from './history-api';
import { PaperLinks } from './report/paper-links';
import { RuleCard } from './rule-card';

/** The sheet of a unit as it was kept at a moment that has passed; nothing can be done on it. */
export function PastUnitSheet({ unitId, at }: { unitId: string; at: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const round = useRound();
  const query = useQuery({
    queryKey: ['readiness', 'past', round.id, unitId, at],
    queryFn: () => historyApi.unitAt(round.id, unitId, at),
    retry: false,
  });
  return (
    <QueryView query={query} what={t('readinessHistory.what')}>
      {(sheet) => (
        <div className="stack">
          <p role="status">
            {t('readinessHistory.sheetOf', {
              ...{ moment: format.moment(sheet.asOf), by: sheet.by },
              kind: t(`readinessHistory.kinds.${sheet.kind}`).toLowerCase(),
            })}
          </p>
          <p className="sheet-verdict sheet-score">
            <VerdictMark verdict={sheet.verdict} long />
            {sheet.score !== null && (
              <strong>
                {t('readiness.scoreOf', { score: `${format.number(sheet.score, 1)}/100` })}
              </strong>
            )}
            <span className="panel-hint">
              SHA-256 <code>{sheet.sha256.slice(0, 16)}…</code>
            </span>
          </p>
          <PaperLinks
            kind="unit"
            unitId={unitId}
            title={t('readinessReport.unitPaper')}
            at={sheet.asOf}
          />
          <PastWay sheet={sheet} />
          <section className="rule-group" aria-labelledby="tieu-chi-luc-do">
            <h2 id="tieu-chi-luc-do">{t('readinessHistory.rulesThen')}</h2>
            <div className="rule-cards">
              {sheet.rules.map((rule) => (
                <RuleCard key={rule.key} rule={rule} />
              ))}
            </div>
          </section>
        </div>
      )}
    </QueryView>
  );
}

/** What would have lifted the verdict then. */
function PastWay({ sheet: { way, rules } }: { sheet: PastSheet }) {
  const { t } = useTranslation();
  const inLanguage = useBilingual();
  if (!way || way.to === 'red' || way.steps.length === 0) return null;
  const steps = way.steps.flatMap((key) => rules.filter((rule) => rule.key === key));
  return (
    <section className="panel" aria-labelledby="viec-luc-do">
      <h2 id="viec-luc-do">{t('readinessHistory.wayThen')}</h2>
      <ol className="way-steps">
        {steps.map(({ key, name, owner }) => (
          <li key={key}>
            <strong>{inLanguage(name)}</strong>{' '}
            <span className="panel-hint">{t('unitSheet.owner', { owner })}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
