import { useTranslation } from 'react-i18next';
import { useSignOut } from './use-sign-out';

/** The way out where there is no account menu. */
export function SignOutButton() {
  const { t } = useTranslation();
  const signOut = useSignOut();
  return (
    <p className="field-hint">
      <button type="button" className="button-plain" onClick={() => signOut.mutate()}>
        {t('frame.signOut')}
      </button>
    </p>
  );
}
