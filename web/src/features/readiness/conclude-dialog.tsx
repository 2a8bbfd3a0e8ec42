import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { VerdictMark } from '../../components/verdict-mark';
import { DayField } from '../account-administration/day-field';
import { unclearDay } from '../account-administration/duty-draft';
import { ActDialog } from '../handover/act-dialog';
import { ScanField } from '../shares/scan-field';
import { useRound } from '../units/round-context';
import { historyApi, type ReadinessConclusions } from './history-api';
import { useReadinessAct } from './use-readiness-act';
import './rule-card.css';

const KINDS = ['ready', 'with-remedy', 'fallback'] as const;
type Kind = (typeof KINDS)[number];
/** The first conclusion that each verdict allows. */
const USUAL = { green: 'ready', yellow: 'with-remedy', red: 'fallback' } as const;

interface ConcludeDialogProps {
  about: ReadinessConclusions;
  onClose: () => void;
}

/** Records what the committee's notice says about a unit, on exactly the figures that are shown. */
export function ConcludeDialog({ about, onClose }: ConcludeDialogProps) {
  const { t } = useTranslation();
  const round = useRound();
  const { unitId, verdict, seen, seenNumber } = about;
  const [kind, setKind] = useState<Kind>(USUAL[verdict]);
  const [texts, setTexts] = useState({ noticeNumber: '', remedy: '' });
  const [noticeDay, setDay] = useState('');
  const [dueOn, setDueOn] = useState('');
  const [file, setFile] = useState<File | null>(null);
  const [tried, setTried] = useState(false);
  const complete =
    texts.noticeNumber.trim() !== '' &&
    (kind === 'ready' || texts.remedy.trim().length >= 3) &&
    noticeDay !== '' &&
    !unclearDay(noticeDay) &&
    !unclearDay(dueOn) &&
    file !== null;
  const save = useReadinessAct(
    (scan: File) =>
      historyApi.conclude(
        { roundId: round.id, unitId },
        {
          ...{ kind, noticeDay, seen, seenNumber: String(seenNumber), file: scan },
          ...(kind !== 'ready' && dueOn && { remedyDueOn: dueOn }),
          ...{ noticeNumber: texts.noticeNumber.trim(), remedy: texts.remedy.trim() },
        },
      ),
    t('conclusion.saved'),
    onClose,
  );
  return (
    <ActDialog
      title={t('conclusion.record')}
      okText={t('conclusion.record')}
      missing={tried && !complete ? t('conclusion.missing') : null}
      busy={save.isPending}
      onOk={() => {
        setTried(true);
        if (complete) save.mutate(file);
      }}
      onCancel={onClose}
    >
      <p className="panel-hint">{t('conclusion.about')}</p>
      <p>
        <VerdictMark verdict={verdict} long />
      </p>
      <div className="field">
        <label htmlFor="conclusion-kind">{t('conclusion.kind')}</label>
        <select
          id="conclusion-kind"
          className="native-select readiness-wide"
          value={kind}
          onChange={(event) => setKind(event.target.value as Kind)}
        >
          {KINDS.map((each) => (
            <option key={each} value={each}>
              {t(`conclusion.kinds.${each}`)}
            </option>
          ))}
        </select>
      </div>
      <div className="readiness-pair">
        <div className="field">
          <label htmlFor="conclusion-number">{t('conclusion.noticeNumber')}</label>
          <Input
            id="conclusion-number"
            maxLength={100}
            value={texts.noticeNumber}
            onChange={(event) => setTexts({ ...texts, noticeNumber: event.target.value })}
          />
        </div>
        <DayField
          id="conclusion-day"
          label={t('conclusion.noticeDay')}
          value={noticeDay}
          onChange={setDay}
        />
      </div>
      {kind !== 'ready' && (
        <div className="field">
          <label htmlFor="conclusion-remedy">{t('conclusion.remedy')}</label>
          <Input.TextArea
            id="conclusion-remedy"
            rows={3}
            maxLength={2000}
            value={texts.remedy}
            onChange={(event) => setTexts({ ...texts, remedy: event.target.value })}
          />
          <DayField
            id="conclusion-due"
            label={t('conclusion.remedyDueOn')}
            value={dueOn}
            onChange={setDueOn}
          />
        </div>
      )}
      <ScanField id="conclusion-file" onChange={setFile} />
    </ActDialog>
  );
}
