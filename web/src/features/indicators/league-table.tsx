import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable, type Column } from '../../components/data-table';
import { QueryView } from '../../components/query-view';
import { EmptyState } from '../../components/states';
import { StatusMark } from '../../components/status-mark';
import { useBilingual } from '../../components/use-bilingual';
import { useFormat } from '../../components/use-format';
import { KeepDialog } from '../ranking/keep-dialog';
import { SetList } from '../ranking/set-list';
import { useRound } from '../units/round-context';
import { INDICATORS_KEY, indicatorsApi, type IndicatorUnits, type PeriodKind } from './api';
import { useFigure } from './use-figure';

type Line = IndicatorUnits['lines'][number];

/** Units beside each other, ranked by what was confirmed; no word about persons. */
export function LeagueTable({ kind }: { kind: PeriodKind }) {
  const { t } = useTranslation();
  const round = useRound();
  const format = useFormat();
  const figure = useFigure();
  const inLanguage = useBilingual();
  const [keeping, setKeeping] = useState(false);
  const query = useQuery({
    queryKey: [INDICATORS_KEY, round.id, 'units', kind],
    queryFn: () => indicatorsApi.units(round.id, kind),
  });
  return (
    <QueryView query={query} what={t('indicators.what')}>
      {({ kind: shown, indicators, lines, period, mayRank }) => {
        const all: Column<Line>[] = [
          {
            ...{ key: 'rank', title: t('indicators.rank'), align: 'right', width: 80 },
            sortValue: ({ rank }) => rank ?? Number.MAX_SAFE_INTEGER,
            render: ({ rank }) => (rank === null ? '–' : format.number(rank)),
          },
          {
            ...{ key: 'unit', title: t('registers.unit'), rowHeader: true, width: 190 },
            sortValue: ({ unit }) => unit.name,
            render: ({ unit }) => unit.name,
          },
          {
            ...{ key: 'score', title: t('indicators.score'), align: 'right', width: 90 },
            sortValue: ({ score }) => score ?? -1,
            render: ({ score }) => (score === null ? '–' : format.number(score, 2)),
          },
          {
            ...{ key: 'verified', title: t('registers.evidence'), width: 160 },
            render: ({ verified, reported }) => (
              <StatusMark tone={verified ? 'green' : 'grey'}>
                {t(
                  verified
                    ? 'registers.verified'
                    : reported
                      ? 'registers.unverified'
                      : 'indicators.notReported',
                )}
              </StatusMark>
            ),
          },
          ...indicators
            .filter(({ weight }) => weight > 0)
            .map((indicator): Column<Line> => ({
              key: indicator.code,
              title: `${inLanguage(indicator.name)} (${t('indicators.points', { n: indicator.weight })})`,
              ...{ align: 'right', width: 120 },
              sortValue: ({ values }) => values[indicator.code]!.value ?? -1,
              render: ({ values }) => figure(indicator, values[indicator.code]!.value),
            })),
        ];
        const columns = all.filter(({ key }) => mayRank || (key !== 'rank' && key !== 'score'));
        return (
          <div className="stack">
            <p>
              {period && t('indicators.rankingOf', { period: inLanguage(period.name) })}{' '}
              {t(mayRank ? 'indicators.rankingRule' : 'rankingSet.toCome')}
            </p>
            {mayRank && period && lines.some(({ rank }) => rank !== null) && (
              <div className="toolbar">
                <Button onClick={() => setKeeping(true)}>{t('rankingSet.keep')}</Button>
              </div>
            )}
            {keeping && period && (
              <KeepDialog kind={shown} period={period} onClose={() => setKeeping(false)} />
            )}
            <SetList />
            <DataTable
              caption={t('indicators.ranking')}
              columns={columns}
              rows={lines}
              rowKey={({ unit }) => unit.id}
              empty={<EmptyState title={t('indicators.none')} />}
            />
          </div>
        );
      }}
    </QueryView>
  );
}
