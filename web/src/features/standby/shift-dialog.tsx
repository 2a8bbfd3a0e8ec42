import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DayField } from '../account-administration/day-field';
import { unclearDay } from '../account-administration/duty-draft';
import { useFormat } from '../../components/use-format';
import { History } from '../audit/history';
import { EditConflict } from '../conflict/edit-conflict';
import { bothOf, useSeen } from '../conflict/use-seen';
import { ActDialog } from '../handover/act-dialog';
import { useRound } from '../units/round-context';
import { SHIFT_FIELDS, standbyApi, type StandbyShift } from './api';
import { ChoiceField, isPhone, PlaceField, TextField } from './fields';
import { useStandbyAct } from './use-standby-act';

interface ShiftDialogProps {
  /** The one that is changed, as it is now; none for a new one. */
  now: StandbyShift | undefined;
  places: { id: string; name: string }[];
  onClose: () => void;
}

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/** Somebody on duty on a day, from when until when. */
export function ShiftDialog({ now, places, onClose }: ShiftDialogProps) {
  const { t } = useTranslation();
  const round = useRound();
  const format = useFormat();
  const draftOf = (shift: StandbyShift | undefined) => ({
    ...{ unitId: shift?.unit.id ?? places[0]?.id ?? '', day: shift?.day ?? round.effectiveDate },
    ...{ fromTime: shift?.fromTime ?? '07:00', toTime: shift?.toTime ?? '17:00' },
    ...{ field: shift?.field ?? SHIFT_FIELDS[0]!, person: shift?.person ?? '' },
    ...{ position: shift?.position ?? '', phone: shift?.phone ?? '', note: shift?.note ?? '' },
  });
  const [draft, setDraft] = useState(() => draftOf(now));
  const { seen, takeNow } = useSeen(now, (shift) => setDraft(draftOf(shift)));
  const [tried, setTried] = useState(false);
  const act = useStandbyAct(t('standby.saved'), onClose, true);
  const fields = bothOf<typeof draft>(
    [
      [t('standby.unit'), ({ unitId }) => places.find(({ id }) => id === unitId)?.name ?? ''],
      [t('standby.day'), ({ day }) => format.day(day)],
      [t('standby.from'), ({ fromTime }) => fromTime.trim()],
      [t('standby.to'), ({ toTime }) => toTime.trim()],
      [t('standby.field'), ({ field }) => t(`shiftField.${field}`)],
      [t('standby.person'), ({ person }) => person.trim()],
      [t('standby.position'), ({ position }) => position.trim()],
      [t('standby.phone'), ({ phone }) => phone.trim()],
      [t('standby.note'), ({ note }) => note.trim()],
    ],
    draft,
    draftOf(now),
  );
  const set = (change: Partial<typeof draft>) => setDraft({ ...draft, ...change });
  const lacking = [
    (draft.day === '' || unclearDay(draft.day)) && t('standby.day'),
    !TIME.test(draft.fromTime.trim()) && t('standby.from'),
    !TIME.test(draft.toTime.trim()) && t('standby.to'),
    !draft.person.trim() && t('standby.person'),
    !isPhone(draft.phone) && t('standby.phone'),
  ].filter((each) => each !== false);
  /** @param over the shift that is replaced. */
  const save = (over = seen) => {
    setTried(true);
    if (lacking.length > 0) return;
    const { position, note, ...rest } = draft;
    const body = {
      ...{ ...rest, fromTime: rest.fromTime.trim(), toTime: rest.toTime.trim() },
      ...{ person: rest.person.trim(), phone: rest.phone.trim() },
      ...{ position: position.trim() || null, note: note.trim() || null },
    };
    act.mutate(() => standbyApi.saveShift(round.id, body, over));
  };
  const text = (key: 'fromTime' | 'toTime' | 'person' | 'position' | 'phone' | 'note') => {
    const [word, most] = (
      {
        fromTime: ['from', 5],
        toTime: ['to', 5],
        person: ['person', 200],
        position: ['position', 200],
        phone: ['phone', 30],
        note: ['note', 500],
      } as const
    )[key];
    const hint =
      key === 'toTime' ? t('standby.timeHint') : key === 'phone' ? t('standby.phoneWrong') : '';
    return (
      <TextField
        label={t(`standby.${word}`)}
        most={most}
        value={draft[key]}
        onChange={(value) => set({ [key]: value })}
        {...(hint && { hint })}
      />
    );
  };
  return (
    <ActDialog
      title={t('standby.shifts')}
      okText={t('action.save')}
      missing={
        tried && lacking.length > 0 ? t('standby.missing', { fields: lacking.join(', ') }) : null
      }
      busy={act.isPending}
      onOk={() => save()}
      onCancel={onClose}
    >
      {seen && now && (
        <EditConflict
          {...{ seen: seen.version, now: now.version, act, fields }}
          onMine={() => save(now)}
          onTheirs={takeNow}
        />
      )}
      <PlaceField places={places} value={draft.unitId} onChange={(unitId) => set({ unitId })} />
      <DayField
        id="shift-day"
        label={t('standby.day')}
        value={draft.day}
        onChange={(day) => set({ day })}
      />
      {text('fromTime')}
      {text('toTime')}
      <ChoiceField
        label={t('standby.field')}
        value={draft.field}
        options={SHIFT_FIELDS.map((value) => ({ value, word: t(`shiftField.${value}`) }))}
        onChange={(field) => set({ field })}
      />
      {text('person')}
      {text('position')}
      {text('phone')}
      {text('note')}
      {seen && <History type="standby_shift" id={seen.id} />}
    </ActDialog>
  );
}
