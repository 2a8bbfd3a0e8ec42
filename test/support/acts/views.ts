import { type ActOf, asked } from './acting';

export const viewsActs: Record<string, ActOf> = {
  'POST account/views': asked(
    ({ talks }) => talks['own unit'],
    () => 'account/views',
    { listType: 'B3', name: 'Đang chênh lệch', address: 'tinh-trang=disputed' },
  ),
};
