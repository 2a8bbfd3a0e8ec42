import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { paths } from '../../components/paths';
import { ActDialog } from '../handover/act-dialog';
import { useTrialAct } from '../trials/use-trial-act';
import { useRound } from '../units/round-context';
import { checklistsApi, type Checklist } from './api';

export const CODE = /^[a-z0-9][a-z0-9-]{1,58}[a-z0-9]$/;

/** Copy, new edition, publish, withdraw. */
export function ChecklistActs({ checklist }: { checklist: Checklist }) {
  const { t } = useTranslation();
  const { code: round } = useRound();
  const navigate = useNavigate();
  const [copying, setCopying] = useState(false);
  const open = ({ id }: Checklist) => void navigate(paths.checklist(round, id));
  const copy = useTrialAct(
    (body: { code: string | null; name: string | null }) => checklistsApi.copy(checklist.id, body),
    open,
  );
  const publish = useTrialAct(() => checklistsApi.publish(checklist));
  const withdraw = useTrialAct(() => checklistsApi.withdraw(checklist));
  if (!checklist.mayEdit) return null;
  return (
    <div className="toolbar">
      {checklist.state === 'draft' ? (
        <Button
          type="primary"
          loading={publish.isPending}
          onClick={() => publish.mutate(undefined)}
        >
          {t('checklists.publish')}
        </Button>
      ) : (
        <Button loading={copy.isPending} onClick={() => copy.mutate({ code: null, name: null })}>
          {t('checklists.newEdition')}
        </Button>
      )}
      <Button onClick={() => setCopying(true)}>{t('checklists.copy')}</Button>
      {checklist.state === 'published' && !checklist.shipped && (
        <Button loading={withdraw.isPending} onClick={() => withdraw.mutate(undefined)}>
          {t('checklists.withdraw')}
        </Button>
      )}
      {copying && (
        <CopyDialog
          name={checklist.name.vi}
          busy={copy.isPending}
          onOk={(body) => copy.mutate(body)}
          onCancel={() => setCopying(false)}
        />
      )}
    </div>
  );
}

interface CopyDialogProps {
  name: string;
  busy: boolean;
  onOk: (body: { code: string; name: string }) => void;
  onCancel: () => void;
}

function CopyDialog({ name: first, busy, onOk, onCancel }: CopyDialogProps) {
  const { t } = useTranslation();
  const [code, setCode] = useState('');
  const [name, setName] = useState(first);
  const [tried, setTried] = useState(false);
  const whole = CODE.test(code) && name.trim() !== '';
  return (
    <ActDialog
      title={t('checklists.copy')}
      okText={t('checklists.copy')}
      missing={tried && !whole ? t('checklists.copyMissing') : null}
      busy={busy}
      onOk={() => {
        setTried(true);
        if (whole) onOk({ code, name: name.trim() });
      }}
      onCancel={onCancel}
    >
      <div className="field">
        <label htmlFor="copy-code">{t('checklists.code')}</label>
        <Input
          id="copy-code"
          maxLength={60}
          value={code}
          aria-describedby="copy-code-hint"
          onChange={(event) => setCode(event.target.value.trim().toLowerCase())}
        />
        <span id="copy-code-hint" className="field-hint">
          {t('checklists.codeHint')}
        </span>
      </div>
      <div className="field">
        <label htmlFor="copy-name">{t('checklists.name')}</label>
        <Input
          id="copy-name"
          maxLength={300}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
      </div>
    </ActDialog>
  );
}
