import { Pagination } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFormat } from './use-format';

export interface PagingProps {
  page: number;
  pageSize: number;
  total: number;
  onPage: (page: number) => void;
}

/** Which rows of how many, and the way to the others. */
export function TablePaging({ page, pageSize, total, onPage }: PagingProps) {
  const { t } = useTranslation();
  const format = useFormat();
  if (total === 0) return null;
  return (
    <nav className="table-paging" aria-label={t('table.paging')}>
      <span>
        {t('table.rows', {
          from: format.number((page - 1) * pageSize + 1),
          to: format.number(Math.min(page * pageSize, total)),
          total: format.number(total),
        })}
      </span>
      {total > pageSize && (
        <Pagination
          current={page}
          pageSize={pageSize}
          total={total}
          showSizeChanger={false}
          responsive
          onChange={onPage}
        />
      )}
    </nav>
  );
}
