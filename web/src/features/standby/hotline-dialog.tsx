import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { History } from '../audit/history';
import { ActDialog } from '../handover/act-dialog';
import { useRound } from '../units/round-context';
import { standbyApi, type Hotline } from './api';
import { isPhone, PlaceField, TextField } from './fields';
import { useStandbyAct } from './use-standby-act';

interface HotlineDialogProps {
  /** The one that is changed; none for a new one. */
  seen: Hotline | undefined;
  places: { id: string; name: string }[];
  onClose: () => void;
}

/** A hotline of a unit or of the province. */
export function HotlineDialog({ seen, places, onClose }: HotlineDialogProps) {
  const { t } = useTranslation();
  const round = useRound();
  const [draft, setDraft] = useState({
    ...{ unitId: seen?.unit.id ?? places[0]?.id ?? '', name: seen?.name ?? '' },
    ...{ phone: seen?.phone ?? '', hours: seen?.hours ?? '24/7', note: seen?.note ?? '' },
  });
  const [tried, setTried] = useState(false);
  const act = useStandbyAct(t('standby.saved'), onClose);
  const set = (change: Partial<typeof draft>) => setDraft({ ...draft, ...change });
  const lacking = [
    !draft.name.trim() && t('standby.name'),
    !isPhone(draft.phone) && t('standby.phone'),
    !draft.hours.trim() && t('standby.hours'),
  ].filter((each) => each !== false);
  const save = () => {
    setTried(true);
    if (lacking.length > 0) return;
    const body = {
      ...{ unitId: draft.unitId, name: draft.name.trim(), phone: draft.phone.trim() },
      ...{ hours: draft.hours.trim(), note: draft.note.trim() || null },
    };
    act.mutate(() => standbyApi.saveHotline(round.id, body, seen));
  };
  return (
    <ActDialog
      title={t('standby.hotlines')}
      okText={t('action.save')}
      missing={
        tried && lacking.length > 0 ? t('standby.missing', { fields: lacking.join(', ') }) : null
      }
      busy={act.isPending}
      onOk={save}
      onCancel={onClose}
    >
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
