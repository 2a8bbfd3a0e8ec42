import { UploadOutlined } from '@ant-design/icons';
import { Button, Input, Progress, Radio } from 'antd';
import { useRef, useState, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { Notice } from '../../../components/notice';
import { paths } from '../../../components/paths';
import { useFormat } from '../../../components/use-format';
import { ListTypeSelect } from '../../handover/list-type-select';
import { useRegisters } from '../../registers/use-registers';
import { useRound } from '../../units/round-context';
import { isSpreadsheetName, SPREADSHEET_ENDINGS } from '../spreadsheet-names';
import type { SetKind } from './api';
import { useSendFiles } from './use-send-files';

/** Many files, a container of them, or one workbook of many givers. */
export function ChooseFiles({ onSent }: { onSent: (setId: string) => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { code } = useRound();
  const input = useRef<HTMLInputElement>(null);
  const asked = useSearchParams()[0].get('loai') ?? '';
  const registers = useRegisters().data?.registers ?? [];
  const register = registers.find((each) => each.code === asked);
  const [kind, setKind] = useState<SetKind>(asked ? 'givers' : 'files');
  const [listType, setListType] = useState(asked);
  const [giverHeading, setGiverHeading] = useState('');
  const [files, setFiles] = useState<File[]>([]);
  const [tried, setTried] = useState(false);
  const { mutation, percent, notTaken } = useSendFiles(onSent);
  const missing = [
    kind === 'givers' && !listType && t('imports.missingType'),
    files.length === 0 && t('sets.missingFiles'),
  ].filter((text): text is string => typeof text === 'string');
  const folder = useRef<HTMLInputElement>(null);
  const [passedOver, setPassedOver] = useState(0);
  const take = (list: FileList | null) => {
    if (!list || list.length === 0) return;
    const usable = [...list].filter(({ name }) => isSpreadsheetName(name) || /\.zip$/i.test(name));
    setFiles(usable);
    setPassedOver(list.length - usable.length);
    mutation.reset();
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    take(event.dataTransfer.files);
  };
  const send = () => {
    setTried(true);
    if (missing.length === 0) mutation.mutate({ order: { kind, listType, giverHeading }, files });
  };
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
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
      {notTaken.length > 0 && (
        <Notice tone="red">
          <strong>{t('sets.notTaken', { n: format.number(notTaken.length) })}</strong>
          <ul>
            {notTaken.map(({ name, reason }) => (
              <li key={name}>
                {name}: {reason}
              </li>
            ))}
          </ul>
          {mutation.data?.set && (
            <Link to={paths.importSet(code, mutation.data.set)}>{t('sets.openTaken')}</Link>
          )}
        </Notice>
      )}
      <fieldset className="match-remember">
        <legend>{t('sets.kindTitle')}</legend>
        <Radio.Group
          value={kind}
          onChange={(event) => setKind(event.target.value as SetKind)}
          options={(['files', 'givers'] as const).map((value) => ({
            value,
            label: t(`sets.kind.${value}`),
          }))}
        />
      </fieldset>
      <p className="panel-hint">{t(`sets.hint.${kind}`)}</p>
      <div className="field">
        <label htmlFor="set-list-type">
          {kind === 'files' ? t('sets.listTypeOrName') : t('imports.listType')}
        </label>
        <ListTypeSelect
          id="set-list-type"
          value={listType}
          onChange={setListType}
          register={register}
        />
      </div>
      {kind === 'givers' && (
        <div className="field">
          <label htmlFor="giver-heading">{t('sets.giverHeading')}</label>
          <Input
            id="giver-heading"
            maxLength={200}
            value={giverHeading}
            onChange={(event) => setGiverHeading(event.target.value)}
            placeholder={t('sets.giverHeadingHint')}
          />
        </div>
      )}
      <div className="file-drop" onDragOver={(event) => event.preventDefault()} onDrop={drop}>
        {files.length > 0 ? (
          <p role="status">
            {t('sets.chosen', { n: format.number(files.length) })} ({format.size(bytes)}):{' '}
            <strong>
              {files
                .slice(0, 5)
                .map(({ name }) => name)
                .join('; ')}
            </strong>
            {files.length > 5 && ' …'}
          </p>
        ) : (
          <p>{t('sets.drop')}</p>
        )}
        <Button icon={<UploadOutlined aria-hidden="true" />} onClick={() => input.current?.click()}>
          {t('sets.choose')}
        </Button>
        {kind === 'files' && (
          <Button onClick={() => folder.current?.click()}>{t('sets.chooseFolder')}</Button>
        )}
        <input
          ref={folder}
          id="set-folder"
          type="file"
          hidden
          {...{ webkitdirectory: '' }}
          onChange={(event) => {
            take(event.target.files);
            event.target.value = '';
          }}
        />
        {passedOver > 0 && <p>{t('sets.passedOver', { n: format.number(passedOver) })}</p>}
        <input
          ref={input}
          id="set-files"
          type="file"
          hidden
          multiple={kind === 'files'}
          accept={kind === 'files' ? `.zip,${SPREADSHEET_ENDINGS}` : SPREADSHEET_ENDINGS}
          onChange={(event) => {
            take(event.target.files);
            event.target.value = '';
          }}
        />
        <p className="panel-hint">{t('sets.limits')}</p>
      </div>
      {mutation.isPending ? (
        <div role="status">
          {t('imports.sending')}
          <Progress percent={percent} aria-label={t('imports.sending')} />
        </div>
      ) : (
        <div className="toolbar">
          <Button type="primary" onClick={send}>
            {t('sets.start')}
          </Button>
        </div>
      )}
    </div>
  );
}
