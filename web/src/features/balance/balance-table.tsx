import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Column } from '../../components/table-column';
import { DataTable } from '../../components/data-table';
import { StatusMark } from '../../components/status-mark';
import { useBilingual } from '../../components/use-bilingual';
import { useFormat } from '../../components/use-format';
import { useNarrow } from '../../components/use-narrow';
import { BesideControl, controlIn } from './beside-control';
import { SHEET_FIGURES, type SheetFigures, type SheetLine } from './api';

interface BalanceTableProps {
  caption: string;
  lines: SheetLine[];
  total: SheetFigures[];
  /** What a line is called, and where it leads. */
  nameOf: (line: SheetLine) => ReactNode;
  refreshing: boolean;
}

interface Row {
  line: SheetLine | null;
  figures: SheetFigures;
  /** First of its line: the name stands here. */
  first: boolean;
}

/** Lines of the balance sheet: one row of the table for each measure of a line. */
export function BalanceTable({
  caption,
  lines,
  total: sums,
  nameOf,
  refreshing,
}: BalanceTableProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const inLanguage = useBilingual();
  const total = t('conservation.sheet.total');
  /** Read out in rows below the first of a line. */
  const wordOf = ({ unit, listType }: SheetLine) =>
    [unit?.name, listType && inLanguage(listType.name)].filter(Boolean).join(', ');
  const rowsOf = (line: SheetLine | null, figures: SheetFigures[]): Row[] =>
    figures.map((each, at) => ({ line, figures: each, first: at === 0 }));
  const rows = [
    ...lines.flatMap((line) => rowsOf(line, line.figures)),
    ...(lines.length > 1 ? rowsOf(null, sums) : []),
  ];
  const write = ({ measure }: SheetFigures, value: number) =>
    measure === 'quantity' ? format.quantity(value) : format.number(value);
  const narrow = useNarrow(700);
  const measureOf = ({ figures }: Row) =>
    figures.measure === 'quantity' ? t('handover.inQuantity') : inLanguage(figures.name);
  const nameIn = ({ line, first }: Row) => {
    if (!first) return <span className="visually-hidden">{line ? wordOf(line) : total}</span>;
    return line ? nameOf(line) : <strong>{total}</strong>;
  };
  // On a telephone the measure stands below the name: figures must be in sight without scrolling.
  const heads: Column<Row>[] = narrow
    ? [
        {
          key: 'name',
          title: t('conservation.sheet.nameAndMeasure'),
          width: 120,
          rowHeader: true,
          render: (row) => (
            <span className="data-table-two-lines">
              {nameIn(row)}
              <span className="data-table-second">{measureOf(row)}</span>
            </span>
          ),
        },
      ]
    : [
        {
          ...{ key: 'name', title: t('conservation.sheet.line'), rowHeader: true, width: 170 },
          render: nameIn,
        },
        {
          ...{ key: 'measure', title: t('conservation.sheet.measure'), width: 100 },
          render: measureOf,
        },
      ];
  const columns: Column<Row>[] = [
    ...heads,
    ...SHEET_FIGURES.map((figure): Column<Row> => ({
      key: figure,
      title: t(`conservation.sheet.${figure}`),
      align: 'right',
      width: 76,
      render: ({ line, figures, first }) => {
        if (figure === 'difference' && figures.difference !== 0)
          return <StatusMark tone="red">{write(figures, figures.difference)}</StatusMark>;
        const value = write(figures, figures[figure]);
        if (figure !== 'declared' || !line?.control) return value;
        return (
          <BesideControl
            declared={figures.declared}
            said={controlIn(line.control, figures)}
            open={first ? line.control.open : 0}
            write={(each) => write(figures, each)}
          />
        );
      },
    })),
  ];
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={rows}
      rowKey={({ line, figures }) =>
        `${line?.unit?.id ?? ''}/${line?.listType?.code ?? ''}/${figures.measure}/${figures.column ?? ''}/${line ? '' : 'sum'}`
      }
      empty={t('conservation.sheet.empty')}
      refreshing={refreshing}
    />
  );
}
