import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActDialog, lackingOf } from '../handover/act-dialog';
import { useRound } from '../units/round-context';
import { COMPLETION_KEY, completionApi, type CompletionPage } from './api';

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Closes a unit: who issues and signs the certificate, and on what bases. */
export function CloseDialog({ page, onClose }: { page: CompletionPage; onClose: () => void }) {
  const { t } = useTranslation();
  const round = useRound();
  const client = useQueryClient();
  const { message } = App.useApp();
  const { issuers, place, bases } = page.proposal;
  const [issuerId, setIssuerId] = useState(issuers[0]?.id ?? '');
  const [texts, setTexts] = useState({
    ...{ place, bases: bases.join('\n'), title: issuers[0]?.title ?? '', name: '' },
    recipients: page.bodies.map(({ name }) => name).join('\n'),
  });
  const [tried, setTried] = useState(false);
  const close = useMutation({
    mutationFn: () =>
      completionApi.close(round.id, page.unitId, {
        ...{ seen: page.seen, issuerOrganisationId: issuerId, place: texts.place.trim() },
        ...{ bases: linesOf(texts.bases), recipients: linesOf(texts.recipients) },
        signatory: { title: texts.title.trim(), name: texts.name.trim() },
      }),
    onSuccess: () => {
      void message.success(t('closing.done'));
      onClose();
      void client.invalidateQueries({ queryKey: [COMPLETION_KEY] });
    },
  });
  const lacking = lackingOf([
    ['close-issuer', t('closing.field.issuer'), issuerId],
    ...(['title', 'name', 'place', 'bases'] as const).map(
      (name) => [`close-${name}`, t(`closing.field.${name}`), texts[name].trim()] as const,
    ),
  ]);
  const field = (name: keyof typeof texts, most: number, rows = 0) => {
    const shared = {
      ...{ id: `close-${name}`, maxLength: most, value: texts[name] },
      onChange: (event: { target: { value: string } }) =>
        setTexts((before) => ({ ...before, [name]: event.target.value })),
    };
    return (
      <div className="field">
        <label htmlFor={shared.id}>{t(`closing.field.${name}`)}</label>
        {rows > 0 ? <Input.TextArea {...shared} rows={rows} /> : <Input {...shared} />}
      </div>
    );
  };
  return (
    <ActDialog
      title={t('closing.closeTitle', { name: page.name })}
      okText={t('closing.close')}
      lacking={tried ? lacking : []}
      problem={close.error}
      busy={close.isPending}
      onOk={() => {
        setTried(true);
        if (lacking.length === 0) close.mutate();
      }}
      onCancel={onClose}
    >
      <p className="panel-hint">{t('closing.about')}</p>
      <div className="field">
        <label htmlFor="close-issuer">{t('closing.field.issuer')}</label>
        <select
          id="close-issuer"
          className="native-select"
          value={issuerId}
          onChange={(event) => {
            const issuer = issuers.find(({ id }) => id === event.target.value);
            setIssuerId(event.target.value);
            if (issuer) setTexts((before) => ({ ...before, title: issuer.title }));
          }}
        >
          {issuers.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <div className="completion-pair">
        {field('title', 120)}
        {field('name', 120)}
      </div>
      {field('place', 100)}
      {field('bases', 4000, 3)}
      {field('recipients', 2000, 2)}
    </ActDialog>
  );
}
