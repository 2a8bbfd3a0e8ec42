import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Input } from 'antd';
import { DeleteOutlined } from '@ant-design/icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { listSavedViews, removeSavedView, saveView } from '../../api/sdk.gen';
import { useProblemText } from '../../components/problem-text';
import { dataOf } from '../../components/server';
import type { HandoverList } from '../handover/api';

interface SavedViewsProps {
  list: Pick<HandoverList, 'listType'>;
  /** Something is asked that stands in no address and is not saved. */
  partly: boolean;
  /** Before another view is shown: what stands in no address goes. */
  onShow: () => void;
}

/** Views of lists of a kind that the person saved: filters and columns under a name, shown with one press. */
export function SavedViews({ list: { listType }, partly, onShow }: SavedViewsProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { message } = App.useApp();
  const problemText = useProblemText();
  const [, setParams] = useSearchParams();
  const [name, setName] = useState('');
  const key = ['saved-views', listType];
  const query = useQuery({
    queryKey: key,
    queryFn: () => dataOf(listSavedViews({ query: { listType } })),
  });
  const options = {
    onError: (error: Error) => void message.error(problemText(error), 8),
    onSettled: () => client.invalidateQueries({ queryKey: key }),
  };
  const save = useMutation({
    mutationFn: () =>
      dataOf(
        saveView({
          body: { listType, name: name.trim(), address: window.location.search.slice(1) },
        }),
      ),
    onSuccess: () => {
      void message.success(t('views.saved'));
      setName('');
    },
    ...options,
  });
  const remove = useMutation({
    mutationFn: (id: string) => dataOf(removeSavedView({ path: { id } })),
    ...options,
  });
  const views = query.data ?? [];
  return (
    <details className="column-choice">
      <summary>{t('views.title', { n: views.length })}</summary>
      <div className="column-choice-list">
        {views.map(({ id, name: viewName, address }) => (
          <span key={id} className="saved-view">
            <Button
              type="link"
              onClick={() => {
                onShow();
                setParams(new URLSearchParams(address));
              }}
            >
              {viewName}
            </Button>
            <Button
              type="text"
              size="small"
              icon={<DeleteOutlined aria-hidden="true" />}
              aria-label={t('views.remove', { name: viewName })}
              onClick={() => remove.mutate(id)}
            />
          </span>
        ))}
        <form
          className="saved-view"
          onSubmit={(event) => {
            event.preventDefault();
            if (name.trim()) save.mutate();
          }}
        >
          <Input
            aria-label={t('views.name')}
            placeholder={t('views.name')}
            maxLength={80}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
          <Button htmlType="submit" disabled={!name.trim()} loading={save.isPending}>
            {t('views.save')}
          </Button>
        </form>
        {partly && <span className="field-hint">{t('views.partly')}</span>}
      </div>
    </details>
  );
}
