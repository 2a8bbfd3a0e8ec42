import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../components/data-table';
import { Notice } from '../../components/notice';
import { StatusMark } from '../../components/status-mark';
import { useBilingual, type Bilingual } from '../../components/use-bilingual';
import { useFormat } from '../../components/use-format';
import './read-rows.css';

interface ReadRow<Entry> {
  /** Where a file may hold several lists. */
  sheet?: string;
  rowNumber: number;
  /** Null for a row that could not be read. */
  entry: Entry | null;
  problems: (Bilingual & { cell: string })[];
}

interface ReadRowsProps<Entry> {
  caption: string;
  /** What an entry is, and its two lines. */
  title: string;
  lines: (entry: Entry) => [string, ReactNode];
  rows: ReadRow<Entry>[];
  taking: boolean;
  onTake: (entries: Entry[]) => void;
  /** What became of them; undefined before they were taken. */
  receipt: { text: string; refused: (Bilingual & { index: number; code: string })[] } | undefined;
  onClose: () => void;
}

/** What was read of each row of a workbook; then those that could be read are taken, and what became of them. */
export function ReadRows<Entry>(props: ReadRowsProps<Entry>) {
  const { caption, title, lines, rows, taking, onTake, receipt, onClose } = props;
  const { t } = useTranslation();
  const format = useFormat();
  const inLanguage = useBilingual();
  const entries = rows.flatMap(({ entry }) => (entry === null ? [] : [entry]));
  const sent = rows.filter(({ entry }) => entry !== null);
  const severalSheets = new Set(rows.map(({ sheet }) => sheet)).size > 1;
  const shown = (entry: Entry) => {
    const [first, second] = lines(entry);
    return (
      <span className="data-table-two-lines">
        <span>{first}</span>
        <span className="data-table-second">{second}</span>
      </span>
    );
  };
  return (
    <>
      <p role="status">
        {t('tests.planCounts', {
          good: format.number(entries.length),
          bad: format.number(rows.length - entries.length),
        })}
      </p>
      <DataTable
        caption={caption}
        columns={[
          {
            ...{ key: 'row', title: t('controlImport.row'), rowHeader: true, align: 'right' },
            render: ({ rowNumber, sheet }) => (
              <span className="data-table-two-lines">
                <span>{format.number(rowNumber)}</span>
                {severalSheets && <span className="data-table-second">{sheet}</span>}
              </span>
            ),
          },
          {
            ...{ key: 'what', title, width: 260 },
            render: ({ entry }) =>
              entry === null ? (
                <StatusMark tone="red">{t('tests.rowRefused')}</StatusMark>
              ) : (
                shown(entry)
              ),
          },
          {
            ...{ key: 'problems', title: t('controlImport.problems'), width: 340 },
            render: ({ problems }) =>
              problems.map((each) => (
                <p key={`${each.cell} ${each.vi}`} className="read-problem">
                  {each.cell}: {inLanguage(each)}
                </p>
              )),
          },
        ]}
        rows={rows}
        rowKey={({ rowNumber, sheet = '' }) => `${sheet} ${rowNumber}`}
        empty={null}
      />
      {receipt && (
        <Notice tone={receipt.refused.length > 0 ? 'yellow' : 'green'}>{receipt.text}</Notice>
      )}
      {receipt?.refused.map((each) => (
        <p key={`${each.index} ${each.code}`} className="read-problem">
          {t('procedures.ofRow', { n: format.number(sent[each.index]?.rowNumber ?? 0) })}{' '}
          {inLanguage(each)}
        </p>
      ))}
      <div className="toolbar">
        {!receipt && (
          <Button
            type="primary"
            disabled={entries.length === 0}
            loading={taking}
            onClick={() => onTake(entries)}
          >
            {t('procedures.takeRows', { n: format.number(entries.length) })}
          </Button>
        )}
        <Button onClick={onClose}>{t('action.close')}</Button>
      </div>
    </>
  );
}
