import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import './page-header.css';

interface PageHeaderProps {
  title: string;
  /** Pages above this one. */
  above?: { to: string; title: string }[];
  /** A line under the title. */
  children?: ReactNode;
  actions?: ReactNode;
}

/** Title of a page, where it stands, and its actions; names the browser tab too. */
export function PageHeader({ title, above = [], children, actions }: PageHeaderProps) {
  const { t } = useTranslation();
  useEffect(() => {
    document.title = `${title} – ${t('app.name')}`;
  }, [title, t]);
  return (
    <header className="page-header">
      <div className="page-header-text">
        {above.length > 0 && (
          <nav aria-label={t('nav.breadcrumb')} className="page-header-above">
            {above.map((page) => (
              <span key={page.to}>
                <Link to={page.to}>{page.title}</Link> <span aria-hidden="true">›</span>{' '}
              </span>
            ))}
          </nav>
        )}
        <h1>{title}</h1>
        {children && <div className="page-header-lead">{children}</div>}
      </div>
      {actions && <div className="page-header-actions">{actions}</div>}
    </header>
  );
}
