import { FileExcelOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { exportProvinceList } from '../../../api/sdk.gen';
import { Notice } from '../../../components/notice';
import { useProblemText } from '../../../components/problem-text';
import { dataOf } from '../../../components/server';
import { useSession } from '../../accounts/session';
import { MadeFile } from '../../register/made-file';
import { useRound } from '../../units/round-context';
import { ListTypeSelect } from '../list-type-select';

/** One kind of list of every unit in one workbook; for who reads the whole province. */
export function ProvinceExport() {
  const { t } = useTranslation();
  const round = useRound();
  const { province } = useSession();
  const problemText = useProblemText();
  const [listType, setListType] = useState('');
  const order = useMutation({
    mutationFn: () =>
      dataOf(exportProvinceList({ path: { roundId: round.id }, body: { listType } })),
  });
  if (!province) return null;
  return (
    <section className="panel stack" aria-labelledby="xuat-toan-tinh">
      <h2 id="xuat-toan-tinh">{t('provinceList.title')}</h2>
      <p className="panel-hint">{t('provinceList.hint')}</p>
      <div className="field">
        <label htmlFor="province-list-type">{t('imports.listType')}</label>
        <ListTypeSelect
          id="province-list-type"
          value={listType}
          onChange={(code) => {
            setListType(code);
            order.reset();
          }}
        />
      </div>
      <div className="toolbar">
        <Button
          icon={<FileExcelOutlined aria-hidden="true" />}
          disabled={listType === ''}
          loading={order.isPending}
          onClick={() => order.mutate()}
        >
          {t('provinceList.ask')}
        </Button>
      </div>
      {order.error && <Notice tone="red">{problemText(order.error)}</Notice>}
      {order.data && (
        <MadeFile key={order.data.id} receipt={order.data} making={t('provinceList.making')} />
      )}
    </section>
  );
}
