import { Checkbox, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBilingual } from '../../components/use-bilingual';
import { EditConflict } from '../conflict/edit-conflict';
import { bothOf, useSeen } from '../conflict/use-seen';
import { ActDialog } from '../handover/act-dialog';
import { useRound } from '../units/round-context';
import {
  readinessApi,
  type CriterionSettings,
  type ReadinessCriteria,
  type ReadinessCriterion,
} from './api';
import { useReadinessAct } from './use-readiness-act';
import './rule-card.css';

interface CriterionDialogProps {
  all: ReadinessCriteria;
  criterion: ReadinessCriterion;
  onClose: () => void;
}

const settingsOf = (each: ReadinessCriterion): CriterionSettings => {
  const { code, on, weight, blocking, limits, owner, workaround, dueOffset } = each;
  return { code, on, weight, blocking, limits, owner, workaround, dueOffset };
};
const flagsOf = ({ on, blocking }: ReadinessCriterion) => ({ on, blocking });
const textsOf = ({ weight, dueOffset, limits, owner, workaround }: ReadinessCriterion) => ({
  ...{ weight: String(weight), dueOffset: String(dueOffset) },
  ...{ greenFrom: String(limits?.greenFrom ?? ''), yellowFrom: String(limits?.yellowFrom ?? '') },
  ...{ owner, workaround },
});
type Edited = ReturnType<typeof flagsOf> & ReturnType<typeof textsOf>;
const SHOWN = ['weight', 'dueOffset', 'greenFrom', 'yellowFrom', 'owner', 'workaround'] as const;
const between = (text: string, least: number, most: number) =>
  /^-?\d{1,3}$/.test(text.trim()) && Number(text) >= least && Number(text) <= most;

/** Changes one criterion of the round: a new version of all of them, with the reason. */
export function CriterionDialog({ all, criterion, onClose }: CriterionDialogProps) {
  const { t } = useTranslation();
  const inLanguage = useBilingual();
  const round = useRound();
  const { limits } = criterion;
  const [flags, setFlags] = useState(flagsOf(criterion));
  const [texts, setTexts] = useState({ ...textsOf(criterion), reason: '' });
  const { seen, takeNow } = useSeen(all, () => {
    setFlags(flagsOf(criterion));
    setTexts({ ...textsOf(criterion), reason: texts.reason });
  });
  const [tried, setTried] = useState(false);
  const complete =
    between(texts.weight, 0, 100) &&
    between(texts.dueOffset, -400, 400) &&
    (!limits || (between(texts.greenFrom, 1, 100) && between(texts.yellowFrom, 1, 100))) &&
    texts.owner.trim() !== '' &&
    texts.reason.trim().length >= 3;
  const save = useReadinessAct(
    /** @param version of all criteria, that is replaced. */
    ({ version, settings }: { version: number; settings: CriterionSettings[] }) =>
      readinessApi.setCriteria(round.id, version, { settings, reason: texts.reason.trim() }),
    t('criteria.saved'),
    onClose,
    true,
  );
  const told = (on: boolean) => t(on ? 'handover.yes' : 'handover.no');
  const fields = bothOf(
    [
      [t('criteria.on'), ({ on }) => told(on)],
      [t('criteria.blocking'), ({ blocking }) => told(blocking)],
      ...SHOWN.map((key) => [t(`criteria.${key}`), (each: Edited) => each[key].trim()] as const),
    ],
    { ...flags, ...texts },
    { ...flagsOf(criterion), ...textsOf(criterion) },
  );
  const field = (key: keyof typeof texts, most: number, hint?: string) => {
    const id = `criterion-${key}`;
    return (
      <div className="field">
        <label htmlFor={id}>{t(`criteria.${key}`)}</label>
        <Input
          id={id}
          maxLength={most}
          value={texts[key]}
          aria-describedby={hint ? `${id}-hint` : undefined}
          onChange={(event) => setTexts({ ...texts, [key]: event.target.value })}
        />
        {hint && (
          <span id={`${id}-hint`} className="field-hint">
            {hint}
          </span>
        )}
      </div>
    );
  };
  const changed = (): CriterionSettings => ({
    ...{ code: criterion.code, ...flags },
    ...{ weight: Number(texts.weight), dueOffset: Number(texts.dueOffset) },
    ...{ owner: texts.owner.trim(), workaround: texts.workaround.trim() },
    limits: limits && {
      greenFrom: Number(texts.greenFrom),
      yellowFrom: Number(texts.yellowFrom),
    },
  });
  /** @param over what is replaced; the other criteria stay as they stand in it. */
  const saveOver = (over: ReadinessCriteria) => {
    setTried(true);
    if (!complete) return;
    const { version, criteria } = over;
    const settings = criteria.map((each) =>
      each.code === criterion.code ? changed() : settingsOf(each),
    );
    save.mutate({ version, settings });
  };
  return (
    <ActDialog
      title={t('criteria.editOf', { name: inLanguage(criterion.name) })}
      okText={t('criteria.save')}
      missing={tried && !complete ? t('criteria.missing') : null}
      busy={save.isPending}
      onOk={() => saveOver(seen)}
      onCancel={onClose}
    >
      <EditConflict
        {...{ seen: seen.version, now: all.version, act: save, fields }}
        onMine={() => saveOver(all)}
        onTheirs={takeNow}
      />
      <div className="stack">
        <Checkbox
          checked={flags.on}
          onChange={(event) => setFlags({ ...flags, on: event.target.checked })}
        >
          {t('criteria.on')}
        </Checkbox>
        <Checkbox
          checked={flags.blocking}
          onChange={(event) => setFlags({ ...flags, blocking: event.target.checked })}
        >
          {t('criteria.blocking')}
        </Checkbox>
      </div>
      <div className="readiness-pair">
        {field('weight', 3)}
        {field('dueOffset', 4)}
      </div>
      {limits && (
        <div className="readiness-pair">
          {field('greenFrom', 3)}
          {field('yellowFrom', 3)}
        </div>
      )}
      {field('owner', 200)}
      {field('workaround', 1000)}
      {field('reason', 1000, t('criteria.reasonHint'))}
    </ActDialog>
  );
}
