import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { BarShare } from '../../components/bar-share';
import { paths } from '../../components/paths';
import { StatusMark } from '../../components/status-mark';
import { useFormat } from '../../components/use-format';
import { useCan } from '../accounts/session';
import { useRound } from '../units/round-context';
import type { MatrixCell as Cell, MatrixRow } from './api';
import { DeclareEmptyButton } from './declare-empty-button';
import { stateOf } from './matrix-state';

interface MatrixCellProps {
  row: MatrixRow;
  cell: Cell;
  typeName: string;
}

const SHOWN = ['accepted', 'disputed', 'closed', 'outstanding'] as const;

/** One list of one old unit: its state, how much of it is settled, and the next step. */
export function MatrixCell({ row, cell, typeName }: MatrixCellProps) {
  const { t } = useTranslation();
  const { code } = useRound();
  const format = useFormat();
  const mayImport = useCan('import.write');
  const state = stateOf(cell);
  if (state === 'missing') {
    return (
      <span className="matrix-cell">
        <StatusMark tone="red">{t('matrixState.missing')}</StatusMark>
        {mayImport && row.giverOrganisationId && (
          <Link
            to={paths.importFile(code, { giver: row.giverOrganisationId, type: cell.listType })}
            aria-label={`${t('imports.title')}: ${typeName}, ${row.name}`}
          >
            {t('imports.short')}
          </Link>
        )}
        <DeclareEmptyButton row={row} listType={cell.listType} typeName={typeName} />
      </span>
    );
  }
  if (state === 'empty') return <StatusMark tone="grey">{t('matrixState.empty')}</StatusMark>;
  const rows = cell.rows;
  return (
    <span className="matrix-cell">
      <StatusMark tone={state === 'settled' ? 'green' : 'blue'}>
        {t(`matrixState.${state}`)}
      </StatusMark>
      {rows && cell.listId && (
        <Link
          to={paths.list(code, cell.listId)}
          aria-label={`${typeName}, ${row.name}: ${format.number(rows.accepted)}/${format.number(rows.declared)} ${t('bucket.accepted')}`}
        >
          {format.number(rows.accepted)}/{format.number(rows.declared)}
        </Link>
      )}
      {rows && (
        <BarShare parts={SHOWN.map((term) => ({ key: term, tone: term, value: rows[term] }))} />
      )}
    </span>
  );
}
