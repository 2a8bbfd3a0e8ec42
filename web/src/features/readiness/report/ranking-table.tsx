import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DataTable } from '../../../components/data-table';
import type { Column } from '../../../components/table-column';
import { paths } from '../../../components/paths';
import { useBilingual } from '../../../components/use-bilingual';
import { useFormat } from '../../../components/use-format';
import { VerdictMark } from '../../../components/verdict-mark';
import { useRound } from '../../units/round-context';
import type { ReadinessReportView, ReportLine } from './report-api';

const PARTS = ['items', 'mandatory', 'procedures'] as const;

/**
 * The units in the order of the resolution with rank, trend and the figures behind them, each leading to its rows; the
 * last line adds up to the figures of the province.
 */
export function RankingTable({ report }: { report: ReadinessReportView }) {
  const { units } = report;
  const { t } = useTranslation();
  const inLanguage = useBilingual();
  const format = useFormat();
  const { code } = useRound();
  const part = (
    key: (typeof PARTS)[number],
    to: (unitId: string) => string,
  ): Column<ReportLine> => ({
    key,
    title: t(`readinessReport.${key}`),
    align: 'right',
    render: (line) => {
      const share = line[key];
      if (!share) return '–';
      const text = `${format.number(share.done)}/${format.number(share.total)}`;
      return (
        <Link
          to={to(line.unitId)}
          aria-label={`${line.name}, ${t(`readinessReport.${key}`)}: ${text}`}
        >
          {text}
        </Link>
      );
    },
  });
  const columns: Column<ReportLine>[] = [
    {
      key: 'name',
      title: t('readiness.unit'),
      rowHeader: true,
      width: 150,
      render: ({ unitId, name }) => <Link to={paths.readinessUnit(code, unitId)}>{name}</Link>,
    },
    {
      key: 'verdict',
      title: t('verdict.column'),
      render: ({ verdict }) => <VerdictMark verdict={verdict} />,
    },
    {
      key: 'score',
      title: t('readiness.score'),
      align: 'right',
      sortValue: ({ score }) => score ?? -1,
      render: ({ unitId, name, score }) =>
        score === null ? (
          '–'
        ) : (
          <Link
            to={paths.readinessUnit(code, unitId)}
            aria-label={`${name}, ${t('readiness.score')}: ${format.number(score, 1)}`}
          >
            {format.number(score, 1)}
          </Link>
        ),
    },
    {
      key: 'rank',
      title: t('readinessReport.rank'),
      align: 'right',
      sortValue: ({ rank }) => rank ?? Number.MAX_SAFE_INTEGER,
      render: ({ rank }) => rank ?? '–',
    },
    {
      key: 'earlier',
      title: t('readinessReport.earlier'),
      render: (line) =>
        line.earlier ? (
          <Link
            to={paths.readinessHistory(code, { 'don-vi': line.unitId })}
            aria-label={`${line.name}, ${t('readinessReport.earlier')}: ${earlier(line)}`}
          >
            {earlier(line)}
          </Link>
        ) : (
          '–'
        ),
    },
    part('items', (unitId) => paths.unit(code, unitId, 'ban-giao')),
    part('mandatory', (unitId) => paths.unit(code, unitId, 'van-hanh-thu')),
    part('procedures', (unitId) => paths.unit(code, unitId, 'thu-tuc')),
    {
      key: 'deciding',
      title: t('readinessReport.deciding'),
      width: 220,
      render: ({ decidingName }) => (decidingName ? inLanguage(decidingName) : '–'),
    },
  ];
  function earlier({ verdict, score, earlier: then }: ReportLine): string {
    if (!then) return '–';
    const moved =
      then.verdict === verdict
        ? ''
        : t('readinessReport.was', { verdict: t(`verdict.${then.verdict}`) });
    const difference =
      score === null || then.score === null ? null : Math.round((score - then.score) * 10) / 10;
    if (difference === null) return moved || '–';
    if (!moved && difference === 0) return t('readinessReport.same');
    const sign = difference > 0 ? '+' : difference < 0 ? '−' : '';
    return [moved, `${sign}${format.number(Math.abs(difference), 1)}`].filter(Boolean).join(', ');
  }
  return (
    <section className="panel" aria-labelledby="xep-hang">
      <h2 id="xep-hang">{t('readinessReport.ranking')}</h2>
      <DataTable
        caption={t('readinessReport.ranking')}
        columns={columns}
        rows={units}
        rowKey={({ unitId }) => unitId}
        empty={null}
        foot={
          <tr>
            <th scope="row" colSpan={5}>
              {t('table.total')}
            </th>
            {PARTS.map((key) => (
              <td key={key} className="data-table-right">
                {report[key]
                  ? `${format.number(report[key].done)}/${format.number(report[key].total)}`
                  : '–'}
              </td>
            ))}
            <td />
          </tr>
        }
      />
    </section>
  );
}
