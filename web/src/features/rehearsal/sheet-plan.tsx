import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../components/data-table';
import type { Column } from '../../components/table-column';
import { Notice } from '../../components/notice';
import { StatusMark, type Tone } from '../../components/status-mark';
import { useBilingual } from '../../components/use-bilingual';
import { useFormat } from '../../components/use-format';
import type { ResultsPlan } from './api';

type Row = ResultsPlan['rows'][number];
const TONES: Record<Row['kind'], Tone> = {
  ...{ taken: 'green', partly: 'yellow', refused: 'red', unchanged: 'grey' },
};

interface SheetPlanProps {
  plan: ResultsPlan;
  busy: boolean;
  onTake: () => void;
}

/** What taking a filled-in sheet would do, row by row; of cells that others changed both values. */
export function SheetPlan({ plan, busy, onTake }: SheetPlanProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const inLanguage = useBilingual();
  const { counts, rows } = plan;
  const n = counts.taken + counts.partly;
  const shown = (text: string) => text || t('trialSheets.empty');
  const columns: Column<Row>[] = [
    {
      ...{ key: 'row', title: t('trialSheets.row'), align: 'right', width: 70 },
      render: ({ rowNumber }) => format.number(rowNumber),
    },
    {
      ...{ key: 'item', title: t('trialSheets.item'), rowHeader: true, width: 260 },
      render: ({ code, name }) => `${code} ${inLanguage(name)}`,
    },
    {
      ...{ key: 'kind', title: t('trialSheets.what'), width: 140 },
      render: ({ kind }) => (
        <StatusMark tone={TONES[kind]}>{t(`trialSheets.kinds.${kind}`)}</StatusMark>
      ),
    },
    {
      ...{ key: 'why', title: t('trialSheets.why'), width: 360 },
      render: ({ conflicts, problems }) => (
        <>
          {conflicts.map(({ cell, column, there, inFile }) => (
            <div key={cell}>
              {t('trialSheets.conflict', {
                ...{ cell, column, there: shown(there), inFile: shown(inFile) },
              })}
            </div>
          ))}
          {problems.map((problem) => (
            <div key={`${problem.cell} ${problem.vi}`}>
              {problem.cell && `${problem.cell}: `}
              {inLanguage(problem)}
            </div>
          ))}
        </>
      ),
    },
  ];
  return (
    <>
      <p role="status">
        {t('trialSheets.counts', {
          taken: format.number(counts.taken),
          partly: format.number(counts.partly),
          refused: format.number(counts.refused),
          unchanged: format.number(counts.unchanged),
        })}
      </p>
      {rows.length === 0 ? (
        <Notice tone="green">{t('trialSheets.nothing')}</Notice>
      ) : (
        <DataTable
          caption={t('trialSheets.caption')}
          columns={columns}
          rows={rows}
          rowKey={({ rowNumber }) => String(rowNumber)}
          empty={null}
        />
      )}
      {n > 0 && (
        <div>
          <Button type="primary" loading={busy} onClick={onTake}>
            {t('trialSheets.take', { n: format.number(n) })}
          </Button>
        </div>
      )}
    </>
  );
}
