import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { BarShare } from '../../components/bar-share';
import { paths } from '../../components/paths';
import { StatusMark, type Tone } from '../../components/status-mark';
import { useFormat } from '../../components/use-format';
import { useRound } from '../units/round-context';
import type { MatrixCell as Cell, MatrixUnit } from './api';
import { DeclareEmptyButton } from './declare-empty-button';
import { isOwed, stateOf, type MatrixState } from './matrix-state';

interface MatrixCellProps {
  unit: MatrixUnit;
  cell: Cell;
  typeName: string;
}

const TONES: Record<MatrixState, Tone> = {
  missing: 'grey',
  late: 'red',
  filed: 'blue',
  settled: 'green',
  empty: 'grey',
  hidden: 'grey',
};
const SHOWN = ['accepted', 'disputed', 'closed', 'outstanding'] as const;

/** One kind of list of one old unit: its state, how much of it is settled, and the next step. */
export function MatrixCell({ unit, cell, typeName }: MatrixCellProps) {
  const { t } = useTranslation();
  const { code } = useRound();
  const format = useFormat();
  const state = stateOf(cell);
  const { rows } = cell;
  return (
    <span className="matrix-cell">
      <StatusMark tone={TONES[state]}>{t(`matrixState.${state}`)}</StatusMark>
      {isOwed(cell) && cell.may.includes('import') && unit.organisationId && (
        <Link
          to={paths.importFile(code, { giver: unit.organisationId, type: cell.listType })}
          aria-label={`${t('imports.title')}: ${typeName}, ${unit.name}`}
        >
          {t('imports.short')}
        </Link>
      )}
      {isOwed(cell) && cell.may.includes('declare_empty') && (
        <DeclareEmptyButton unit={unit} listType={cell.listType} typeName={typeName} />
      )}
      {cell.state === 'filed' && (
        <>
          {cell.listIds.map((listId, index) => (
            <Link
              key={listId}
              to={paths.list(code, listId)}
              aria-label={`${typeName}, ${unit.name}${index > 0 ? ` (${index + 1})` : ''}`}
            >
              {index === 0
                ? `${format.number(rows.accepted)}/${format.number(rows.declared)}`
                : `(${index + 1})`}
            </Link>
          ))}
          {(cell.checked || cell.unconfirmed) && (
            <span className="matrix-marks">
              {[
                ...(cell.checked ? [t('standing.checkedShort')] : []),
                ...(cell.unconfirmed ? [t('standing.unconfirmedShort')] : []),
              ].join(' · ')}
            </span>
          )}
          <BarShare parts={SHOWN.map((term) => ({ key: term, tone: term, value: rows[term] }))} />
        </>
      )}
    </span>
  );
}
