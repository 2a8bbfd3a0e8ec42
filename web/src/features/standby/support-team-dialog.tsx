import { Checkbox, InputNumber } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DayField } from '../account-administration/day-field';
import { unclearDay } from '../account-administration/duty-draft';
import { History } from '../audit/history';
import { ActDialog } from '../handover/act-dialog';
import { useRound } from '../units/round-context';
import { HELP_KINDS, standbyApi, TEAM_KINDS, type SupportTeam } from './api';
import { ChoiceField, isPhone, PlaceField, TextField } from './fields';
import './standby.css';
import { useStandbyAct } from './use-standby-act';

interface SupportTeamDialogProps {
  /** The one that is changed; none for a new one. */
  seen: SupportTeam | undefined;
  places: { id: string; name: string }[];
  onClose: () => void;
}

const FIGURES = ['members', 'peopleHelped', 'householdsHelped', 'dossiersHelped'] as const;
const TEXTS = { name: 200, campaign: 200, place: 300, leader: 200, phone: 30 } as const;
type TextKey = keyof typeof TEXTS;

/** A support team: of which campaign, who, what it helps with, how many it has helped. */
export function SupportTeamDialog({ seen, places, onClose }: SupportTeamDialogProps) {
  const { t } = useTranslation();
  const round = useRound();
  const [texts, setTexts] = useState<Record<TextKey, string>>({
    ...{ name: seen?.name ?? '', campaign: seen?.campaign ?? '', place: seen?.place ?? '' },
    ...{ leader: seen?.leader ?? '', phone: seen?.phone ?? '' },
  });
  const [draft, setDraft] = useState({
    ...{ unitId: seen?.unit.id ?? places[0]?.id ?? '', kind: seen?.kind ?? TEAM_KINDS[0]! },
    ...{ helps: seen?.helps ?? [], activeFrom: seen?.activeFrom ?? round.effectiveDate },
    activeTo: seen?.activeTo ?? '',
  });
  const [figures, setFigures] = useState<Record<(typeof FIGURES)[number], number>>({
    ...{ members: seen?.members ?? 0, peopleHelped: seen?.peopleHelped ?? 0 },
    ...{ householdsHelped: seen?.householdsHelped ?? 0, dossiersHelped: seen?.dossiersHelped ?? 0 },
  });
  const [tried, setTried] = useState(false);
  const act = useStandbyAct(t('standby.saved'), onClose);
  const set = (change: Partial<typeof draft>) => setDraft({ ...draft, ...change });
  const said = (key: TextKey) => texts[key].trim() || null;
  const lacking = [
    !said('name') && t('standby.name'),
    said('phone') && !isPhone(texts.phone) && t('standby.phone'),
    figures.members < 1 && t('standby.members'),
    draft.helps.length === 0 && t('standby.helps'),
    (draft.activeFrom === '' || unclearDay(draft.activeFrom)) && t('standby.activeFrom'),
    unclearDay(draft.activeTo) && t('standby.activeTo'),
  ].filter((each): each is string => typeof each === 'string');
  const save = () => {
    setTried(true);
    if (lacking.length > 0) return;
    const body = {
      ...{ ...draft, ...figures, activeTo: draft.activeTo || null, name: texts.name.trim() },
      ...{ campaign: said('campaign'), place: said('place'), leader: said('leader') },
      phone: said('phone'),
    };
    act.mutate(() => standbyApi.saveTeam(round.id, body, seen));
  };
  const text = (key: TextKey) => (
    <TextField
      label={t(`standby.${key}`)}
      most={TEXTS[key]}
      value={texts[key]}
      onChange={(value) => setTexts({ ...texts, [key]: value })}
    />
  );
  return (
    <ActDialog
      title={t('standby.teams')}
      okText={t('action.save')}
      missing={
        tried && lacking.length > 0 ? t('standby.missing', { fields: lacking.join(', ') }) : null
      }
      busy={act.isPending}
      onOk={save}
      onCancel={onClose}
    >
      <PlaceField places={places} value={draft.unitId} onChange={(unitId) => set({ unitId })} />
      {text('name')}
      <ChoiceField
        label={t('standby.kind')}
        value={draft.kind}
        options={TEAM_KINDS.map((value) => ({ value, word: t(`supportKind.${value}`) }))}
        onChange={(kind) => set({ kind })}
      />
      {text('campaign')}
      <fieldset className="standby-helps">
        <legend>{t('standby.helps')}</legend>
        <Checkbox.Group
          value={draft.helps}
          options={HELP_KINDS.map((value) => ({ value, label: t(`helpKind.${value}`) }))}
          onChange={(helps) => set({ helps })}
        />
      </fieldset>
      {text('place')}
      {text('leader')}
      {text('phone')}
      <DayField
        id="team-from"
        label={t('standby.activeFrom')}
        value={draft.activeFrom}
        onChange={(activeFrom) => set({ activeFrom })}
      />
      <DayField
        id="team-to"
        label={t('standby.activeTo')}
        hint={t('standby.toHint')}
        value={draft.activeTo}
        onChange={(activeTo) => set({ activeTo })}
      />
      {FIGURES.map((key) => (
        <div key={key} className="field">
          <label htmlFor={`team-${key}`}>{t(`standby.${key}`)}</label>
          <InputNumber<number>
            id={`team-${key}`}
            min={0}
            precision={0}
            value={figures[key]}
            onChange={(value) => setFigures({ ...figures, [key]: value ?? 0 })}
          />
        </div>
      ))}
      {seen && <History type="support_team" id={seen.id} />}
    </ActDialog>
  );
}
