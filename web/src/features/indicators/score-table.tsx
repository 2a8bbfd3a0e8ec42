import { useTranslation } from 'react-i18next';
import { DataTable } from '../../components/data-table';
import type { Column } from '../../components/table-column';
import { useBilingual } from '../../components/use-bilingual';
import { useFormat } from '../../components/use-format';
import type { IndicatorDashboard } from './api';

type Score = IndicatorDashboard['scores'][number];

/** Groups of Decision 766/QĐ-TTg with the most points of each. */
const GROUPS = [
  ['openness', 22],
  ['progress', 22],
  ['digitised', 22],
  ['online', 22],
  ['satisfaction', 18],
  ['score', 100],
] as const;

/** Scores of Decision 766 as they were imported: one line a period, nothing computed. */
export function ScoreTable({ scores }: { scores: Score[] }) {
  const { t } = useTranslation();
  const inLanguage = useBilingual();
  const format = useFormat();
  const columns: Column<Score>[] = [
    {
      ...{ key: 'period', title: t('indicators.period'), rowHeader: true, width: 150 },
      render: ({ name, final }) =>
        `${inLanguage(name)}${final ? '' : ` (${t('indicators.provisional')})`}`,
    },
    ...GROUPS.map(([code, most]): Column<Score> => ({
      key: code,
      title: `${t(`score766.${code}`)} (${format.number(most)})`,
      ...{ align: 'right', width: 120 },
      render: ({ points }) => {
        const value = points[code] ?? null;
        return value === null ? '–' : format.number(value, 2);
      },
    })),
  ];
  return (
    <section className="panel stack">
      <h2>{t('indicators.scores')}</h2>
      {scores.length === 0 ? (
        <p>{t('indicators.noScores')}</p>
      ) : (
        <DataTable
          caption={t('indicators.scores')}
          columns={columns}
          rows={scores}
          rowKey={({ start }) => start}
          empty={null}
        />
      )}
    </section>
  );
}
