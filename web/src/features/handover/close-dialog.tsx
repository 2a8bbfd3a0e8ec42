import { Input, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { parseDay } from '../../components/format';
import { useBilingual } from '../../components/use-bilingual';
import { useFormat } from '../../components/use-format';
import { RowsConflictDialog } from '../rows/rows-conflict-dialog';
import { useRowsAct } from '../rows/use-rows-act';
import { ActDialog, lackingOf, type PortionsDialogProps } from './act-dialog';
import { handoverApi, type CloseRows, type ClosingEvidence, type EvidencePart } from './api';
import { EvidenceFields } from './evidence-fields';

const NOTHING: Record<EvidencePart, string> = { number: '', day: '', document: '', note: '' };

/** Closes rows that will not be handed over, for a reason of their list type and its evidence. */
export function CloseDialog({ onCancel, ...chosen }: PortionsDialogProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const inLanguage = useBilingual();
  const [value, setValue] = useState('');
  const [said, setSaid] = useState(NOTHING);
  const [tried, setTried] = useState(false);
  const act = useRowsAct({
    ...chosen,
    run: (at, portionIds, closing: CloseRows) => handoverApi.close(at, portionIds, closing),
    done: t('handover.closedDone'),
    inDialog: true,
  });
  const { closingReasons } = chosen.list;
  const reason = closingReasons.find((each) => each.value === value);
  const wrongDay = said.day.trim() !== '' && parseDay(said.day) === null;
  const lacking = lackingOf([
    [`close-reason-${closingReasons[0]?.value}`, t('handover.closeReason'), reason],
    ...(reason?.demands ?? []).map((part) => {
      const label = part === 'note' ? t('handover.note') : t(`conservation.${part}`);
      return [`close-${part}`, label, said[part].trim()] as const;
    }),
  ]);
  const confirm = () => {
    setTried(true);
    if (lacking.length > 0 || wrongDay) return;
    act.start({ reason: value, note: said.note.trim() || null, evidence: evidenceIn(said) });
  };
  return (
    <ActDialog
      title={t('handover.closeTitle', { n: format.number(chosen.portionIds.length) })}
      okText={t('handover.closeOut')}
      lacking={tried ? lacking : []}
      missing={tried && wrongDay ? t('conservation.dayWrong') : null}
      problem={act.error}
      busy={act.isPending}
      onOk={confirm}
      onCancel={onCancel}
    >
      <fieldset className="plain-fieldset">
        <legend>{t('handover.closeReason')}</legend>
        <Radio.Group
          value={value}
          onChange={(event) => setValue(String(event.target.value))}
          options={closingReasons.map((each) => ({
            ...{ value: each.value, id: `close-reason-${each.value}` },
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
      <RowsConflictDialog act={act} />
    </ActDialog>
  );
}

const evidenceIn = ({ number, day, document }: Record<EvidencePart, string>): ClosingEvidence => ({
  number: number.trim() || null,
  day: parseDay(day),
  document: document.trim() || null,
});
