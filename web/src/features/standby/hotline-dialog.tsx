import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { History } from '../audit/history';
import { EditConflict } from '../conflict/edit-conflict';
import { bothOf, useSeen } from '../conflict/use-seen';
import { ActDialog } from '../handover/act-dialog';
import { useRound } from '../units/round-context';
import { standbyApi, type Hotline } from './api';
import { isPhone, PlaceField, TextField } from './fields';
import { useStandbyAct } from './use-standby-act';

interface HotlineDialogProps {
  /** The one that is changed, as it is now; none for a new one. */
  now: Hotline | undefined;
  places: { id: string; name: string }[];
  onClose: () => void;
}

/** A hotline of a unit or of the province. */
export function HotlineDialog({ now, places, onClose }: HotlineDialogProps) {
  const { t } = useTranslation();
  const round = useRound();
  const draftOf = (hotline: Hotline | undefined) => ({
    ...{ unitId: hotline?.unit.id ?? places[0]?.id ?? '', name: hotline?.name ?? '' },
    ...{ phone: hotline?.phone ?? '', hours: hotline?.hours ?? '24/7', note: hotline?.note ?? '' },
  });
  const [draft, setDraft] = useState(() => draftOf(now));
  const { seen, takeNow } = useSeen(now, (hotline) => setDraft(draftOf(hotline)));
  const [tried, setTried] = useState(false);
  const act = useStandbyAct(t('standby.saved'), onClose, true);
  const fields = bothOf<typeof draft>(
    [
      [t('standby.unit'), ({ unitId }) => places.find(({ id }) => id === unitId)?.name ?? ''],
      [t('standby.name'), ({ name }) => name.trim()],
      [t('standby.phone'), ({ phone }) => phone.trim()],
      [t('standby.hours'), ({ hours }) => hours.trim()],
      [t('standby.note'), ({ note }) => note.trim()],
    ],
    draft,
    draftOf(now),
  );
  const set = (change: Partial<typeof draft>) => setDraft({ ...draft, ...change });
  const lacking = [
    !draft.name.trim() && t('standby.name'),
    !isPhone(draft.phone) && t('standby.phone'),
    !draft.hours.trim() && t('standby.hours'),
  ].filter((each) => each !== false);
  /** @param over the hotline that is replaced. */
  const save = (over = seen) => {
    setTried(true);
    if (lacking.length > 0) return;
    const body = {
      ...{ unitId: draft.unitId, name: draft.name.trim(), phone: draft.phone.trim() },
      ...{ hours: draft.hours.trim(), note: draft.note.trim() || null },
    };
    act.mutate(() => standbyApi.saveHotline(round.id, body, over));
  };
  return (
    <ActDialog
      title={t('standby.hotlines')}
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
      <TextField
        label={t('standby.name')}
        most={200}
        value={draft.name}
        onChange={(name) => set({ name })}
      />
      <TextField
        label={t('standby.phone')}
        most={30}
        hint={t('standby.phoneWrong')}
        value={draft.phone}
        onChange={(phone) => set({ phone })}
      />
      <TextField
        label={t('standby.hours')}
        most={100}
        value={draft.hours}
        onChange={(hours) => set({ hours })}
      />
      <TextField
        label={t('standby.note')}
        most={500}
        value={draft.note}
        onChange={(note) => set({ note })}
      />
      {seen && <History type="hotline" id={seen.id} />}
    </ActDialog>
  );
}
