import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../components/data-table';
import type { Column } from '../../components/table-column';
import { Notice } from '../../components/notice';
import { StatusMark, type Tone } from '../../components/status-mark';
import { EmptyState } from '../../components/states';
import { useFormat } from '../../components/use-format';
import { useRound } from '../units/round-context';
import { controlApi, type ControlPlan } from './api';
import { useAmountWords } from './control-amounts';
import { useControlAct } from './use-control-act';

type Row = ControlPlan['rows'][number];

const TONES: Record<Row['verdict'], Tone> = {
  created: 'blue',
  corrected: 'yellow',
  unchanged: 'green',
  skipped: 'grey',
  refused: 'red',
};
const VERDICTS = ['created', 'corrected', 'unchanged', 'skipped', 'refused'] as const;

interface ImportPlanProps {
  plan: ControlPlan;
  onBack: () => void;
  onDone: () => void;
}

/** What entering the figures of a workbook would do, row by row, before anything is written. */
export function ImportPlan({ plan, onBack, onDone }: ImportPlanProps) {
  const { t } = useTranslation();
  const round = useRound();
  const format = useFormat();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const { counts, figures, fileName } = plan;
  const lacksReason = counts.corrected > 0 && reason.trim() === '';
  const enter = useControlAct({
    run: () => controlApi.enterAll(round.id, figures, reason.trim() || null, fileName),
    done: t('controlImport.done', { n: format.number(figures.length) }),
    onDone,
  });
  const filled = plan.rows.filter(({ verdict }) => verdict !== 'skipped');
  return (
    <section className="panel stack" aria-labelledby="control-plan">
      <h2 id="control-plan">{fileName}</h2>
      <p role="status">
        {t('controlImport.counts', {
          ...Object.fromEntries(VERDICTS.map((each) => [each, format.number(counts[each])])),
          rows: format.number(counts.rows),
        })}
      </p>
      <Rows rows={filled} />
      {counts.corrected > 0 && (
        <div className="field">
          <label htmlFor="control-plan-reason">{t('control.correctReason')}</label>
          <Input.TextArea
            id="control-plan-reason"
            rows={2}
            maxLength={1000}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
          <span className="field-hint">{t('control.correctHint')}</span>
        </div>
      )}
      {tried && lacksReason && <Notice tone="red">{t('controlImport.reasonMissing')}</Notice>}
      <div className="control-acts">
        <Button
          type="primary"
          disabled={figures.length === 0}
          loading={enter.isPending}
          onClick={() => {
            setTried(true);
            if (!lacksReason) enter.mutate(undefined);
          }}
        >
          {t('controlImport.enter', { n: format.number(figures.length) })}
        </Button>
        <Button onClick={onBack}>{t('action.back')}</Button>
      </div>
    </section>
  );
}

function Rows({ rows }: { rows: Row[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useAmountWords();
  const columns: Column<Row>[] = [
    {
      key: 'row',
      title: t('controlImport.row'),
      align: 'right',
      rowHeader: true,
      render: ({ rowNumber }) => rowNumber,
    },
    {
      key: 'verdict',
      title: t('controlImport.verdict'),
      sortValue: ({ verdict }) => VERDICTS.indexOf(verdict),
      render: ({ verdict }) => (
        <StatusMark tone={TONES[verdict]}>{t(`controlImport.verdicts.${verdict}`)}</StatusMark>
      ),
    },
    {
      key: 'giver',
      title: t('control.giver'),
      width: 200,
      render: ({ giver, listType }) => (
        <span className="data-table-two-lines">
          <span>{giver}</span>
          <span className="data-table-second">{listType}</span>
        </span>
      ),
    },
    {
      key: 'source',
      title: t('control.source'),
      width: 180,
      render: ({ source, asOf }) => (
        <span className="data-table-two-lines">
          <span>{source}</span>
          <span className="data-table-second">{format.day(asOf)}</span>
        </span>
      ),
    },
    {
      key: 'figure',
      title: t('control.figure'),
      width: 180,
      render: ({ amounts, before }) => (
        <span className="data-table-two-lines">
          <span>{words(amounts)}</span>
          {before && (
            <span className="data-table-second">
              {t('controlImport.before', { figure: words(before) })}
            </span>
          )}
        </span>
      ),
    },
    {
      key: 'problems',
      title: t('controlImport.problems'),
      width: 240,
      render: ({ problems }) =>
        problems.map(({ cell, message, nearest }) => (
          <p key={`${cell} ${message}`} className="control-reason">
            {cell}: {message} {nearest.length > 0 && `(${nearest.join('; ')})`}
          </p>
        )),
    },
  ];
  return (
    <DataTable
      caption={t('controlImport.rows')}
      columns={columns}
      rows={rows}
      rowKey={({ sheet, rowNumber }) => `${sheet} ${rowNumber}`}
      empty={<EmptyState title={t('controlImport.nothing')} />}
    />
  );
}
