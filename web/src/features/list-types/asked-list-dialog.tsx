import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Checkbox, Input, Modal } from 'antd';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isStale } from '../../components/api-problem';
import { formatDay } from '../../components/format';
import { Notice } from '../../components/notice';
import { useProblemText } from '../../components/problem-text';
import { useBilingual } from '../../components/use-bilingual';
import { EditConflict } from '../conflict/edit-conflict';
import { useRound } from '../units/round-context';
import { ASKED_KEY, listTypesApi, type AskedList } from './api';

const DAY = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;

/** `25/06/2025` → `2025-06-25`; null for nothing, undefined for what is no day. */
function dayOf(text: string): string | null | undefined {
  if (text.trim() === '') return null;
  const [, day, month, year] = DAY.exec(text.trim()) ?? [];
  if (!year) return undefined;
  const iso = `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`;
  const real = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(real.getTime()) && real.toISOString().startsWith(iso) ? iso : undefined;
}

/** What stands in the fields. */
interface AskedDraft {
  required: boolean;
  districtRequired: boolean;
  witnessAsked: boolean;
  due: string;
  cutOff: string;
}

const draftOf = (asked: AskedList): AskedDraft => {
  const { required, districtRequired, witnessAsked, dueOn, cutOffDay } = asked;
  const days = { due: formatDay(dueOn), cutOff: formatDay(cutOffDay) };
  return { required, districtRequired, witnessAsked, ...days };
};

const WORDS = {
  required: 'listTypes.owed',
  districtRequired: 'listTypes.districtOwed',
  witnessAsked: 'listTypes.witnessAsked',
  due: 'listTypes.dueOn',
  cutOff: 'listTypes.cutOffDay',
} as const;

/** What the round asks for of one kind of list: whether, by when, for which day. */
export function AskedListDialog({ asked, onClose }: { asked: AskedList; onClose: () => void }) {
  const { t } = useTranslation();
  const round = useRound();
  const client = useQueryClient();
  const inLanguage = useBilingual();
  const problemText = useProblemText();
  const [draft, setDraft] = useState(() => draftOf(asked));
  // What the fields were filled with; a later version beside it is a conflict that the person settles.
  const [seen, setSeen] = useState(asked.version);
  const set = (change: Partial<AskedDraft>) => setDraft({ ...draft, ...change });
  const [dueOn, cutOffDay] = [dayOf(draft.due), dayOf(draft.cutOff)];
  const wrong = dueOn === undefined || cutOffDay === undefined;
  const [tried, setTried] = useState(false);
  const takeNow = useCallback(() => {
    setSeen(asked.version);
    setDraft(draftOf(asked));
  }, [asked]);
  const change = useMutation({
    /** @param over the version that is replaced. */
    mutationFn: (over: number) => {
      const { required, witnessAsked, districtRequired } = draft;
      return listTypesApi.ask(round.id, asked.code, over, {
        ...{ required, dueOn: dueOn ?? null, cutOffDay: cutOffDay ?? null, witnessAsked },
        districtRequired,
      });
    },
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ASKED_KEY });
      await client.invalidateQueries({ queryKey: ['handover-matrix'] });
      onClose();
    },
    onError: (error) => {
      if (isStale(error)) void client.invalidateQueries({ queryKey: ASKED_KEY });
    },
  });
  const now = draftOf(asked);
  const fields = (['required', 'districtRequired', 'witnessAsked', 'due', 'cutOff'] as const).map(
    (key) => ({ name: t(WORDS[key]), mine: told(draft[key]), now: told(now[key]) }),
  );
  function told(value: boolean | string): string {
    return typeof value === 'string' ? value.trim() : t(value ? 'handover.yes' : 'handover.no');
  }
  return (
    <Modal
      open
      title={`${asked.code} · ${inLanguage(asked.name)}`}
      okText={t('action.save')}
      cancelText={t('action.cancel')}
      confirmLoading={change.isPending}
      onOk={() => {
        setTried(true);
        if (!wrong) change.mutate(seen);
      }}
      onCancel={onClose}
    >
      <div className="stack">
        {tried && wrong && <Notice tone="red">{t('listTypes.wrongDay')}</Notice>}
        {change.isError && !isStale(change.error) && (
          <Notice tone="red">{problemText(change.error)}</Notice>
        )}
        <EditConflict
          seen={seen}
          now={asked.version}
          act={change}
          fields={fields}
          onMine={wrong ? undefined : () => change.mutate(asked.version)}
          onTheirs={takeNow}
        />
        {(['required', 'districtRequired', 'witnessAsked'] as const).map((key) => (
          <Checkbox
            key={key}
            checked={draft[key]}
            onChange={(event) => set({ [key]: event.target.checked })}
          >
            {t(WORDS[key])}
          </Checkbox>
        ))}
        <div className="field">
          <label htmlFor="asked-due">{t('listTypes.dueOn')}</label>
          <Input
            id="asked-due"
            value={draft.due}
            onChange={(event) => set({ due: event.target.value })}
          />
        </div>
        <div className="field">
          <label htmlFor="asked-cut-off">{t('listTypes.cutOffDay')}</label>
          <Input
            id="asked-cut-off"
            value={draft.cutOff}
            onChange={(event) => set({ cutOff: event.target.value })}
          />
          <span className="field-hint">{t('listTypes.daysHint')}</span>
        </div>
      </div>
    </Modal>
  );
}
