import { DownloadOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../../components/data-table';
import { Notice } from '../../../components/notice';
import { useProblemText } from '../../../components/problem-text';
import { StatusMark } from '../../../components/status-mark';
import { useBilingual } from '../../../components/use-bilingual';
import { useFormat } from '../../../components/use-format';
import { FileDrop } from '../../imports/file-drop';
import { isSpreadsheetName } from '../../imports/spreadsheet-names';
import { useRound } from '../../units/round-context';
import { conditionsApi, type Condition, type StatementsPlan } from './api';
import { useConditionKinds, useStating } from './use-conditions';

/** Statements from Excel: the template, what was read of each row, then the rows that could be read. */
export function StatementsPanel({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const round = useRound();
  const problemText = useProblemText();
  const [file, setFile] = useState<File | null>(null);
  const check = useMutation({
    mutationFn: (chosen: File) => conditionsApi.plan(round.id, chosen),
  });
  const notExcel = file !== null && !isSpreadsheetName(file.name);
  return (
    <section className="panel stack" aria-labelledby="statements-excel">
      <h2 id="statements-excel">{t('conditions.excel')}</h2>
      <p className="panel-hint">{t('conditions.excelHint')}</p>
      <p>
        <a href={`/api/rounds/${round.id}/condition-statements.xlsx`} download>
          <DownloadOutlined aria-hidden="true" /> {t('conditions.template')}
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
      {check.data ? (
        <Plan plan={check.data} onClose={onClose} />
      ) : (
        <div className="toolbar">
          <Button
            type="primary"
            disabled={!file || notExcel}
            loading={check.isPending}
            onClick={() => file && check.mutate(file)}
          >
            {t('catalogue.check')}
          </Button>
          <Button onClick={onClose}>{t('action.cancel')}</Button>
        </div>
      )}
    </section>
  );
}

function Plan({ plan, onClose }: { plan: StatementsPlan; onClose: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const inLanguage = useBilingual();
  const kinds = useConditionKinds();
  const entries = plan.rows.flatMap(({ entry }) => entry ?? []);
  const act = useStating('excel');
  const receipt = act.data;
  return (
    <>
      <p role="status">
        {t('tests.planCounts', {
          good: format.number(entries.length),
          bad: format.number(plan.rows.length - entries.length),
        })}
      </p>
      <DataTable
        caption={t('conditions.planCaption')}
        columns={[
          {
            ...{ key: 'row', title: t('controlImport.row'), rowHeader: true, align: 'right' },
            render: ({ rowNumber }) => format.number(rowNumber),
          },
          {
            ...{ key: 'what', title: t('conditions.condition'), width: 260 },
            render: ({ entry }) =>
              entry ? (
                <span className="data-table-two-lines">
                  <span>{kinds.nameOf(entry.condition as Condition)}</span>
                  <span className="data-table-second">
                    {entry.unitCode} · {entry.procedureCode ?? t('conditions.everyProcedure')} ·{' '}
                    {t(`conditions.states.${entry.state}`)}
                  </span>
                </span>
              ) : (
                <StatusMark tone="red">{t('tests.rowRefused')}</StatusMark>
              ),
          },
          {
            ...{ key: 'problems', title: t('controlImport.problems'), width: 340 },
            render: ({ problems }) =>
              problems.map((each) => (
                <p key={`${each.cell} ${each.vi}`}>
                  {each.cell}: {inLanguage(each)}
                </p>
              )),
          },
        ]}
        rows={plan.rows}
        rowKey={({ rowNumber }) => String(rowNumber)}
        empty={null}
      />
      {receipt && (
        <Notice tone={receipt.refused.length > 0 ? 'yellow' : 'green'}>
          {t('conditions.receipt', {
            created: format.number(receipt.created),
            unchanged: format.number(receipt.unchanged),
            refused: format.number(receipt.refused.length),
          })}
        </Notice>
      )}
      {receipt?.refused.map((each) => (
        <p key={`${each.index} ${each.code}`}>{inLanguage(each)}</p>
      ))}
      <div className="toolbar">
        {!receipt && (
          <Button
            type="primary"
            disabled={entries.length === 0}
            loading={act.isPending}
            onClick={() => act.mutate(entries)}
          >
            {t('tests.take', { n: format.number(entries.length) })}
          </Button>
        )}
        <Button onClick={onClose}>{t('action.close')}</Button>
      </div>
    </>
  );
}
