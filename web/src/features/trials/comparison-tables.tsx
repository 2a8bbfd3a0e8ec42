import { Switch } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../components/data-table';
import type { Column } from '../../components/table-column';
import { EmptyState } from '../../components/states';
import { useBilingual } from '../../components/use-bilingual';
import { useNarrow } from '../../components/use-narrow';
import { useFormat } from '../../components/use-format';
import { ResultMark } from '../rehearsal/result-choice';
import type { UnitComparison } from './api';

type Group = UnitComparison['groups'][number];
type Item = Group['items'][number];

/** Points by group and results by item, one column a unit. */
export function ComparisonTables({ comparison }: { comparison: UnitComparison }) {
  const { t } = useTranslation();
  const format = useFormat();
  const inLanguage = useBilingual();
  const narrow = useNarrow(700);
  const [onlyDifferent, setOnlyDifferent] = useState(true);
  const { units, groups } = comparison;
  const perUnit = <Row,>(render: (row: Row, at: number) => React.ReactNode): Column<Row>[] =>
    units.map(({ unitId, unitName }, at) => ({
      ...{ key: unitId, title: unitName, align: 'right', width: narrow ? 90 : 130 },
      render: (row: Row) => render(row, at),
    }));
  const groupColumns: Column<Group>[] = [
    {
      ...{ key: 'name', title: t('comparison.group'), rowHeader: true, width: narrow ? 120 : 240 },
      render: ({ code, name }) => `${code}. ${inLanguage(name)}`,
    },
    ...perUnit<Group>(({ scores }, at) => format.percent(scores[at]!.percent)),
  ];
  const itemColumns: Column<Item>[] = [
    {
      ...{ key: 'name', title: t('comparison.item'), rowHeader: true, width: narrow ? 140 : 300 },
      render: ({ code, name, mandatory }) => (
        <>
          {code}. {inLanguage(name)}
          {mandatory && <div className="panel-hint">{t('rehearsal.mandatoryMark')}</div>}
        </>
      ),
    },
    ...perUnit<Item>(({ cells }, at) => {
      const { result, outside, minutes, note } = cells[at]!;
      if (outside) return t('comparison.outside');
      return (
        <>
          <ResultMark result={result} />
          {minutes !== null && (
            <div className="panel-hint">{t('rehearsal.tookMinutes', { n: minutes })}</div>
          )}
          {note && <div className="panel-hint">{note}</div>}
        </>
      );
    }).map((column) => ({ ...column, align: 'left' as const, width: 150 })),
  ];
  const items = groups.flatMap((group) => group.items);
  const shown = onlyDifferent ? items.filter(({ differs }) => differs) : items;
  const foot = (title: string, cell: (unit: UnitComparison['units'][number]) => string) => (
    <tr>
      <th scope="row">{title}</th>
      {units.map((unit) => (
        <td key={unit.unitId} className="data-table-right">
          {cell(unit)}
        </td>
      ))}
    </tr>
  );
  return (
    <>
      <DataTable
        caption={t('comparison.byGroup')}
        captionShown
        columns={groupColumns}
        rows={groups}
        rowKey={({ code }) => code}
        foot={
          <>
            {foot(t('comparison.total'), ({ score }) => format.percent(score.percent))}
            {foot(
              t('comparison.mandatory'),
              ({ score: { mandatory } }) =>
                `${mandatory.met}/${mandatory.total - mandatory.notApplicable}`,
            )}
            {foot(t('comparison.minutes'), ({ minutes, minutesOf }) =>
              minutesOf === 0
                ? '–'
                : t('comparison.minutesOf', { minutes: format.number(minutes), n: minutesOf }),
            )}
          </>
        }
        empty={<EmptyState title={t('checklists.none')} />}
      />
      <label className="toolbar">
        <Switch
          checked={onlyDifferent}
          onChange={setOnlyDifferent}
          aria-label={t('comparison.onlyDifferent')}
        />
        {t('comparison.onlyDifferent')}
      </label>
      <DataTable
        caption={t('comparison.byItem')}
        captionShown
        columns={itemColumns}
        rows={shown}
        rowKey={({ code }) => code}
        empty={<EmptyState title={t('comparison.same')} />}
      />
    </>
  );
}
