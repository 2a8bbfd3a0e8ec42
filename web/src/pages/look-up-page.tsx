import { PrinterOutlined, SearchOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../components/notice';
import { PageHeader } from '../components/page-header';
import { useProblemText } from '../components/problem-text';
import { lookUpApi } from '../features/look-up/api';
import '../features/look-up/look-up.css';
import { LookUpResult, nothingIn } from '../features/look-up/look-up-result';
import { useRound } from '../features/units/round-context';

/** Tra cứu: which new unit took over an old one, an address, a dossier or a file. */
export default function LookUpPage() {
  const { t } = useTranslation();
  const round = useRound();
  const id = useId();
  const problemText = useProblemText();
  const [typed, setTyped] = useState('');
  const find = useMutation({ mutationFn: (q: string) => lookUpApi.find(round.id, q) });
  return (
    <div className="look-up">
      <PageHeader title={t('lookUp.title')}>{t('lookUp.lead')}</PageHeader>
      <div className="stack">
        <form
          className="look-up-form"
          role="search"
          onSubmit={(event) => {
            event.preventDefault();
            if (typed.trim().length >= 2) find.mutate(typed.trim());
          }}
        >
          <div className="field">
            <label htmlFor={id}>{t('lookUp.what')}</label>
            <Input
              id={id}
              allowClear
              maxLength={300}
              value={typed}
              placeholder={t('lookUp.example')}
              onChange={(event) => setTyped(event.target.value)}
            />
          </div>
          <Button
            type="primary"
            htmlType="submit"
            icon={<SearchOutlined aria-hidden="true" />}
            loading={find.isPending}
            disabled={typed.trim().length < 2}
          >
            {t('lookUp.find')}
          </Button>
        </form>
        {find.error && <Notice tone="red">{problemText(find.error)}</Notice>}
        <div aria-live="polite">
          {find.data && <LookUpResult answer={find.data} asked={find.variables} />}
        </div>
        {find.data && !nothingIn(find.data) && (
          <div className="look-up-print">
            <Button icon={<PrinterOutlined aria-hidden="true" />} onClick={() => window.print()}>
              {t('lookUp.print')}
            </Button>
          </div>
        )}
      </div>
    </div>
  );
}
