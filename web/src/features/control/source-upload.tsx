import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../components/notice';
import { useProblemText } from '../../components/problem-text';
import { useBilingual } from '../../components/use-bilingual';
import { FileDrop } from '../imports/file-drop';
import { useFileTrouble } from '../imports/use-file-trouble';
import { controlApi, type ControlDetail, type ControlMatching } from './api';
import { useControlAct } from './use-control-act';

interface SourceUploadProps {
  figure: ControlDetail;
  columns: ControlMatching['columns'];
}

/** Takes the list of the source, and the column by which its rows are found again. */
export function SourceUpload({ figure, columns }: SourceUploadProps) {
  const { t } = useTranslation();
  const inLanguage = useBilingual();
  const problemText = useProblemText();
  const [file, setFile] = useState<File | null>(null);
  const [column, setColumn] = useState(columns[0]?.key ?? '');
  const trouble = useFileTrouble(file);
  const take = useControlAct({
    run: (chosen: File) => controlApi.takeSource(figure, chosen, column),
    done: t('matching.taken'),
    onDone: () => setFile(null),
  });
  return (
    <div className="stack">
      <h3>{t('matching.upload')}</h3>
      <p className="panel-hint">{t('matching.uploadHint')}</p>
      <div className="field">
        <label htmlFor="matching-column">{t('matching.by')}</label>
        <select
          id="matching-column"
          className="native-select"
          value={column}
          onChange={(event) => setColumn(event.target.value)}
        >
          {columns.map(({ key, header }) => (
            <option key={key} value={key}>
              {inLanguage(header)}
            </option>
          ))}
        </select>
      </div>
      <FileDrop
        file={file}
        onFile={(chosen) => {
          setFile(chosen);
          take.reset();
        }}
      />
      {trouble && <Notice tone="red">{trouble}</Notice>}
      {take.isError && <Notice tone="red">{problemText(take.error)}</Notice>}
      <div>
        <Button
          disabled={!file || trouble !== null}
          loading={take.isPending}
          onClick={() => file && take.mutate(file)}
        >
          {t('matching.take')}
        </Button>
      </div>
    </div>
  );
}
