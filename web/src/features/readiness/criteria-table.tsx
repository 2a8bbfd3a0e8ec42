import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../components/data-table';
import type { Column } from '../../components/table-column';
import { useBilingual } from '../../components/use-bilingual';
import { useFormat } from '../../components/use-format';
import type { ReadinessCriterion } from './api';

interface CriteriaTableProps {
  criteria: ReadinessCriterion[];
  /** For who may change them. */
  onEdit?: (criterion: ReadinessCriterion) => void;
}

/** Every criterion with its settings in this round. */
export function CriteriaTable({ criteria, onEdit }: CriteriaTableProps) {
  const { t } = useTranslation();
  const inLanguage = useBilingual();
  const format = useFormat();
  const yesNo = (value: boolean) => t(value ? 'criteria.yes' : 'criteria.no');
  const nameOf = (code: string) => {
    const found = criteria.find((each) => each.code === code);
    return found ? inLanguage(found.name) : code;
  };
  const columns: Column<ReadinessCriterion>[] = [
    {
      key: 'name',
      title: t('criteria.name'),
      rowHeader: true,
      width: 240,
      render: (each) => (
        <span className="data-table-two-lines">
          {inLanguage(each.name)}
          <span className="data-table-second">
            {t(`criteria.group.${each.group}`)} · {t(`criteria.source.${each.source}`)}
            {each.requires && ` · ${t('criteria.requires', { name: nameOf(each.requires) })}`}
          </span>
        </span>
      ),
    },
    ...(onEdit
      ? [
          {
            key: 'edit',
            title: t('criteria.edit'),
            render: (each: ReadinessCriterion) => (
              <Button
                size="small"
                aria-label={t('criteria.editOf', { name: inLanguage(each.name) })}
                onClick={() => onEdit(each)}
              >
                {t('criteria.edit')}
              </Button>
            ),
          },
        ]
      : []),
    { key: 'on', title: t('criteria.on'), render: ({ on }) => yesNo(on) },
    {
      key: 'weight',
      title: t('criteria.weight'),
      align: 'right',
      render: ({ weight }) => format.number(weight),
    },
    {
      key: 'greenFrom',
      title: t('criteria.greenFrom'),
      align: 'right',
      render: ({ limits }) => limits?.greenFrom ?? t('criteria.fixed'),
    },
    {
      key: 'yellowFrom',
      title: t('criteria.yellowFrom'),
      align: 'right',
      render: ({ limits }) => limits?.yellowFrom ?? t('criteria.fixed'),
    },
    { key: 'blocking', title: t('criteria.blocking'), render: ({ blocking }) => yesNo(blocking) },
    { key: 'owner', title: t('criteria.owner'), width: 180, render: ({ owner }) => owner },
    { key: 'due', title: t('unitSheet.until'), render: ({ dueOn }) => format.day(dueOn) },
    {
      key: 'basis',
      title: t('criteria.workaround'),
      width: 200,
      render: ({ workaround, basis }) => (
        <span className="data-table-two-lines">
          {workaround || '–'}
          <span className="data-table-second">{t('criteria.basis', { basis })}</span>
        </span>
      ),
    },
  ];
  const weights = criteria.reduce((sum, { on, weight }) => sum + (on ? weight : 0), 0);
  return (
    <>
      <DataTable
        caption={t('criteria.caption')}
        columns={columns}
        rows={criteria}
        rowKey={({ code }) => code}
        empty={null}
      />
      <p className="panel-hint">{t('criteria.total', { n: format.number(weights) })}</p>
    </>
  );
}
