import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../components/notice';
import { useProblemText } from '../../components/problem-text';
import { ASKED_KEY, listTypesApi, type NewListType } from './api';
import { columnOf, EMPTY_COLUMN, missingInColumn, type ColumnDraft } from './column-draft';
import { ColumnFields } from './column-fields';

interface NewListTypeDialogProps {
  onMade: (code: string) => void;
  onClose: () => void;
}

const GROUPS = [
  ...(['organisation', 'assets', 'finance', 'records', 'work', 'systems', 'other'] as const),
];
const CODE = /^[A-Z][A-Za-z0-9]{0,9}$/;
const FIRST: ColumnDraft = { ...EMPTY_COLUMN, required: true };

/** Makes a kind of list of the province's own; its first column says what a row is about. */
export function NewListTypeDialog({ onMade, onClose }: NewListTypeDialogProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const problemText = useProblemText();
  const [code, setCode] = useState('');
  const [name, setName] = useState('');
  const [source, setSource] = useState('');
  const [counted, setCounted] = useState('');
  const [group, setGroup] = useState<NewListType['group']>('other');
  const [columns, setColumns] = useState<ColumnDraft[]>([FIRST]);
  const [tried, setTried] = useState(false);
  const missing = [
    ...(CODE.test(code.trim()) ? [] : [t('listTypes.code')]),
    ...(name.trim() === '' ? [t('listTypes.name')] : []),
    ...(source.trim() === '' ? [t('listTypes.source')] : []),
    ...(counted.trim() === '' ? [t('listTypes.counted')] : []),
    ...columns.flatMap((draft, at) =>
      missingInColumn(draft).map((each) => `${t(`listTypes.${each}`)} (${at + 1})`),
    ),
  ];
  const bare = (text: string) => ({ vi: text.trim(), en: text.trim() });
  const make = useMutation({
    mutationFn: () =>
      listTypesApi.create({
        ...{ code: code.trim(), name: bare(name), source: source.trim(), group },
        counted: bare(counted),
        columns: columns.map((draft, at) => ({
          ...columnOf(draft),
          ...{ identifies: at === 0, stands: at === 0 },
          counts:
            (draft.type === 'quantity' || draft.type === 'money') &&
            columns.findIndex(({ type }) => type === draft.type) === at,
        })),
      }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['list-types'] });
      await client.invalidateQueries({ queryKey: ASKED_KEY });
      onMade(code.trim());
    },
  });
  const confirm = () => {
    setTried(true);
    if (missing.length === 0) make.mutate();
  };
  const fields = [
    ['code', code, setCode, 10],
    ['name', name, setName, 200],
    ['source', source, setSource, 500],
    ['counted', counted, setCounted, 60],
  ] as const;
  return (
    <Modal
      open
      width={660}
      title={t('listTypes.create')}
      okText={t('listTypes.create')}
      cancelText={t('action.cancel')}
      confirmLoading={make.isPending}
      onOk={confirm}
      onCancel={onClose}
    >
      <div className="stack">
        {tried && missing.length > 0 && (
          <Notice tone="red">{t('duty.missing', { what: missing.join(', ') })}</Notice>
        )}
        {make.isError && <Notice tone="red">{problemText(make.error)}</Notice>}
        {fields.map(([key, value, set, most]) => (
          <div className="field" key={key}>
            <label htmlFor={`type-${key}`}>{t(`listTypes.${key}`)} *</label>
            <Input
              id={`type-${key}`}
              maxLength={most}
              aria-describedby={`type-${key}-hint`}
              value={value}
              onChange={(event) => set(event.target.value)}
            />
            <span id={`type-${key}-hint`} className="field-hint">
              {t(`listTypes.${key}Hint`)}
            </span>
          </div>
        ))}
        <div className="field">
          <label htmlFor="type-group">{t('listTypes.group')}</label>
          <select
            id="type-group"
            className="native-select"
            value={group}
            onChange={(event) => setGroup(event.target.value as NewListType['group'])}
          >
            {GROUPS.map((each) => (
              <option key={each} value={each}>
                {t(`listGroup.${each}`)}
              </option>
            ))}
          </select>
        </div>
        <p className="panel-hint">{t('listTypes.columnsHint')}</p>
        {columns.map((draft, at) => (
          <fieldset key={at} className="duty-box stack">
            <legend>{t('listTypes.nthColumn', { n: at + 1 })}</legend>
            <ColumnFields
              draft={draft}
              onChange={(next) =>
                setColumns(columns.map((each, other) => (other === at ? next : each)))
              }
            />
          </fieldset>
        ))}
        <div>
          <Button onClick={() => setColumns([...columns, EMPTY_COLUMN])}>
            {t('listTypes.anotherColumn')}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
