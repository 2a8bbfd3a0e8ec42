import { useQuery } from '@tanstack/react-query';
import { Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { QueryView } from '../../components/query-view';
import { useFormat } from '../../components/use-format';
import { ActDialog } from '../handover/act-dialog';
import { useRound } from '../units/round-context';
import { TASKS_KEY, tasksApi, type TaskKit } from './api';
import { useTaskAct } from './use-task-act';

/** What the present edition of a kit would change in its copies, before anything is changed. */
export function KitChangesDialog({ kit, onClose }: { kit: TaskKit; onClose: () => void }) {
  const { t } = useTranslation();
  const round = useRound();
  const format = useFormat();
  const shown = (field: string, text: string) =>
    text === '' ? '—' : field === 'due' ? format.day(text) : text;
  const [overwrite, setOverwrite] = useState(false);
  const query = useQuery({
    queryKey: [TASKS_KEY, round.id, 'kit-changes', kit.code, kit.edition],
    queryFn: () => tasksApi.changes(round.id, kit.code),
  });
  const take = useTaskAct<{ units: number; kept: number }>(
    ({ units, kept }) => t('taskKit.taken', { units: format.number(units), kept }),
    onClose,
  );
  return (
    <ActDialog
      title={t('taskKit.changesTitle', { edition: kit.edition })}
      okText={t('taskKit.take')}
      missing={null}
      busy={take.isPending}
      onOk={() => take.mutate(() => tasksApi.take(round.id, kit, overwrite))}
      onCancel={onClose}
    >
      <QueryView query={query} what={t('tasks.what')}>
        {({ units }) => (
          <div
            className="task-diff"
            role="region"
            tabIndex={0}
            aria-label={t('taskKit.changesTitle', { edition: kit.edition })}
          >
            {units.map(({ unit, changes }) => (
              <section key={unit.id}>
                <h3>{unit.name}</h3>
                <ul>
                  {changes.map(({ code, kind, what, fields }) => (
                    <li key={code}>
                      {t(`taskKit.${kind}`, { what })}
                      {fields.map(({ field, from, to, ownWords }) => (
                        <div key={field} className="panel-hint">
                          {t(`taskKitField.${field}`)}: {shown(field, from)} → {shown(field, to)}
                          {ownWords && ` (${t('taskKit.ownWords')})`}
                        </div>
                      ))}
                    </li>
                  ))}
                </ul>
              </section>
            ))}
          </div>
        )}
      </QueryView>
      <Checkbox checked={overwrite} onChange={(event) => setOverwrite(event.target.checked)}>
        {t('taskKit.overwrite')}
      </Checkbox>
    </ActDialog>
  );
}
