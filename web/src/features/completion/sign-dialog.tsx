import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DayField } from '../account-administration/day-field';
import { unclearDay } from '../account-administration/duty-draft';
import { ActDialog, lackingOf } from '../handover/act-dialog';
import { ScanField } from '../shares/scan-field';
import { COMPLETION_KEY, completionApi, type UnitClosing } from './api';

/** Brings in the signed copy of a certificate: number, day, who signed, file. */
export function SignDialog({ closing, onClose }: { closing: UnitClosing; onClose: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { message } = App.useApp();
  const [texts, setTexts] = useState({
    number: closing.number,
    signerName: '',
    signerPosition: '',
  });
  const [day, setDay] = useState(closing.day);
  const [file, setFile] = useState<File | null>(null);
  const [tried, setTried] = useState(false);
  const written = (name: keyof typeof texts) =>
    [`sign-${name}`, t(`completion.field.${name}`), texts[name].trim()] as const;
  const lacking = lackingOf([
    written('number'),
    ['sign-day', t('minutes.signedDay'), day && !unclearDay(day)],
    ...(['signerName', 'signerPosition'] as const).map(written),
    ['sign-file', t('shares.scan'), file],
  ]);
  const sign = useMutation({
    mutationFn: (copy: File) => completionApi.sign(closing, { ...texts, day, file: copy }),
    onSuccess: () => {
      void message.success(t('closing.signed'));
      onClose();
      void client.invalidateQueries({ queryKey: [COMPLETION_KEY] });
    },
  });
  const field = (name: keyof typeof texts, most: number) => (
    <div className="field">
      <label htmlFor={`sign-${name}`}>{t(`completion.field.${name}`)}</label>
      <Input
        id={`sign-${name}`}
        maxLength={most}
        value={texts[name]}
        onChange={(event) => setTexts({ ...texts, [name]: event.target.value })}
      />
    </div>
  );
  return (
    <ActDialog
      title={t('closing.signTitle', { number: closing.number })}
      okText={t('closing.sign')}
      lacking={tried ? lacking : []}
      problem={sign.error}
      busy={sign.isPending}
      onOk={() => {
        setTried(true);
        if (lacking.length === 0 && file) sign.mutate(file);
      }}
      onCancel={onClose}
    >
      <p className="panel-hint">{t('closing.signAbout')}</p>
      <div className="completion-pair">
        {field('number', 60)}
        <DayField id="sign-day" label={t('minutes.signedDay')} value={day} onChange={setDay} />
      </div>
      <div className="completion-pair">
        {field('signerName', 120)}
        {field('signerPosition', 200)}
      </div>
      <ScanField id="sign-file" onChange={setFile} />
    </ActDialog>
  );
}
