import { UploadOutlined } from '@ant-design/icons';
import { Button, Input, Radio } from 'antd';
import { useRef, useState, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { FormTrouble, Notice } from '../../../components/notice';
import { paths } from '../../../components/paths';
import { useProblemText } from '../../../components/problem-text';
import { Sending } from '../../../components/sending';
import { useFormat } from '../../../components/use-format';
import { useSession } from '../../accounts/session';
import { ListTypeSelect } from '../../handover/list-type-select';
import { useRegisters } from '../../registers/use-registers';
import { useRound } from '../../units/round-context';
import { isSpreadsheetName, SPREADSHEET_ENDINGS } from '../spreadsheet-names';
import { isContainerName } from '../use-file-trouble';
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
  const [tries, setTries] = useState(0);
  const [over, setOver] = useState(false);
  const problemText = useProblemText();
  const { mostUploadBytes: most } = useSession();
  const { mutation, percent, stop } = useSendFiles(onSent);
  const tooLarge = files.filter(({ size }) => size > most);
  const missing = [
    kind === 'givers' && !listType && t('imports.missingType'),
    files.length === 0 && t('sets.missingFiles'),
    tooLarge.length > 0 &&
      t('sets.tooLarge', {
        names: tooLarge.map(({ name }) => name).join('; '),
        most: format.size(most),
      }),
  ].filter((text): text is string => typeof text === 'string');
  const folder = useRef<HTMLInputElement>(null);
  const [passedOver, setPassedOver] = useState(0);
  const take = (list: FileList | null) => {
    if (!list || list.length === 0) return;
    const usable = [...list].filter(({ name }) => isSpreadsheetName(name) || isContainerName(name));
    setFiles(usable);
    setPassedOver(list.length - usable.length);
    mutation.reset();
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  const order = { kind, listType, giverHeading };
  const send = () => {
    setTries(tries + 1);
    if (missing.length === 0) mutation.mutate({ order, files });
  };
  const sent = mutation.data;
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
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
        <FormTrouble key={mutation.submittedAt} tone="red">
          {problemText(mutation.error)}
        </FormTrouble>
      )}
      {sent && sent.rest.length > 0 && (
        <FormTrouble key={mutation.submittedAt} tone="yellow">
          {t('sets.cutOff', { n: format.number(sent.rest.length), name: sent.rest[0]!.name })}{' '}
          <Button
            size="small"
            onClick={() => mutation.mutate({ order, files: sent.rest, before: sent })}
          >
            {t('sets.sendRest', { n: format.number(sent.rest.length) })}
          </Button>
        </FormTrouble>
      )}
      {sent && sent.refused.length > 0 && (
        <Notice tone="red">
          <strong>{t('sets.notTaken', { n: format.number(sent.refused.length) })}</strong>
          <ul>
            {sent.refused.map(({ name, reason }) => (
              <li key={name}>
                {name}: {reason}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {sent?.set && sent.refused.length + sent.rest.length > 0 && (
        <Link to={paths.importSet(code, sent.set)}>{t('sets.openTaken')}</Link>
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
          none={kind === 'files' ? t('sets.typeByName') : undefined}
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
      <div
        className={`file-drop${over ? ' file-drop-over' : ''}`}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
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
        <p className="panel-hint">{t('sets.limits', { most: format.size(most) })}</p>
      </div>
      {mutation.isPending ? (
        <Sending percent={percent} onStop={stop} />
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
