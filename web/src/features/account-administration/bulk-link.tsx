import { FileExcelOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Button } from 'antd';
import { paths } from '../../components/paths';
import { useRound } from '../units/round-context';

/** Leads to the page that makes accounts from a workbook. */
export function BulkLink() {
  const { t } = useTranslation();
  const { code } = useRound();
  const navigate = useNavigate();
  const to = paths.accountsFromExcel(code);
  return (
    <Button
      href={to}
      icon={<FileExcelOutlined aria-hidden="true" />}
      onClick={(event) => {
        event.preventDefault();
        void navigate(to);
      }}
    >
      {t('bulk.open')}
    </Button>
  );
}
