import type { Answer } from './acceptance';
import type { SplitFault } from './split';

export interface Wording {
  vi: string;
  en: string;
}

type Refusal =
  | Extract<Answer, { refused: string }>['refused']
  | 'not-rearrangeable'
  | 'decision-awaited';

const REFUSALS: Record<Refusal, Wording> = {
  'not-from-this-bucket': {
    vi: 'trạng thái hiện tại của dòng không cho phép',
    en: 'the row stands in a state that does not allow it',
  },
  'not-by-this-side': {
    vi: 'việc này thuộc bên khác',
    en: 'it is for another side to do',
  },
  'receiver-assigned': {
    vi: 'dòng chưa được phân bổ đơn vị tiếp nhận',
    en: 'the row has no receiver yet',
  },
  'discrepancy-named': {
    vi: 'chưa chọn loại chênh lệch',
    en: 'the kind of discrepancy is not given',
  },
  'closing-reason-of-list-type': {
    vi: 'lý do không bàn giao không thuộc loại danh sách này',
    en: 'the reason is not one of this kind of list',
  },
  'decision-awaited': {
    vi: 'tài sản nằm trên nhiều xã, chưa có quyết định của Chủ tịch UBND tỉnh; mới chỉ bàn giao tạm thời được',
    en: 'the asset lies in several communes and the chairman of the province has not decided; it may only be held for the time being',
  },
  'not-rearrangeable': {
    vi: 'dòng đã xong hoặc không thuộc đơn vị bàn giao của anh/chị',
    en: 'the row is settled or not of a unit you act for',
  },
};

const SPLIT_FAULTS: Record<SplitFault, Wording> = {
  'too-few-parts': { vi: 'cần ít nhất hai phần', en: 'there must be at least two parts' },
  'empty-part': { vi: 'có phần bằng không', en: 'a part is empty' },
  'negative-part': { vi: 'có phần nhỏ hơn không', en: 'a part is below zero' },
  'quantity-differs': { vi: 'tổng số lượng khác', en: 'quantities do not add up' },
  'money-differs': { vi: 'tổng giá trị khác', en: 'values do not add up' },
};

/** Why a portion did not allow an act, in words. */
export const refusalWords = (refusal: Refusal): Wording => REFUSALS[refusal];

/** What is wrong with the parts of a portion, in words. */
export const splitFaultWords = (fault: SplitFault): Wording => SPLIT_FAULTS[fault];
