import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblemText } from '../../../components/problem-text';
import { ActDialog, lackingOf } from '../../handover/act-dialog';
import { ListTypeSelect } from '../../handover/list-type-select';
import { GiverSelect } from '../giver-select';
import { setsApi, type ImportSetMember } from './api';

interface NamePartProps {
  setId: string;
  part: ImportSetMember;
  onClose: () => void;
}

/** The giver of a part that told nobody's name; nothing is sent again. */
export function NamePart({ setId, part, onClose }: NamePartProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const problemText = useProblemText();
  const { message } = App.useApp();
  const [giver, setGiver] = useState<string | null>(null);
  const [listType, setListType] = useState('');
  const [tried, setTried] = useState(false);
  const needsType = part.kept?.listType === null;
  const lacking = lackingOf([
    ...(needsType ? [['part-list-type', t('imports.listType'), listType] as const] : []),
    ['giver', t('handover.giver'), giver],
  ]);
  const name = useMutation({
    mutationFn: () => setsApi.namePart(setId, part.id, giver ?? '', listType || null),
    onSuccess: onClose,
    onError: (error) => void message.error(problemText(error), 8),
    onSettled: () => client.invalidateQueries({ queryKey: ['import-set', setId] }),
  });
  return (
    <ActDialog
      title={t('sets.nameTitle', { name: part.name || t('sets.blank') })}
      okText={t('sets.nameOk')}
      lacking={tried ? lacking : []}
      busy={name.isPending}
      onOk={() => {
        setTried(true);
        if (lacking.length === 0) name.mutate();
      }}
      onCancel={onClose}
    >
      <p className="panel-hint">{part.problem}</p>
      {needsType && (
        <div className="field">
          <label htmlFor="part-list-type">{t('imports.listType')}</label>
          <ListTypeSelect id="part-list-type" value={listType} onChange={setListType} />
        </div>
      )}
      <div className="field">
        <label htmlFor="giver">{t('handover.giver')}</label>
        <GiverSelect value={giver} onChange={setGiver} />
      </div>
    </ActDialog>
  );
}
