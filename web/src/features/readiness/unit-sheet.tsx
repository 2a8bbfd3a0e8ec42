import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { paths } from '../../components/paths';
import { QueryView } from '../../components/query-view';
import { useFormat } from '../../components/use-format';
import { VerdictMark } from '../../components/verdict-mark';
import { History } from '../audit/history';
import { useRound } from '../units/round-context';
import { readinessApi, type JudgedRule } from './api';
import { ConclusionsPanel } from './conclusions-panel';
import { ExceptionsPanel } from './exceptions-panel';
import { OffNotice } from './off-notice';
import { PartNotice } from './part-notice';
import { RuleCard } from './rule-card';
import { StateFactDialog } from './state-fact-dialog';
import { WayPanel } from './way-panel';

/** The readiness sheet of one unit: its score, what lifts it, and each condition with its evidence. */
export function UnitSheet({ unitId }: { unitId: string }) {
  const { t } = useTranslation();
  const round = useRound();
  const format = useFormat();
  const [stating, setStating] = useState<JudgedRule | null>(null);
  const sheet = useQuery({
    queryKey: ['readiness', round.id, unitId],
    queryFn: () => readinessApi.unit(round.id, unitId),
  });
  return (
    <QueryView query={sheet} what={t('readiness.unitWhat')}>
      {(data) => (
        <div className="stack">
          <PartNotice units={[data]} />
          <OffNotice off={data.off} on={data.rules.length} demonstration={data.demonstration} />
          <p className="sheet-verdict sheet-score">
            <VerdictMark verdict={data.verdict} long />
            {data.score !== null && (
              <strong>
                {t('readiness.scoreOf', { score: `${format.number(data.score, 1)}/100` })}
              </strong>
            )}
            <span className="panel-hint">{t('unitSheet.partsHint')}</span>
          </p>
          <WayPanel sheet={data} />
          {groupsOf(data.rules).map(([group, rules]) => (
            <section key={group} className="rule-group" aria-labelledby={`nhom-${group}`}>
              <h2 id={`nhom-${group}`}>{t(`criteria.group.${group}`)}</h2>
              <div className="rule-cards">
                {rules.map((rule) => (
                  <RuleCard
                    key={rule.key}
                    rule={rule}
                    rows={rowsOf(rule, round.code, unitId)}
                    {...(data.mayState &&
                      rule.source === 'stated' &&
                      !fromRegister(rule) && { onState: () => setStating(rule) })}
                  />
                ))}
              </div>
            </section>
          ))}
          {data.listTypes === null && <ConclusionsPanel unitId={unitId} />}
          <ExceptionsPanel unitId={unitId} rules={data.rules} />
          {data.listTypes === null && <History type="readiness_conclusion" id={unitId} />}
          {stating && (
            <StateFactDialog unitId={unitId} rule={stating} onClose={() => setStating(null)} />
          )}
        </div>
      )}
    </QueryView>
  );
}

/** A register tells it: it is kept there, not recorded by hand. */
const fromRegister = ({ evidence }: JudgedRule) =>
  evidence.some(({ code }) => code === 'stated.register');

/** The page with the rows behind a condition; a stated fact has none but its own card. */
function rowsOf(rule: JudgedRule, round: string, unitId: string): string | undefined {
  const { group, source } = rule;
  if (fromRegister(rule)) return `${paths.registerBook(round, 'TRAINING')}?don-vi=${unitId}`;
  if (source === 'stated') return undefined;
  if (group === 'handover') return paths.unit(round, unitId, 'ban-giao');
  if (group === 'rehearsal') return paths.unit(round, unitId, 'van-hanh-thu');
  if (group === 'procedures') return paths.unit(round, unitId, 'thu-tuc');
  return group === 'obstacles' ? paths.obstacles(round, { 'don-vi': unitId }) : undefined;
}

/** Conditions by group, in the order in which they come. */
function groupsOf(rules: JudgedRule[]): [JudgedRule['group'], JudgedRule[]][] {
  const groups = new Map<JudgedRule['group'], JudgedRule[]>();
  for (const rule of rules) groups.set(rule.group, [...(groups.get(rule.group) ?? []), rule]);
  return [...groups];
}
