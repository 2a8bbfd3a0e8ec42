import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../components/notice';
import { useRound } from '../units/round-context';
import { tasksApi, type TaskKit } from './api';
import { codeOfName, draftOf, editionOf, lackingOf, newItem, type KitDraft } from './kit-draft';
import { KitItemFields } from './kit-item-fields';
import './tasks.css';
import { useTaskAct } from './use-task-act';

interface KitEditorProps {
  /** Left out for a new kit. */
  kit?: TaskKit;
  onClose: () => void;
}

/** The next edition of a kit, or a new one. Copies stay as they are until somebody takes it there. */
export function KitEditor({ kit, onClose }: KitEditorProps) {
  const { t } = useTranslation();
  const round = useRound();
  const id = useId();
  const [draft, setDraft] = useState(() => draftOf(kit));
  const [tried, setTried] = useState(false);
  const edition = kit?.edition ?? 0;
  const save = useTaskAct<unknown>(() => t('taskKit.saved', { n: edition + 1 }), onClose);
  const lacking = lackingOf(draft);
  const set = (change: Partial<KitDraft>) => setDraft({ ...draft, ...change });
  const setItem = (at: number, change: Partial<KitDraft['items'][number]>) =>
    set({ items: draft.items.map((item, n) => (n === at ? { ...item, ...change } : item)) });
  const move = (at: number, by: number) => {
    const items = [...draft.items];
    const [item] = items.splice(at, 1);
    items.splice(at + by, 0, item!);
    set({ items });
  };
  const text = (key: 'nameVi' | 'nameEn' | 'source' | 'note', most: number) => (
    <div className="field">
      <label htmlFor={`${id}-${key}`}>{t(`taskKit.${key}`)}</label>
      <Input
        id={`${id}-${key}`}
        maxLength={most}
        value={draft[key]}
        onChange={(event) => set({ [key]: event.target.value })}
      />
    </div>
  );
  return (
    <section className="panel stack" aria-labelledby={`${id}-head`}>
      <h2 id={`${id}-head`}>
        {kit ? t('taskKit.editOf', { name: kit.nameVi, n: edition + 1 }) : t('taskKit.new')}
      </h2>
      <p className="panel-hint">{t('taskKit.editHint')}</p>
      {tried && lacking.length > 0 && (
        <Notice tone="red">
          {t('obstacles.missing', {
            fields: lacking.map((key) => t(`taskKit.${key}`)).join(', '),
          })}
        </Notice>
      )}
      <div className="kit-fields">
        {text('nameVi', 200)}
        {text('nameEn', 200)}
        <div className="field">
          <label htmlFor={`${id}-side`}>{t('taskKit.side')}</label>
          <select
            id={`${id}-side`}
            className="native-select"
            value={draft.side}
            onChange={(event) => set({ side: event.target.value === 'old' ? 'old' : 'new' })}
          >
            <option value="new">{t('taskKit.sideNew')}</option>
            <option value="old">{t('taskKit.sideOld')}</option>
          </select>
        </div>
        {text('source', 1000)}
      </div>
      <ol className="task-cards">
        {draft.items.map((item, at) => (
          <KitItemFields
            key={item.key}
            item={item}
            last={at === draft.items.length - 1}
            first={at === 0}
            onChange={(change) => setItem(at, change)}
            onMove={(by) => move(at, by)}
            onRemove={() => set({ items: draft.items.filter((_, n) => n !== at) })}
          />
        ))}
      </ol>
      <div>
        <Button onClick={() => set({ items: [...draft.items, newItem(draft.items)] })}>
          {t('taskKit.addItem')}
        </Button>
      </div>
      {text('note', 1000)}
      <div className="task-toolbar">
        <Button
          type="primary"
          loading={save.isPending}
          onClick={() => {
            setTried(true);
            if (lacking.length > 0) return;
            const code = kit?.code ?? codeOfName(draft.nameVi);
            save.mutate(() => tasksApi.edit(round.id, code, editionOf(draft, edition)));
          }}
        >
          {t('taskKit.save')}
        </Button>
        <Button onClick={onClose}>{t('action.cancel')}</Button>
      </div>
    </section>
  );
}
