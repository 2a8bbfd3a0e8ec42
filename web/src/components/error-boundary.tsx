import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from './notice';

function Broken() {
  const { t } = useTranslation();
  return (
    <div className="broken">
      <Notice tone="red">{t('state.broken')}</Notice>
      <button type="button" className="button-primary" onClick={() => location.reload()}>
        {t('action.reload')}
      </button>
    </div>
  );
}

/**
 * Keeps a fault in one page from taking the rest of the screen away. It also meets the page whose files
 * are gone because a new version was installed meanwhile: loading anew mends that.
 */
export class ErrorBoundary extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    return this.state.broken ? <Broken /> : this.props.children;
  }
}
