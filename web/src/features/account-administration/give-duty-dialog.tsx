import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActDialog } from '../handover/act-dialog';
import { accountsApi, type AccountView, type RoleToGive } from './api';
import { EMPTY_DUTY, givenOf, missingIn, withRole } from './duty-draft';
import { DutyFields } from './duty-fields';
import { useAccountAct } from './use-account-act';

interface GiveDutyDialogProps {
  account: AccountView;
  roles: RoleToGive[];
  onClose: () => void;
}

/** One more duty for a person. */
export function GiveDutyDialog({ account, roles, onClose }: GiveDutyDialogProps) {
  const { t } = useTranslation();
  const first = roles.length === 1 ? withRole(EMPTY_DUTY, roles[0]!) : EMPTY_DUTY;
  const [draft, setDraft] = useState(first);
  const [tried, setTried] = useState(false);
  const give = useAccountAct({
    run: () => accountsApi.giveDuty(account.id, givenOf(draft)),
    done: () => t('duty.given'),
    onDone: onClose,
  });
  const role = roles.find((each) => each.role === draft.role);
  const missing = missingIn(draft, role).map((field) => t(`duty.${field}`));
  const confirm = () => {
    setTried(true);
    if (missing.length === 0) give.mutate();
  };
  return (
    <ActDialog
      title={t('duty.giveTitle', { name: account.name })}
      okText={t('duty.give')}
      missing={tried && missing.length > 0 ? t('duty.missing', { what: missing.join(', ') }) : null}
      busy={give.isPending}
      onOk={confirm}
      onCancel={onClose}
    >
      <DutyFields draft={draft} roles={roles} onChange={setDraft} />
    </ActDialog>
  );
}
