import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { Notice } from '../../components/notice';
import { paths } from '../../components/paths';
import { Sending } from '../../components/sending';
import { FileDrop } from '../imports/file-drop';
import { useFileTrouble } from '../imports/use-file-trouble';
import { UploadTrouble } from '../imports/upload-trouble';
import { useUpload } from '../imports/use-upload';
import { useRound } from '../units/round-context';
import { registersApi, type Register, type Registers } from './api';

interface RegisterImportProps {
  register: Register;
  places: Registers['places'];
  onClose: () => void;
}

/** A workbook of a unit's register: read like every list, looked at before anything is written. */
export function RegisterImport({ register, places, onClose }: RegisterImportProps) {
  const { t } = useTranslation();
  const round = useRound();
  const navigate = useNavigate();
  const keepers = places.filter(({ organisationId }) => organisationId !== null);
  const [giver, setGiver] = useState(keepers[0]?.organisationId ?? '');
  const [file, setFile] = useState<File | null>(null);
  const { mutation, percent, stop } = useUpload(
    (id) => void navigate(paths.importBatch(round.code, id)),
  );
  const trouble = useFileTrouble(file);
  const send = (again: boolean) =>
    file && mutation.mutate({ file, listType: register.code, giverOrganisationId: giver, again });
  return (
    <section className="panel stack" aria-label={t('registers.bringIn')}>
      {mutation.isError && (
        <UploadTrouble
          key={mutation.submittedAt}
          error={mutation.error}
          onAgain={() => send(true)}
        />
      )}
      <div className="field">
        <label htmlFor="register-keeper">{t('registers.whose')}</label>
        <select
          id="register-keeper"
          className="native-select"
          value={giver}
          onChange={(event) => setGiver(event.target.value)}
        >
          {keepers.map(({ id, name, organisationId }) => (
            <option key={id} value={organisationId!}>
              {name}
            </option>
          ))}
        </select>
        <span className="field-hint">{t('registers.importHint')}</span>
        {!register.provinceOnly && keepers.length > 1 && (
          <Link to={paths.importSets(round.code, register.code)}>{t('registers.importMany')}</Link>
        )}
        <a href={registersApi.workbookUrl(round.id, register.code, { state: 'none' })} download>
          <DownloadOutlined aria-hidden="true" /> {t('registers.template')}
        </a>
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
          <Button type="primary" disabled={!file || trouble !== null} onClick={() => send(false)}>
            {t('imports.start')}
          </Button>
          <Button onClick={onClose}>{t('action.cancel')}</Button>
        </div>
      )}
    </section>
  );
}
