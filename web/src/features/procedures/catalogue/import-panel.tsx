import { useMutation } from '@tanstack/react-query';
import { Button, Checkbox, Input, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../../components/notice';
import { useProblemText } from '../../../components/problem-text';
import { DayField } from '../../account-administration/day-field';
import { unclearDay } from '../../account-administration/duty-draft';
import { FileDrop } from '../../imports/file-drop';
import { useFileTrouble } from '../../imports/use-file-trouble';
import { useRound } from '../../units/round-context';
import { catalogueApi, type CatalogueVersion } from './api';
import './catalogue.css';

interface ImportPanelProps {
  onPlanned: (plan: CatalogueVersion) => void;
  onCancel: () => void;
}

/** The portal's export or a decision's annex, and what the file does not say itself. */
export function ImportPanel({ onPlanned, onCancel }: ImportPanelProps) {
  const { t } = useTranslation();
  const round = useRound();
  const problemText = useProblemText();
  const [file, setFile] = useState<File | null>(null);
  const [extent, setExtent] = useState<'changes' | 'complete'>('changes');
  const [communesOnly, setCommunesOnly] = useState(true);
  const [said, setSaid] = useState({ number: '', date: '', effective: '', body: '' });
  const say = (key: keyof typeof said) => (value: string) => setSaid({ ...said, [key]: value });
  const check = useMutation({
    mutationFn: (chosen: File) =>
      catalogueApi.plan(round.id, chosen, {
        ...{ extent, communesOnly: String(communesOnly) },
        ...(said.number.trim() && { decisionNumber: said.number.trim() }),
        ...(said.date && { decisionDate: said.date }),
        ...(said.effective && { effectiveOn: said.effective }),
        ...(said.body.trim() && { controllingBody: said.body.trim() }),
      }),
    onSuccess: onPlanned,
  });
  const trouble = useFileTrouble(file);
  const wrongDay = [said.date, said.effective].some((day) => day !== '' && unclearDay(day));
  return (
    <section className="panel stack" aria-labelledby="catalogue-import">
      <h2 id="catalogue-import">{t('catalogue.importTitle')}</h2>
      <p className="panel-hint">{t('catalogue.importHint')}</p>
      <Radio.Group
        aria-label={t('catalogue.extent')}
        className="stack"
        value={extent}
        onChange={(event) => setExtent(event.target.value as typeof extent)}
        options={[
          { value: 'changes', label: t('catalogue.extents.changes') },
          { value: 'complete', label: t('catalogue.extents.complete') },
        ]}
      />
      <Checkbox checked={communesOnly} onChange={(event) => setCommunesOnly(event.target.checked)}>
        {t('catalogue.communesOnly')}
      </Checkbox>
      <div className="catalogue-form">
        <div className="field">
          <label htmlFor="catalogue-decision">{t('catalogue.decisionNumber')}</label>
          <Input
            id="catalogue-decision"
            maxLength={100}
            placeholder="1234/QĐ-UBND"
            value={said.number}
            onChange={(event) => say('number')(event.target.value)}
          />
        </div>
        <DayField
          id="catalogue-date"
          label={t('catalogue.decisionDate')}
          value={said.date}
          onChange={say('date')}
        />
        <DayField
          id="catalogue-effective"
          label={t('catalogue.effectiveOn')}
          value={said.effective}
          onChange={say('effective')}
        />
        <div className="field">
          <label htmlFor="catalogue-body">{t('catalogue.controllingBody')}</label>
          <Input
            id="catalogue-body"
            maxLength={300}
            value={said.body}
            onChange={(event) => say('body')(event.target.value)}
          />
        </div>
      </div>
      <p className="panel-hint">{t('catalogue.decisionHint')}</p>
      <FileDrop
        file={file}
        onFile={(chosen) => {
          setFile(chosen);
          check.reset();
        }}
      />
      {trouble && <Notice tone="red">{trouble}</Notice>}
      {check.isError && <Notice tone="red">{problemText(check.error)}</Notice>}
      <div className="toolbar">
        <Button
          type="primary"
          disabled={!file || trouble !== null || wrongDay}
          loading={check.isPending}
          onClick={() => file && check.mutate(file)}
        >
          {t('catalogue.check')}
        </Button>
        <Button onClick={onCancel}>{t('action.cancel')}</Button>
      </div>
    </section>
  );
}
