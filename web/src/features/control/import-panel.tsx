import { DownloadOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../components/notice';
import { useProblemText } from '../../components/problem-text';
import { useBilingual } from '../../components/use-bilingual';
import { useListTypes } from '../handover/use-list-types';
import { FileDrop } from '../imports/file-drop';
import { useFileTrouble } from '../imports/use-file-trouble';
import { useRound } from '../units/round-context';
import { controlApi, type ControlPlan } from './api';
import { ImportPlan } from './import-plan';

/** Control figures from Excel: the template, the workbook that was filled in, what it would do. */
export function ImportPanel({ entering, onDone }: { entering: string[]; onDone: () => void }) {
  const { t } = useTranslation();
  const round = useRound();
  const inLanguage = useBilingual();
  const problemText = useProblemText();
  const { types } = useListTypes();
  const [only, setOnly] = useState('');
  const [file, setFile] = useState<File | null>(null);
  const [plan, setPlan] = useState<ControlPlan | null>(null);
  const check = useMutation({
    mutationFn: (chosen: File) => controlApi.plan(round.id, chosen),
    onSuccess: setPlan,
  });
  const trouble = useFileTrouble(file);
  if (plan) return <ImportPlan plan={plan} onBack={() => setPlan(null)} onDone={onDone} />;
  return (
    <section className="panel stack" aria-labelledby="control-import">
      <h2 id="control-import">{t('controlImport.title')}</h2>
      <div className="control-line-head">
        <select
          className="native-select"
          aria-label={t('controlImport.templateFor')}
          value={only}
          onChange={(event) => setOnly(event.target.value)}
        >
          <option value="">{t('controlImport.allLists')}</option>
          {types
            .filter(({ code }) => entering.includes(code))
            .map(({ code, name }) => (
              <option key={code} value={code}>
                {code} · {inLanguage(name)}
              </option>
            ))}
        </select>
        <Button
          href={controlApi.template(round.id, only)}
          download
          icon={<DownloadOutlined aria-hidden="true" />}
        >
          {t('controlImport.template')}
        </Button>
      </div>
      <p className="panel-hint">{t('controlImport.templateHint')}</p>
      <FileDrop
        file={file}
        onFile={(chosen) => {
          setFile(chosen);
          check.reset();
        }}
      />
      {trouble && <Notice tone="red">{trouble}</Notice>}
      {check.isError && <Notice tone="red">{problemText(check.error)}</Notice>}
      <div className="control-acts">
        <Button
          type="primary"
          disabled={!file || trouble !== null}
          loading={check.isPending}
          onClick={() => file && check.mutate(file)}
        >
          {t(check.isPending ? 'controlImport.checking' : 'controlImport.check')}
        </Button>
        <Button onClick={onDone}>{t('action.close')}</Button>
      </div>
    </section>
  );
}
