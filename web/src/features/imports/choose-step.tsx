import { Button, Progress } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../components/notice';
import { useProblemText } from '../../components/problem-text';
import { ListTypeSelect } from '../handover/list-type-select';
import { useRound } from '../units/round-context';
import { FileDrop } from './file-drop';
import { GiverSelect } from './giver-select';
import { isSpreadsheetName } from './spreadsheet-names';
import { isRepeated, useUpload } from './use-upload';

interface ChooseStepProps {
  giver: string;
  listType: string;
  onChange: (change: { giver?: string; listType?: string }) => void;
  onUploaded: (importId: string) => void;
}

/** Step 1: what kind of list, whose, and the file. What was chosen stays after an error. */
export function ChooseStep({ giver, listType, onChange, onUploaded }: ChooseStepProps) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const round = useRound();
  const [file, setFile] = useState<File | null>(null);
  const [tried, setTried] = useState(false);
  const { mutation, percent } = useUpload(onUploaded);
  const notExcel = file !== null && !isSpreadsheetName(file.name);
  const missing = [
    !listType && t('imports.missingType'),
    !giver && t('imports.missingGiver'),
    !file && t('imports.missingFile'),
    notExcel && t('imports.notExcel'),
  ].filter((text): text is string => typeof text === 'string');
  const send = (again: boolean) => {
    setTried(true);
    if (file && missing.length === 0) {
      mutation.mutate({ file, listType, giverOrganisationId: giver, again });
    }
  };
  return (
    <div className="panel stack import-choose">
      {tried && missing.length > 0 && (
        <Notice tone="red">
          <strong>{t('imports.summaryTitle')}</strong>
          <ul>
            {missing.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </Notice>
      )}
      {mutation.isError &&
        (isRepeated(mutation.error) ? (
          <Notice tone="yellow">
            <strong>{t('imports.alreadyTitle')}.</strong> {problemText(mutation.error)}{' '}
            <Button size="small" onClick={() => send(true)}>
              {t('imports.again')}
            </Button>
          </Notice>
        ) : (
          <Notice tone="red">
            <strong>{t('imports.refusedTitle')}.</strong> {problemText(mutation.error)}
          </Notice>
        ))}
      <div className="field">
        <label htmlFor="list-type">{t('imports.listType')}</label>
        <ListTypeSelect
          id="list-type"
          value={listType}
          onChange={(code) => onChange({ listType: code })}
          giver={giver ? { roundId: round.id, organisationId: giver } : undefined}
        />
      </div>
      <div className="field">
        <label htmlFor="giver">{t('imports.giver')}</label>
        <GiverSelect value={giver || null} onChange={(id) => onChange({ giver: id })} />
      </div>
      <FileDrop
        file={file}
        onFile={(chosen) => {
          setFile(chosen);
          mutation.reset();
        }}
      />
      {mutation.isPending ? (
        <div role="status">
          {t('imports.sending')}
          <Progress percent={percent} aria-label={t('imports.sending')} />
        </div>
      ) : (
        <div className="toolbar">
          <Button type="primary" onClick={() => send(false)}>
            {t('imports.start')}
          </Button>
        </div>
      )}
    </div>
  );
}
