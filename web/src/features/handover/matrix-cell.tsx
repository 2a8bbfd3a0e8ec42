import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { BarShare } from '../../components/bar-share';
import { paths } from '../../components/paths';
import { StatusMark, type Tone } from '../../components/status-mark';
import { useFormat } from '../../components/use-format';
import { ControlMark } from '../control/control-mark';
import { useRound } from '../units/round-context';
import type { HandoverMatrix, MatrixCell as Cell, MatrixUnit } from './api';
import { isOpenCell, stateOf, type MatrixState } from './matrix-state';

interface MatrixCellProps {
  unit: MatrixUnit;
  cell: Cell;
  type: HandoverMatrix['types'][number];
  typeName: string;
  onDeclareEmpty: (unit: MatrixUnit, listType: string, typeName: string) => void;
}

const TONES: Record<Exclude<MatrixState, 'missing' | 'optional'>, Tone> = {
  late: 'red',
  filed: 'blue',
  settled: 'green',
  empty: 'grey',
  hidden: 'grey',
};
const SHOWN = ['accepted', 'disputed', 'closed', 'outstanding'] as const;

/** One kind of list of one giver: its state, how late, how it stands beside control, the next step. */
export function MatrixCell({ unit, cell, type, typeName, onDeclareEmpty }: MatrixCellProps) {
  const { t } = useTranslation();
  const { code } = useRound();
  const { rows } = cell;
  const about = `${typeName}, ${unit.name}`;
  return (
    <span className="matrix-cell">
      <State cell={cell} type={type} />
      {isOpenCell(cell) && cell.may.includes('import') && unit.organisationId && (
        <Link
          to={paths.importFile(code, { giver: unit.organisationId, type: cell.listType })}
          aria-label={`${t('imports.title')}: ${about}`}
        >
          {t('imports.short')}
        </Link>
      )}
      {isOpenCell(cell) && cell.may.includes('declare_empty') && unit.organisationId && (
        <button
          type="button"
          className="link-button"
          aria-label={`${t('handover.declareEmpty')}: ${about}`}
          onClick={() => onDeclareEmpty(unit, cell.listType, typeName)}
        >
          {t('matrixState.empty')}
        </button>
      )}
      {cell.state === 'filed' && <Filed cell={cell} about={about} />}
      {cell.control && unit.organisationId && (
        <Link
          className="matrix-control"
          to={paths.control(code, { 'ben-giao': unit.organisationId, loai: cell.listType })}
          aria-label={`${t(`control.status.${cell.control}`)}: ${about}`}
        >
          <ControlMark status={cell.control} short />
        </Link>
      )}
      {cell.state === 'filed' && (
        <BarShare parts={SHOWN.map((term) => ({ key: term, tone: term, value: rows[term] }))} />
      )}
    </span>
  );
}

/** The state by its word and its own shape, and how late it is. */
function State({ cell, type }: Pick<MatrixCellProps, 'cell' | 'type'>) {
  const { t } = useTranslation();
  const format = useFormat();
  const state = stateOf(cell);
  const word = t(`matrixState.${state}`);
  const late = cell.lateDays === null ? null : format.number(cell.lateDays);
  if (state === 'optional') return <span className="matrix-marks">{word}</span>;
  if (state === 'missing') {
    return (
      <>
        <span className="status-mark status-grey">
          <span className="matrix-open" aria-hidden="true" />
          {word}
        </span>
        <span className="matrix-marks">{t('matrix.due', { day: format.day(type.dueOn) })}</span>
      </>
    );
  }
  return (
    <>
      <StatusMark tone={TONES[state]}>{word}</StatusMark>
      {late !== null && (
        <span className="matrix-marks matrix-late">
          {t(state === 'late' ? 'matrix.overdue' : 'matrix.lateFiled', { n: late })}
        </span>
      )}
    </>
  );
}

/** How many rows are settled, and what was said of the list. */
function Filed({ cell, about }: { cell: Cell; about: string }) {
  const { t } = useTranslation();
  const { code } = useRound();
  const format = useFormat();
  const { rows } = cell;
  const marks = [
    ...(cell.checked ? [t('standing.checkedShort')] : []),
    ...(cell.unconfirmed ? [t('standing.unconfirmedShort')] : []),
  ];
  return (
    <>
      {cell.listIds.map((listId, index) => (
        <Link
          key={listId}
          to={paths.list(code, listId)}
          aria-label={`${about}${index > 0 ? ` (${index + 1})` : ''}`}
        >
          {index === 0
            ? `${format.number(rows.accepted)}/${format.number(rows.declared)}`
            : `(${index + 1})`}
        </Link>
      ))}
      {marks.length > 0 && <span className="matrix-marks">{marks.join(' · ')}</span>}
    </>
  );
}
