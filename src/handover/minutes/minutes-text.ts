import {
  recipientsOf,
  type Paper,
  type PaperAnnex,
  type PaperBlock,
} from '../../office/papers/paper';
import { dayAfter } from '../../accounts/duty-days';
import { numberInWords } from '../../office/vietnamese/number-words';
import { paperTime } from '../../platform/vietnam-time';
import { annexName, statesOf } from './annex-names';
import type { MinutesParty, RowState } from './minutes-data';
import type { MinutesFacts } from './minutes-facts';
import { agencyLines } from './minutes-kind';
import { contentOf } from './minutes-content';
import { longDay, printedDay, printedNumber } from './printed-value';

const SUBJECT: Record<MinutesFacts['kind'], (facts: MinutesFacts) => string> = {
  records: () => 'Giao nhận hồ sơ, tài liệu',
  assets: () => 'Bàn giao, tiếp nhận tài sản công',
  general: ({ list }) => `Bàn giao, tiếp nhận: ${list.name}`,
};

/** Everything printed but the rows of the annexes. */
export function minutesText(said: MinutesFacts): Paper {
  const facts = toldApart(said);
  const subject = SUBJECT[facts.kind](facts);
  return {
    title: `Biên bản số ${facts.number}: ${facts.list.name}, ${facts.giver.name} – ${facts.receiver.name}`,
    heading: {
      agency: agencyLines(facts.issuer),
      number: `Số: ${facts.number}`,
      placeAndDate: `${facts.place}, ${longDay(facts.day)}`,
    },
    name: facts.supplement ? 'BIÊN BẢN BỔ SUNG' : 'BIÊN BẢN',
    subject: facts.supplement ? `${subject} (lần ${facts.supplement.no})` : subject,
    blocks: [
      ...bases(facts),
      opening(facts),
      ...parties(facts),
      ...supplementing(facts),
      ...contentOf(facts),
      ...parted(facts),
      copies(facts),
    ],
    signatures: signatures(facts),
    ...recipients(facts),
    codeCaption: [
      `Biên bản số ${facts.number}, lập từ sổ bàn giao đến dòng ghi thứ ${facts.list.movements}. Tệp này mang theo toàn bộ dữ liệu của biên bản.`,
      `Mã QR chứa số biên bản, mã băm SHA-256 của dữ liệu và chữ ký Ed25519 của phần mềm (khóa ${facts.keyId}), dùng để kiểm tra dữ liệu; không thay chữ ký và con dấu của các bên.`,
    ],
    annexes: annexes(facts),
  };
}

/** New units often carry the name of an old one: then both are told apart by when they are. */
function toldApart(facts: MinutesFacts): MinutesFacts {
  const { giver, receiver } = facts;
  if (giver.name.toLocaleLowerCase('vi') !== receiver.name.toLocaleLowerCase('vi')) return facts;
  const [until, since] = giver.endsOn
    ? [
        `, đến hết ngày ${printedDay(giver.endsOn)}`,
        `, từ ngày ${printedDay(dayAfter(giver.endsOn))}`,
      ]
    : ['', ''];
  return {
    ...facts,
    giver: { ...giver, name: `${giver.name} (cũ${until})` },
    receiver: { ...receiver, name: `${receiver.name} (mới${since})` },
  };
}

function bases({ bases: acts }: MinutesFacts): PaperBlock[] {
  return acts.map((act, at) => ({
    kind: 'basis',
    text: `Căn cứ ${act}${at === acts.length - 1 ? '.' : ';'}`,
  }));
}

function opening({ day, venue }: MinutesFacts): PaperBlock {
  const where = venue ? `, tại ${venue}` : '';
  return { kind: 'paragraph', text: `Hôm nay, ${longDay(day)}${where}, chúng tôi gồm:` };
}

function parties({ kind, giver, receiver, witness }: MinutesFacts): PaperBlock[] {
  const sides = [
    ['BÊN GIAO', giver],
    ['BÊN NHẬN', receiver],
    ...(witness ? [['BÊN CHỨNG KIẾN', witness] as const] : []),
  ] as const;
  return sides.flatMap(([side, party]): PaperBlock[] => [
    { kind: 'clause', text: `${side}: ${party.name}` },
    ...ending(party),
    ...party.representatives.map(({ name, position }): PaperBlock => ({
      kind: 'point',
      text:
        kind === 'records'
          ? `- Ông (bà): ${name}. Chức vụ công tác: ${position}.`
          : `- Ông (bà): ${name}. Chức vụ: ${position}.`,
    })),
  ]);
}

/** Of one file of several: where it stands, and the figures of the whole. */
function parted({ part, moneyColumn }: MinutesFacts): PaperBlock[] {
  if (!part) return [];
  const all = part.whole.at(-1)!;
  const money = moneyColumn
    ? `, tổng giá trị ${printedNumber(all.money)} đồng (bằng chữ: ${all.moneyInWords})`
    : '';
  const text = `Biên bản này gồm ${part.of} phần mang cùng một số; tệp này là phần ${part.no}. Tổng cộng cả ${part.of} phần: ${printedNumber(all.rows)} dòng (bằng chữ: ${all.rowsInWords} dòng)${money}.`;
  return [{ kind: 'paragraph', text }];
}

/** What a supplement is to the minutes that stay as they were signed. */
function supplementing({ supplement }: MinutesFacts): PaperBlock[] {
  if (!supplement) return [];
  const { no, number, day } = supplement;
  const text = `Hai bên thống nhất lập biên bản bổ sung lần ${no} cho Biên bản số ${number} ${longDay(day)}. Biên bản này chỉ ghi các dòng thêm mới hoặc thay đổi sau khi ký; các dòng khác giữ nguyên như đã ký.`;
  return [{ kind: 'paragraph', text }];
}

/** A body that is no more signs by who led it, without number and seal of its own. */
function ending({ former, endsOn }: MinutesParty): PaperBlock[] {
  if (!former || endsOn === null) return [];
  const text = `(Đã kết thúc hoạt động sau ngày ${printedDay(endsOn)}; người ký với tư cách nguyên là người đại diện, không đóng dấu.)`;
  return [{ kind: 'point', text }];
}

function copies({ kind, copies: count, witness }: MinutesFacts): PaperBlock {
  const words = numberInWords(count);
  if (kind === 'records' && count === 2) {
    const text = 'Biên bản này được lập thành hai bản; bên giao giữ một bản, bên nhận giữ một bản.';
    return { kind: 'paragraph', text };
  }
  const keepers = witness ? 'bên giao, bên nhận, bên chứng kiến' : 'bên giao, bên nhận';
  const text = `Biên bản này được lập thành ${words} bản có giá trị như nhau; ${keepers} mỗi bên giữ ít nhất một bản, số còn lại lưu hồ sơ bàn giao.`;
  return { kind: 'paragraph', text };
}

function signatures({ giver, receiver, witness }: MinutesFacts): Paper['signatures'] {
  const block = (role: string, { former, representatives }: MinutesParty) => ({
    role: `ĐẠI DIỆN ${role}`,
    how: former ? '(Ký, ghi rõ họ tên)' : '(Ký, ghi rõ họ tên, đóng dấu)',
    people: representatives.map(({ name, position }) => ({ name, position })),
  });
  return [
    block('BÊN GIAO', giver),
    ...(witness ? [block('BÊN CHỨNG KIẾN', witness)] : []),
    block('BÊN NHẬN', receiver),
  ];
}

/** Who keeps a copy; the records form, taken over word for word, has no such block. */
function recipients({ kind, giver, receiver, witness }: MinutesFacts): Pick<Paper, 'recipients'> {
  if (kind === 'records') return {};
  const names = [giver, receiver, ...(witness ? [witness] : [])].map(({ name }) => name);
  return { recipients: recipientsOf(names, 'hồ sơ bàn giao') };
}

const ANNEX_TITLE: Record<RowState, string> = {
  accepted: 'ĐÃ BÀN GIAO, TIẾP NHẬN',
  disputed: 'HAI BÊN CHƯA THỐNG NHẤT',
  closed: 'KHÔNG BÀN GIAO',
};
function annexes(facts: MinutesFacts): PaperAnnex[] {
  const { list, number, day, totals, moneyColumn, control } = facts;
  return statesOf(totals).map((state, at) => {
    const total = totals.find((each) => each.state === state)!;
    const count = `Phụ lục này gồm: ${total.rows} dòng. Viết bằng chữ: ${total.rowsInWords} dòng.`;
    return {
      name: annexName(totals, state).toLocaleUpperCase('vi'),
      title: `DANH MỤC ${list.name.toLocaleUpperCase('vi')} ${ANNEX_TITLE[state]}`,
      note: `(Kèm theo Biên bản số ${number} ${longDay(day)}; số liệu tính đến ${paperTime(new Date(list.cutOff))})`,
      landscape: true,
      table: { columns: [], rows: [] },
      after: [
        count,
        ...(moneyColumn ? [`Tổng giá trị bằng chữ: ${total.moneyInWords}.`] : []),
        // About the list as a whole, so they stand once.
        ...(at === 0 ? control : []),
      ],
    };
  });
}
