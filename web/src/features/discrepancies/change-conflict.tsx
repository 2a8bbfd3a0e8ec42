import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../components/notice';
import { useFormat } from '../../components/use-format';
import type { Discrepancy } from './api';
import { useKinds } from './use-kinds';

/** What two officers may have set differently. */
type Set = Pick<
  Discrepancy,
  | 'state'
  | 'kind'
  | 'dueOn'
  | 'quantityDifference'
  | 'moneyDifference'
  | 'responsiblePerson'
  | 'evidence'
>;
type Mine = Set & { responsible: string };

interface ChangeConflictProps {
  now: Discrepancy;
  mine: Mine;
  busy: boolean;
  onMine: () => void;
  onTheirs: () => void;
}

/** Somebody else changed the discrepancy first: both values of each field that differs; the person chooses. */
export function ChangeConflict({ now, mine, busy, onMine, onTheirs }: ChangeConflictProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { wordOf } = useKinds();
  const theirs: Mine = { ...now, responsible: now.responsible.name };
  const told: [string, (each: Mine) => string][] = [
    [t('discrepancies.state'), (each) => t(`discrepancyState.${each.state}`)],
    [t('handover.disputeKind'), (each) => wordOf(each.kind)],
    [t('discrepancies.responsible'), (each) => each.responsible],
    [t('discrepancies.person'), (each) => each.responsiblePerson ?? ''],
    [t('discrepancies.dueOn'), (each) => format.day(each.dueOn)],
    [
      t('discrepancies.quantityDifference'),
      ({ quantityDifference: n }) => (n === null ? '' : format.quantity(n)),
    ],
    [
      t('discrepancies.moneyDifference'),
      ({ moneyDifference: n }) => (n === null ? '' : format.money(n)),
    ],
    [t('discrepancies.evidence'), (each) => each.evidence ?? ''],
  ];
  const differing = told
    .map(([name, tell]) => ({ name, mine: tell(mine), theirs: tell(theirs) }))
    .filter((row) => row.mine !== row.theirs);
  return (
    <Notice tone="yellow">
      <div className="stack">
        <span>
          {t(now.state === 'closed' ? 'discrepancies.closedMeanwhile' : 'discrepancies.overtaken')}
        </span>
        {differing.length > 0 && (
          <table className="data-table">
            <thead>
              <tr>
                <th scope="col">{t('discrepancies.field')}</th>
                <th scope="col">{t('discrepancies.mine')}</th>
                <th scope="col">{t('discrepancies.theirs')}</th>
              </tr>
            </thead>
            <tbody>
              {differing.map((row) => (
                <tr key={row.name}>
                  <th scope="row">{row.name}</th>
                  <td>{row.mine || '–'}</td>
                  <td>{row.theirs || '–'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        <span className="toolbar">
          <Button onClick={onTheirs}>{t('discrepancies.keepTheirs')}</Button>
          {now.may.includes('change') && (
            <Button loading={busy} onClick={onMine}>
              {t('discrepancies.keepMine')}
            </Button>
          )}
        </span>
      </div>
    </Notice>
  );
}
