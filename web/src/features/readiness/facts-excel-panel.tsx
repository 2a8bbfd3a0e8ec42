import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { planReadinessFacts, stateReadinessFacts } from '../../api/sdk.gen';
import type { FactRow, FactRows } from '../../api/types.gen';
import { DataTable } from '../../components/data-table';
import type { Column } from '../../components/table-column';
import { dataOf } from '../../components/server';
import { useBilingual } from '../../components/use-bilingual';
import { useFormat } from '../../components/use-format';
import { useCan } from '../accounts/session';
import { CheckedFile } from '../imports/checked-file';
import { useRound } from '../units/round-context';
import { useReadinessAct } from './use-readiness-act';

/** Facts that people state, for many units at once: the sheet out, what it would change, taken in as one act. */
export function FactsExcelPanel() {
  const { t } = useTranslation();
  const round = useRound();
  const may = useCan('readiness.state');
  if (!may) return null;
  return (
    <details className="panel">
      <summary>{t('factsExcel.title')}</summary>
      <div className="stack">
        <p className="panel-hint">{t('factsExcel.lead')}</p>
        <CheckedFile
          template={{
            href: `/api/rounds/${round.id}/readiness-facts/template.xlsx`,
            label: t('factsExcel.template'),
          }}
          checkLabel={t('factsExcel.check')}
          check={(file) =>
            dataOf(planReadinessFacts({ path: { roundId: round.id }, body: { file } }))
          }
        >
          {({ rows }, again) => <Plan rows={rows} onTaken={again} />}
        </CheckedFile>
      </div>
    </details>
  );
}

function Plan({ rows, onTaken }: { rows: FactRow[]; onTaken: () => void }) {
  const { t } = useTranslation();
  const round = useRound();
  const wrong = rows.filter(({ problem }) => problem !== null);
  const take = useReadinessAct(
    (body: FactRows) => dataOf(stateReadinessFacts({ path: { roundId: round.id }, body })),
    t('factsExcel.taken'),
    onTaken,
  );
  return (
    <>
      <p role="status">
        {t('factsExcel.counts', { n: rows.length - wrong.length, wrong: wrong.length })}
      </p>
      <PlanTable rows={rows} />
      <div>
        <Button
          type="primary"
          disabled={rows.length === 0 || wrong.length > 0}
          loading={take.isPending}
          onClick={() => take.mutate({ rows: rows.flatMap(toTake) })}
        >
          {t('factsExcel.take')}
        </Button>
      </div>
    </>
  );
}

function toTake(row: FactRow): FactRows['rows'] {
  const { unitId, criterion, done, total, factDay, evidence, note, seen } = row;
  if (unitId === null || done === null || total === null || factDay === null) return [];
  return [{ unitId, criterion, done, total, factDay, evidence, note, seen }];
}

function PlanTable({ rows }: { rows: FactRow[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const inLanguage = useBilingual();
  const share = (of: { done: number | null; total: number | null } | null) =>
    of ? `${of.done ?? '?'}/${of.total ?? '?'}` : '–';
  const columns: Column<FactRow>[] = [
    { key: 'line', title: t('factsExcel.line'), align: 'right', render: ({ line }) => line },
    { key: 'unit', title: t('readiness.unit'), rowHeader: true, render: ({ unit }) => unit },
    { key: 'name', title: t('factsExcel.criterion'), render: ({ name }) => name },
    { key: 'before', title: t('factsExcel.before'), render: ({ before }) => share(before) },
    { key: 'after', title: t('factsExcel.after'), render: share },
    {
      key: 'day',
      title: t('factsExcel.day'),
      render: ({ factDay }) => (factDay ? format.day(factDay) : '–'),
    },
    { key: 'evidence', title: t('factsExcel.evidence'), render: ({ evidence }) => evidence },
    {
      key: 'problem',
      title: t('factsExcel.problem'),
      render: ({ problem }) => (problem ? inLanguage(problem) : t('factsExcel.good')),
    },
  ];
  return (
    <DataTable
      caption={t('factsExcel.title')}
      columns={columns}
      rows={rows}
      rowKey={({ line }) => String(line)}
      empty={null}
    />
  );
}
