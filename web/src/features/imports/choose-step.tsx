import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormTrouble, Notice } from '../../components/notice';
import { Sending } from '../../components/sending';
import { ListTypeSelect } from '../handover/list-type-select';
import { useRound } from '../units/round-context';
import { FileDrop } from './file-drop';
import { GiverSelect } from './giver-select';
import { useFileTrouble } from './use-file-trouble';
import { UploadTrouble } from './upload-trouble';
import { useUpload } from './use-upload';

interface ChooseStepProps {
  giver: string;
  listType: string;
  onChange: (change: { giver?: string; listType?: string }) => void;
  onUploaded: (importId: string) => void;
}

/** Step 1: what kind of list, whose, and the file. What was chosen stays after an error. */
export function ChooseStep({ giver, listType, onChange, onUploaded }: ChooseStepProps) {
  const { t } = useTranslation();
  const round = useRound();
  const [file, setFile] = useState<File | null>(null);
  const [tries, setTries] = useState(0);
  const { mutation, percent, stop } = useUpload(onUploaded);
  const trouble = useFileTrouble(file);
  const missing = [
    !listType && t('imports.missingType'),
    !giver && t('imports.missingGiver'),
    !file && t('imports.missingFile'),
  ].filter((text): text is string => typeof text === 'string');
  const send = (again: boolean) => {
    setTries(tries + 1);
    if (file && missing.length === 0 && !trouble) {
      mutation.mutate({ file, listType, giverOrganisationId: giver, again });
    }
  };
  return (
    <div className="panel stack import-choose">
      {tries > 0 && missing.length > 0 && (
        <FormTrouble key={tries} tone="red">
          <strong>{t('imports.summaryTitle')}</strong>
          <ul>
            {missing.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </FormTrouble>
      )}
      {mutation.isError && (
        <UploadTrouble
          key={mutation.submittedAt}
          error={mutation.error}
          onAgain={() => send(true)}
        />
      )}
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
      {trouble && <Notice tone="red">{trouble}</Notice>}
      {mutation.isPending ? (
        <Sending percent={percent} onStop={stop} />
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
