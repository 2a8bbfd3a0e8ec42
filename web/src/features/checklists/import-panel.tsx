import { useMutation } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../components/notice';
import { useProblemText } from '../../components/problem-text';
import { useBilingual } from '../../components/use-bilingual';
import { useFormat } from '../../components/use-format';
import { FileDrop } from '../imports/file-drop';
import { useFileTrouble } from '../imports/use-file-trouble';
import { useTrialAct } from '../trials/use-trial-act';
import { CODE } from './checklist-acts';
import { checklistsApi, type Checklist, type ChecklistContent, type ChecklistPlan } from './api';
import { DiffList } from './diff-list';

interface ImportPanelProps {
  /** The draft whose content is replaced; null for another checklist. */
  draft: Checklist | null;
  onDone: (made: Checklist) => void;
  onClose: () => void;
}

/** A checklist from Excel: what was read, what has to be mended, then the draft. */
export function ImportPanel({ draft, onDone, onClose }: ImportPanelProps) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const [file, setFile] = useState<File | null>(null);
  const check = useMutation({
    mutationFn: (chosen: File) => checklistsApi.plan(chosen, draft?.id),
  });
  const trouble = useFileTrouble(file);
  return (
    <section className="panel stack" aria-labelledby="checklist-import">
      <h2 id="checklist-import">{t('trialSheets.importChecklist')}</h2>
      <p className="panel-hint">{t('trialSheets.importLead')}</p>
      <FileDrop
        file={file}
        onFile={(chosen) => {
          setFile(chosen);
          check.reset();
        }}
      />
      {trouble && <Notice tone="red">{trouble}</Notice>}
      {check.isError && <Notice tone="red">{problemText(check.error)}</Notice>}
      {check.data && <Plan key={check.data.fileName} plan={check.data} {...{ draft, onDone }} />}
      <div className="toolbar">
        {!check.data && (
          <Button
            type="primary"
            disabled={!file || trouble !== null}
            loading={check.isPending}
            onClick={() => file && check.mutate(file)}
          >
            {t('trialSheets.check')}
          </Button>
        )}
        <Button onClick={onClose}>{t('action.close')}</Button>
      </div>
    </section>
  );
}

function Plan({
  plan,
  draft,
  onDone,
}: Pick<ImportPanelProps, 'draft' | 'onDone'> & { plan: ChecklistPlan }) {
  const { t } = useTranslation();
  const format = useFormat();
  const inLanguage = useBilingual();
  const [code, setCode] = useState('');
  const [tried, setTried] = useState(false);
  const act = useTrialAct(
    (content: ChecklistContent) =>
      draft ? checklistsApi.rewrite(draft, content) : checklistsApi.make(code, content),
    onDone,
  );
  const { content, changes } = plan;
  const wrong = tried && !draft && !CODE.test(code);
  return (
    <>
      <p role="status">
        {t('trialSheets.read', {
          groups: format.number(plan.groups),
          items: format.number(plan.items),
          scenarios: format.number(plan.scenarios),
        })}
      </p>
      {plan.problems.length > 0 && (
        <Notice tone="red">
          <p>{t('trialSheets.problems')}</p>
          <ul>
            {plan.problems.map((each) => (
              <li key={`${each.sheet} ${each.cell} ${each.vi}`}>
                {t(each.cell ? 'trialSheets.placeCell' : 'trialSheets.place', {
                  ...{ sheet: each.sheet, cell: each.cell },
                })}
                : {inLanguage(each)}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {changes && (
        <>
          <h3>{t('trialSheets.changes')}</h3>
          <DiffList changes={changes} />
        </>
      )}
      {content && !draft && (
        <div className="field">
          <label htmlFor="import-code">{t('checklists.code')}</label>
          <Input
            id="import-code"
            maxLength={60}
            value={code}
            status={wrong ? 'error' : undefined}
            aria-invalid={wrong}
            aria-describedby="import-code-hint"
            onChange={(event) => setCode(event.target.value.trim().toLowerCase())}
          />
          <span id="import-code-hint" className={wrong ? 'field-wrong' : 'field-hint'}>
            {t(wrong ? 'trialSheets.codeMissing' : 'checklists.codeHint')}
          </span>
        </div>
      )}
      {content && (
        <div>
          <Button
            type="primary"
            loading={act.isPending}
            onClick={() => {
              setTried(true);
              if (draft || CODE.test(code)) act.mutate(content);
            }}
          >
            {t(draft ? 'trialSheets.rewrite' : 'trialSheets.make')}
          </Button>
        </div>
      )}
    </>
  );
}
