import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../components/notice';
import { useProblemText } from '../../components/problem-text';
import { useBilingual } from '../../components/use-bilingual';
import { LAYOUTS_KEY, registerApi, type RegisterLayout, type RegisterLayouts } from './api';
import { readColumns, writeColumns } from './layout-text';

interface LayoutAdministrationProps {
  layouts: RegisterLayouts;
  listType: string;
  /** The layout that a new one begins with. */
  chosen: RegisterLayout;
}

/** Adding a layout after one that there is, and taking added ones out of use. */
export function LayoutAdministration({ layouts, listType, chosen }: LayoutAdministrationProps) {
  const { t } = useTranslation();
  const inLanguage = useBilingual();
  const problemText = useProblemText();
  const client = useQueryClient();
  const [draft, setDraft] = useState<{
    name: string;
    system: string;
    basis: string;
    text: string;
  }>();
  const refresh = () => client.invalidateQueries({ queryKey: [LAYOUTS_KEY, listType] });
  const add = useMutation({
    mutationFn: registerApi.addLayout,
    onSuccess: async () => {
      setDraft(undefined);
      await refresh();
    },
  });
  const withdraw = useMutation({
    mutationFn: ({ id, added }: RegisterLayout) => registerApi.withdrawLayout(id, added!.version),
    onSuccess: refresh,
  });
  const named = layouts.sources.map(({ source, name }) => ({ source, name: inLanguage(name) }));
  const read = draft && readColumns(draft.text, named);
  const problem = add.error ?? withdraw.error;
  return (
    <details className="stack">
      <summary>{t('register.administer')}</summary>
      {problem && <Notice tone="red">{problemText(problem)}</Notice>}
      {!draft && (
        <div className="toolbar">
          <Button
            onClick={() =>
              setDraft({
                ...{ name: '', system: '', basis: '' },
                text: writeColumns(chosen.columns, named),
              })
            }
          >
            {t('register.addLayout')}
          </Button>
          {chosen.added && (
            <Button danger loading={withdraw.isPending} onClick={() => withdraw.mutate(chosen)}>
              {t('register.withdrawLayout', { name: chosen.name })}
            </Button>
          )}
        </div>
      )}
      {draft && read && (
        <div className="stack">
          {(['name', 'system', 'basis'] as const).map((key) => (
            <label key={key} className="field">
              {t(`register.draft.${key}`)}
              <Input
                value={draft[key]}
                maxLength={key === 'basis' ? 500 : 150}
                onChange={(event) => setDraft({ ...draft, [key]: event.target.value })}
              />
            </label>
          ))}
          <label className="field">
            {t('register.draft.columns')}
            <Input.TextArea
              rows={8}
              value={draft.text}
              onChange={(event) => setDraft({ ...draft, text: event.target.value })}
            />
          </label>
          <p className="panel-hint">
            {t('register.draft.sources')} {named.map(({ name }) => name).join('; ')}
          </p>
          {read.unknown.length > 0 && (
            <Notice tone="yellow">
              {t('register.draft.unknown', { lines: read.unknown.join('; ') })}
            </Notice>
          )}
          <div className="toolbar">
            <Button
              type="primary"
              disabled={
                read.unknown.length > 0 ||
                read.columns.length === 0 ||
                [draft.name, draft.system, draft.basis].some((text) => text.trim() === '')
              }
              loading={add.isPending}
              onClick={() => {
                const { name, system, basis } = draft;
                add.mutate({ listType, name, system, basis, columns: read.columns });
              }}
            >
              {t('register.draft.save')}
            </Button>
            <Button onClick={() => setDraft(undefined)}>{t('register.draft.cancel')}</Button>
          </div>
        </div>
      )}
    </details>
  );
}
