import { Checkbox, InputNumber } from 'antd';
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
import { HELP_KINDS, standbyApi, TEAM_KINDS, type SupportTeam } from './api';
import { ChoiceField, isPhone, PlaceField, TextField } from './fields';
import './standby.css';
import { useStandbyAct } from './use-standby-act';

interface SupportTeamDialogProps {
  /** The one that is changed, as it is now; none for a new one. */
  now: SupportTeam | undefined;
  places: { id: string; name: string }[];
  onClose: () => void;
}

const FIGURES = ['members', 'peopleHelped', 'householdsHelped', 'dossiersHelped'] as const;
const TEXTS = { name: 200, campaign: 200, place: 300, leader: 200, phone: 30 } as const;
type TextKey = keyof typeof TEXTS;
const TEXT_KEYS = Object.keys(TEXTS) as TextKey[];

/** The fields as they are filled from a team, or for a new one. */
function fieldsOf(
  team: SupportTeam | undefined,
  { unitId, activeFrom }: { unitId: string; activeFrom: string },
) {
  const texts: Record<TextKey, string> = {
    ...{ name: team?.name ?? '', campaign: team?.campaign ?? '', place: team?.place ?? '' },
    ...{ leader: team?.leader ?? '', phone: team?.phone ?? '' },
  };
  const draft = {
    ...{ unitId: team?.unit.id ?? unitId, kind: team?.kind ?? TEAM_KINDS[0]! },
    ...{ helps: team?.helps ?? [], activeFrom: team?.activeFrom ?? activeFrom },
    activeTo: team?.activeTo ?? '',
  };
  const figures: Record<(typeof FIGURES)[number], number> = {
    ...{ members: team?.members ?? 0, peopleHelped: team?.peopleHelped ?? 0 },
    ...{ householdsHelped: team?.householdsHelped ?? 0, dossiersHelped: team?.dossiersHelped ?? 0 },
  };
  return { texts, draft, figures };
}
type TeamFields = ReturnType<typeof fieldsOf>;

/** A support team: of which campaign, who, what it helps with, how many it has helped. */
export function SupportTeamDialog({ now, places, onClose }: SupportTeamDialogProps) {
  const { t } = useTranslation();
  const round = useRound();
  const format = useFormat();
  const fresh = { unitId: places[0]?.id ?? '', activeFrom: round.effectiveDate };
  const { texts: said0, draft: draft0, figures: figures0 } = fieldsOf(now, fresh);
  const [texts, setTexts] = useState(said0);
  const [draft, setDraft] = useState(draft0);
  const [figures, setFigures] = useState(figures0);
  const { seen, takeNow } = useSeen(now, () => {
    setTexts(said0);
    setDraft(draft0);
    setFigures(figures0);
  });
  const [tried, setTried] = useState(false);
  const act = useStandbyAct(t('standby.saved'), onClose, true);
  const fields = bothOf<TeamFields>(
    [
      [t('standby.unit'), (each) => places.find(({ id }) => id === each.draft.unitId)?.name ?? ''],
      [t('standby.kind'), (each) => t(`supportKind.${each.draft.kind}`)],
      [
        t('standby.helps'),
        (each) =>
          [...each.draft.helps]
            .sort()
            .map((help) => t(`helpKind.${help}`))
            .join(', '),
      ],
      ...TEXT_KEYS.map(
        (key) => [t(`standby.${key}`), (each: TeamFields) => each.texts[key].trim()] as const,
      ),
      [t('standby.activeFrom'), (each) => format.day(each.draft.activeFrom)],
      [t('standby.activeTo'), (each) => format.day(each.draft.activeTo)],
      ...FIGURES.map(
        (key) =>
          [t(`standby.${key}`), (each: TeamFields) => format.number(each.figures[key])] as const,
      ),
    ],
    { texts, draft, figures },
    fieldsOf(now, fresh),
  );
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
  /** @param over the team that is replaced. */
  const save = (over = seen) => {
    setTried(true);
    if (lacking.length > 0) return;
    const body = {
      ...{ ...draft, ...figures, activeTo: draft.activeTo || null, name: texts.name.trim() },
      ...{ campaign: said('campaign'), place: said('place'), leader: said('leader') },
      phone: said('phone'),
    };
    act.mutate(() => standbyApi.saveTeam(round.id, body, over));
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
