import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DataTable } from '../../components/data-table';
import type { Column } from '../../components/table-column';
import { paths } from '../../components/paths';
import { EmptyState } from '../../components/states';
import { StatusMark, type Tone } from '../../components/status-mark';
import { useFormat } from '../../components/use-format';
import { useRound } from '../units/round-context';
import type { CompletionUnit } from './api';

export const STATE_TONES: Record<CompletionUnit['state'], Tone> = {
  open: 'grey',
  ready: 'blue',
  closed: 'green',
  changed: 'red',
};

/** Dissolved units: closed or open, and what holds the open ones up. */
export function CompletionTable({ units, empty }: { units: CompletionUnit[]; empty: string }) {
  const { t } = useTranslation();
  const round = useRound();
  const format = useFormat();
  const wordsOf = ({ closing, reasons }: CompletionUnit): string[] => {
    const of = (standing: 'open' | 'unknown') =>
      reasons
        .filter((each) => each.standing === standing)
        .map(({ point, count }) => {
          const name = t(`completionShort.${point}`);
          return standing === 'open' ? `${name} (${format.number(count)})` : name;
        })
        .join(', ');
    const [open, unknown] = [of('open'), of('unknown')];
    return [
      ...(closing
        ? [t('closing.number', { number: closing.number, day: format.day(closing.day) })]
        : []),
      ...(closing && closing.changes > 0
        ? [t('closing.changes', { n: format.number(closing.changes) })]
        : []),
      ...(open ? [t('completion.openOf', { points: open })] : []),
      ...(unknown ? [t('completion.unknownOf', { points: unknown })] : []),
    ];
  };
  const columns: Column<CompletionUnit>[] = [
    {
      ...{ key: 'unit', title: t('completion.unit'), rowHeader: true, width: 170 },
      sortValue: ({ name }) => name,
      render: ({ unitId, code, name }) => (
        <>
          <Link to={paths.completionUnit(round.code, unitId)}>{name}</Link>{' '}
          <span className="panel-hint">{code}</span>
        </>
      ),
    },
    {
      ...{ key: 'level', title: t('completion.level'), width: 90 },
      sortValue: ({ side }) => side,
      render: ({ side }) => t(`completionSide.${side}`),
    },
    {
      ...{ key: 'state', title: t('completion.stateHead'), width: 170 },
      sortValue: ({ state }) => t(`completionState.${state}`),
      render: ({ state }) => (
        <StatusMark tone={STATE_TONES[state]}>{t(`completionState.${state}`)}</StatusMark>
      ),
    },
    {
      ...{ key: 'held', title: t('completion.held'), align: 'right', width: 90 },
      sortValue: ({ held }) => held,
      render: ({ held, of }) => `${held}/${of}`,
    },
    {
      ...{ key: 'reserved', title: t('completion.reserved'), align: 'right', width: 90 },
      sortValue: ({ reserved }) => reserved,
      render: ({ reserved }) => format.number(reserved),
    },
    {
      ...{ key: 'reasons', title: t('completion.reasons'), width: 320 },
      sortValue: ({ reasons }) => reasons.reduce((sum, { count }) => sum + count, 0),
      render: (row) =>
        wordsOf(row).map((words) => (
          <p key={words} className="completion-reason">
            {words}
          </p>
        )),
    },
  ];
  return (
    <DataTable
      caption={t('completion.title')}
      columns={columns}
      rows={units}
      rowKey={({ unitId }) => unitId}
      empty={<EmptyState title={empty} />}
    />
  );
}
