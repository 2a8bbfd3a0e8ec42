import type { Side } from '../acceptance';
import type { Wording } from '../refusal-words';
import type { ListStageAct, ListStageCondition, ListStageName } from './list-stage';
import type { ShareAct, ShareCondition, ShareStateName } from './share-state';
import type { StepAnswer } from './state-table';
import { notByThisSide, notInThisState, unmetConditions } from './shares.errors';

const words = (vi: string, en: string): Wording => ({ vi, en });

const ACTS: Record<ListStageAct | ShareAct, Wording> = {
  inventory: words('ghi nhận kiểm kê', 'recording the inventory'),
  submit: words('trình duyệt', 'submitting for approval'),
  approve: words('ghi nhận phê duyệt', 'recording the approval'),
  return: words('trả lại danh sách', 'returning the list'),
  redraft: words('lập lại danh sách', 'drafting again'),
  draw: words('lập biên bản', 'drawing up minutes'),
  sign: words('ghi nhận biên bản đã ký', 'recording the signed minutes'),
  amend: words('mở bổ sung dòng đã ký', 'taking signed rows up again'),
  supplement: words('lập biên bản bổ sung', 'drawing up supplementary minutes'),
  'sign-supplement': words(
    'ghi nhận biên bản bổ sung đã ký',
    'recording the signed supplementary minutes',
  ),
  receive: words('ghi ngày nhận thực tế', 'recording the physical receipt'),
  formalise: words('ghi quyết định chính thức', 'recording the formal decision'),
  settle: words('hoàn tất phần bàn giao', 'settling the share'),
  reopen: words('mở lại phần bàn giao', 'reopening the share'),
};

const STATES: Record<ListStageName | ShareStateName, Wording> = {
  drafting: words('danh sách đang lập', 'the list is being drafted'),
  inventoried: words('danh sách đã kiểm kê', 'the list is inventoried'),
  submitted: words('danh sách đang trình duyệt', 'the list awaits approval'),
  approved: words('danh sách đã được phê duyệt', 'the list is approved'),
  returned: words('danh sách bị trả lại', 'the list was returned'),
  counting: words('phần bàn giao đang kiểm đếm', 'the share is being counted'),
  drawn_up: words('đã lập biên bản', 'minutes are drawn up'),
  signed: words('biên bản đã ký', 'the minutes are signed'),
  settled: words('phần bàn giao đã hoàn tất', 'the share is settled'),
};

const SIDES: Record<Side, Wording> = {
  giver: words('bên giao', 'the giver'),
  receiver: words('bên nhận', 'the receiver'),
  province: words('cán bộ tỉnh', 'the province'),
};

const CONDITIONS: Record<ListStageCondition | ShareCondition, Wording> = {
  'on-paper': words('số, ngày, người ký và bản quét', 'number, day, signer and scan'),
  'receivers-named': words(
    'bên nhận của từng dòng (lọc các dòng chưa có bên nhận rồi phân bổ)',
    'a receiver for each row (filter those without one and assign them)',
  ),
  'reason-given': words('lý do', 'a reason'),
  'nothing-signed': words(
    'danh sách chưa có biên bản ký (đã ký thì lập biên bản bổ sung)',
    'a list without signed minutes (supplement them instead)',
  ),
  'rows-present': words('ít nhất một dòng giao cho đơn vị này', 'at least one row for this body'),
  'all-counted': words('kiểm đếm hết các dòng', 'every row counted'),
  'ways-on-written': words('hướng xử lý của từng chênh lệch', 'a way on for each discrepancy'),
  'list-approved': words(
    'danh mục được thủ trưởng bên giao phê duyệt',
    'the list approved by the head of the giver',
  ),
  'figures-as-drawn': words(
    'số liệu đúng như lúc lập biên bản (đã thay đổi, lập lại biên bản)',
    'figures as they were when drawn up (they changed: draw up again)',
  ),
  received: words('ngày nhận thực tế', 'the day of physical receipt'),
  formalised: words('quyết định chính thức (số, ngày)', 'the formal decision (number, day)'),
  'nothing-disputed': words('giải quyết hết chênh lệch', 'every discrepancy settled'),
  'all-signed': words('biên bản bổ sung cho các dòng chưa ký', 'supplementary minutes signed'),
  'something-unsigned': words('dòng mới hoặc dòng mở bổ sung', 'rows that are not signed yet'),
  witnessed: words('bên chứng kiến', 'a witness'),
  'rows-named': words('chọn ít nhất một dòng', 'at least one row chosen'),
};

const joined = (all: readonly Wording[], language: keyof Wording): string =>
  all.map((each) => each[language]).join(', ');

/**
 * Where a step leads.
 * @throws notInThisState, notByThisSide, unmetConditions (with their codes) where it may not be done.
 */
export function steppedTo<
  State extends ListStageName | ShareStateName,
  Condition extends ListStageCondition | ShareCondition,
>(act: ListStageAct | ShareAct, from: State, answer: StepAnswer<State, Condition>): State {
  if ('to' in answer) return answer.to;
  const { vi: what, en: whatEn } = ACTS[act];
  if (answer.refused === 'not-from-this-state') {
    const { vi: state, en: stateEn } = STATES[from];
    throw notInThisState({ what, whatEn, state, stateEn });
  }
  if (answer.refused === 'not-by-this-side') {
    const who = answer.by.map((side) => SIDES[side]);
    throw notByThisSide({ what, whatEn, who: joined(who, 'vi'), whoEn: joined(who, 'en') });
  }
  const missing = answer.unmet.map((condition) => CONDITIONS[condition]);
  throw unmetConditions(
    { what, whatEn, missing: joined(missing, 'vi'), missingEn: joined(missing, 'en') },
    { unmet: answer.unmet },
  );
}
