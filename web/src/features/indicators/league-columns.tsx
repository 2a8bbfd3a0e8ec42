import { useTranslation } from 'react-i18next';
import type { Column } from '../../components/table-column';
import { StatusMark } from '../../components/status-mark';
import { useBilingual } from '../../components/use-bilingual';
import { useFormat } from '../../components/use-format';
import type { Indicator, IndicatorUnits } from './api';
import { useFigure } from './use-figure';

type Line = IndicatorUnits['lines'][number];

/** Columns of the table of units: those that count for the ranking; ranks only where they are told. */
export function useLeagueColumns(onUnit: (unitId: string) => void) {
  const { t } = useTranslation();
  const format = useFormat();
  const figure = useFigure();
  const inLanguage = useBilingual();
  return (indicators: Indicator[], mayRank: boolean): Column<Line>[] => {
    const columns: Column<Line>[] = [
      {
        ...{ key: 'rank', title: t('indicators.rank'), align: 'right', width: 80, sortable: true },
        render: ({ rank }) => (rank === null ? '–' : format.number(rank)),
      },
      {
        ...{ key: 'unit', title: t('registers.unit'), rowHeader: true, width: 190, sortable: true },
        render: ({ unit }) => (
          <button type="button" className="link-button" onClick={() => onUnit(unit.id)}>
            {unit.name}
          </button>
        ),
      },
      {
        ...{ key: 'score', title: t('indicators.score'), align: 'right', width: 90 },
        sortable: true,
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
          ...{ align: 'right', width: 120, sortable: true },
          render: ({ values, reported }) => {
            const { value, unknown } = values[indicator.code]!;
            if (value !== null) return figure(indicator, value);
            return reported && unknown ? (
              <span title={t(`indicatorUnknown.${unknown}`)}>–</span>
            ) : (
              '–'
            );
          },
        })),
    ];
    return columns.filter(({ key }) => mayRank || (key !== 'rank' && key !== 'score'));
  };
}
