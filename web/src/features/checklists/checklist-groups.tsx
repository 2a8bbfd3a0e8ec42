import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../components/data-table';
import type { Column } from '../../components/table-column';
import { EmptyState } from '../../components/states';
import { useBilingual } from '../../components/use-bilingual';
import { useTrialAct } from '../trials/use-trial-act';
import { checklistsApi, contentOf, type Checklist, type ChecklistContent } from './api';
import { GroupActs } from './group-acts';
import { ItemDialog, type ItemContent } from './item-dialog';

type Group = Checklist['groups'][number];
type Item = Group['items'][number];
interface Editing {
  group: string;
  /** Code of the item that changes; null for a new one. */
  code: string | null;
  item: ItemContent;
}

/** Groups and items with where each line comes from; of a draft each line can be changed. */
export function ChecklistGroups({ checklist }: { checklist: Checklist }) {
  const { t } = useTranslation();
  const inLanguage = useBilingual();
  const [editing, setEditing] = useState<Editing | null>(null);
  const open = checklist.mayEdit && checklist.state === 'draft';
  const content = contentOf(checklist);
  const rewrite = useTrialAct(
    (body: ChecklistContent) => checklistsApi.rewrite(checklist, body),
    () => setEditing(null),
  );
  const withGroup = (code: string, change: (items: ItemContent[]) => ItemContent[]) => ({
    ...content,
    groups: content.groups
      .map((group) => (group.code === code ? { ...group, items: change(group.items) } : group))
      .filter(({ items }) => items.length > 0),
  });
  const save = ({ group, code }: Editing, item: ItemContent) =>
    rewrite.mutate(
      withGroup(group, (items) =>
        code === null ? [...items, item] : items.map((each) => (each.code === code ? item : each)),
      ),
    );
  const columns = (group: Group): Column<Item>[] => [
    { key: 'code', title: t('checklists.itemFields.code'), width: 60, render: (item) => item.code },
    {
      ...{ key: 'name', title: t('checklists.itemFields.name'), rowHeader: true, width: 320 },
      render: (item) => (
        <>
          {inLanguage(item.name)}
          {item.mandatory && (
            <span className="checklist-mandatory">{t('rehearsal.mandatoryMark')}</span>
          )}
          {item.because && <div className="panel-hint">{item.because}</div>}
          {item.guidance && <div className="panel-hint">{item.guidance}</div>}
        </>
      ),
    },
    {
      ...{ key: 'evidence', title: t('checklists.fields.evidence'), width: 130 },
      render: (item) =>
        item.papersOnly
          ? t('checklists.papersOnlyShort')
          : t(`checklists.evidenceKinds.${item.evidence}`),
    },
    {
      ...{ key: 'responsible', title: t('checklists.fields.responsible'), width: 180 },
      render: (item) => item.responsible,
    },
    {
      ...{ key: 'source', title: t('checklists.source'), width: 260 },
      render: (item) => item.source,
    },
    ...(open
      ? [
          {
            ...{ key: 'acts', title: t('checklists.acts'), width: 150 },
            render: (item: Item) => (
              <div className="toolbar">
                <Button
                  size="small"
                  aria-label={`${t('checklists.edit')} ${item.code}`}
                  onClick={() =>
                    setEditing({
                      ...{ group: group.code, code: item.code },
                      item: content.groups
                        .find(({ code }) => code === group.code)!
                        .items.find(({ code }) => code === item.code)!,
                    })
                  }
                >
                  {t('checklists.edit')}
                </Button>
                <Button
                  size="small"
                  aria-label={`${t('checklists.remove')} ${item.code}`}
                  onClick={() =>
                    rewrite.mutate(
                      withGroup(group.code, (items) =>
                        items.filter(({ code }) => code !== item.code),
                      ),
                    )
                  }
                >
                  {t('checklists.remove')}
                </Button>
              </div>
            ),
          },
        ]
      : []),
  ];
  return (
    <>
      {checklist.groups.map((group) => (
        <section key={group.code} className="panel stack" aria-labelledby={`group-${group.code}`}>
          <h2 id={`group-${group.code}`}>
            {group.code}. {inLanguage(group.name)}
          </h2>
          <DataTable
            caption={inLanguage(group.name)}
            columns={columns(group)}
            rows={group.items}
            rowKey={({ code }) => code}
            empty={<EmptyState title={t('checklists.none')} />}
          />
          {open && (
            <div className="toolbar">
              <Button
                onClick={() =>
                  setEditing({ group: group.code, code: null, item: newItem(group, checklist) })
                }
              >
                {t('checklists.addItem')}
              </Button>
              <GroupActs checklist={checklist} code={group.code} />
            </div>
          )}
        </section>
      ))}
      {open && <GroupActs checklist={checklist} code={null} />}
      {editing && (
        <ItemDialog
          groupCode={editing.group}
          item={editing.item}
          busy={rewrite.isPending}
          onSave={(item) => save(editing, item)}
          onCancel={() => setEditing(null)}
        />
      )}
    </>
  );
}

/** The next number of the group. */
function newItem({ code, items }: Group, { source }: Checklist): ItemContent {
  const last = Math.max(0, ...items.map((item) => Number(item.code.slice(1))));
  return {
    ...{ code: `${code}${last + 1}`, name: '', nameEn: null, mandatory: false, because: null },
    ...{ evidence: 'file', responsible: null, guidance: null, source, papersOnly: false },
  };
}
