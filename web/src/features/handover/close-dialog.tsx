import { Input, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { parseDay } from '../../components/format';
import { useBilingual } from '../../components/use-bilingual';
import { ActDialog, type PortionsDialogProps } from './act-dialog';
import { handoverApi, type ClosingEvidence, type EvidencePart } from './api';
import { EvidenceFields } from './evidence-fields';
import { useListAct } from './use-list-act';

const NOTHING: Record<EvidencePart, string> = { number: '', day: '', document: '', note: '' };

/** Closes rows that will not be handed over, for a reason of their list type and its evidence. */
export function CloseDialog({ list, portionIds, onDone, onCancel }: PortionsDialogProps) {
  const { t } = useTranslation();
  const inLanguage = useBilingual();
  const [value, setValue] = useState('');
  const [said, setSaid] = useState(NOTHING);
  const [tried, setTried] = useState(false);
  const reason = list.closingReasons.find((each) => each.value === value);
  const act = useListAct({
    list,
    run: (at) =>
      handoverApi.close(at, portionIds, {
        ...{ reason: value, note: said.note.trim() || null, evidence: evidenceIn(said) },
      }),
    done: t('handover.closedDone'),
    wanted: `${t('handover.closeOut')}: ${reason ? inLanguage(reason) : ''}`,
    onDone,
  });
  const lacking = (reason?.demands ?? []).filter((part) => !said[part].trim());
  const wrongDay = said.day.trim() !== '' && parseDay(said.day) === null;
  const problem = () => {
    if (!reason) return t('handover.closeReasonMissing');
    if (wrongDay) return t('conservation.dayWrong');
    const parts = lacking.map((part) => t(`conservation.part.${part}`)).join(', ');
    return lacking.length > 0 ? t('conservation.missing', { parts }) : null;
  };
  const confirm = () => {
    setTried(true);
    if (problem() === null) act.mutate(undefined);
  };
  return (
    <ActDialog
      title={t('handover.closeTitle', { n: portionIds.length })}
      okText={t('handover.closeOut')}
      missing={tried ? problem() : null}
      busy={act.isPending}
      onOk={confirm}
      onCancel={onCancel}
    >
      <fieldset className="plain-fieldset">
        <legend>{t('handover.closeReason')}</legend>
        <Radio.Group
          value={value}
          onChange={(event) => setValue(String(event.target.value))}
          options={list.closingReasons.map((each) => ({
            value: each.value,
            label: inLanguage(each),
          }))}
        />
      </fieldset>
      {reason && <EvidenceFields reason={reason} said={said} onChange={setSaid} />}
      <div className="field">
        <label htmlFor="close-note">{t('handover.note')}</label>
        <Input.TextArea
          id="close-note"
          rows={2}
          maxLength={1000}
          value={said.note}
          onChange={(event) => setSaid({ ...said, note: event.target.value })}
        />
      </div>
    </ActDialog>
  );
}

const evidenceIn = ({ number, day, document }: Record<EvidencePart, string>): ClosingEvidence => ({
  number: number.trim() || null,
  day: parseDay(day),
  document: document.trim() || null,
});
