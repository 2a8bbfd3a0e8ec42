import { DownloadOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { planReadinessFacts, stateReadinessFacts } from '../../api/sdk.gen';
import type { FactRow, FactRows } from '../../api/types.gen';
import { DataTable, type Column } from '../../components/data-table';
import { Notice } from '../../components/notice';
import { useProblemText } from '../../components/problem-text';
import { dataOf } from '../../components/server';
import { useBilingual } from '../../components/use-bilingual';
import { useFormat } from '../../components/use-format';
import { useCan } from '../accounts/session';
import { FileDrop } from '../imports/file-drop';
import { isSpreadsheetName } from '../imports/spreadsheet-names';
import { useRound } from '../units/round-context';
import { useReadinessAct } from './use-readiness-act';

/** Facts that people state, for many units at once: the sheet out, what it would change, taken in as one act. */
export function FactsExcelPanel() {
  const { t } = useTranslation();
  const round = useRound();
  const problemText = useProblemText();
  const [file, setFile] = useState<File | null>(null);
  const may = useCan('readiness.state');
  const check = useMutation({
    mutationFn: (chosen: File) =>
      dataOf(planReadinessFacts({ path: { roundId: round.id }, body: { file: chosen } })),
  });
  const rows = check.data?.rows ?? [];
  const wrong = rows.filter(({ problem }) => problem !== null);
  const take = useReadinessAct(
    (body: FactRows) => dataOf(stateReadinessFacts({ path: { roundId: round.id }, body })),
    t('factsExcel.taken'),
    () => {
      setFile(null);
      check.reset();
    },
  );
  if (!may) return null;
  const notExcel = file !== null && !isSpreadsheetName(file.name);
  return (
    <details className="panel">
      <summary>{t('factsExcel.title')}</summary>
      <div className="stack">
        <p className="panel-hint">{t('factsExcel.lead')}</p>
        <p>
          <a href={`/api/rounds/${round.id}/readiness-facts/template.xlsx`} download>
            <DownloadOutlined aria-hidden="true" /> {t('factsExcel.template')}
          </a>
        </p>
        <FileDrop
          file={file}
          onFile={(chosen) => {
            setFile(chosen);
            check.reset();
          }}
        />
        {notExcel && <Notice tone="red">{t('imports.notExcel')}</Notice>}
        {check.isError && <Notice tone="red">{problemText(check.error)}</Notice>}
        {!check.data && (
          <div>
            <Button
              type="primary"
              disabled={!file || notExcel}
              loading={check.isPending}
              onClick={() => file && check.mutate(file)}
            >
              {t('factsExcel.check')}
            </Button>
          </div>
        )}
        {check.data && (
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
        )}
      </div>
    </details>
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
