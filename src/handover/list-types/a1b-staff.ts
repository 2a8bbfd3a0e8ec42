import type { ListType } from './list-type';
import {
  noteColumn,
  ordinalColumn,
  receiverColumn,
  rowCodeColumn,
  textColumn,
} from './shared-columns';

/**
 * Staff handed over and placed: BM04/BNV with the placement added. The personal number is taken
 * where an office has it, sealed; nobody is asked for it.
 */
export const staff: ListType = {
  required: true,
  nameColumn: 'fullName',
  counted: { vi: 'người', en: 'persons' },
  closingReasons: [
    { value: 'retired_or_left', vi: 'Nghỉ hưu, thôi việc', en: 'Retired, left' },
    { value: 'entered_by_mistake', vi: 'Kê khai nhầm', en: 'Entered by mistake' },
  ],
  declaration: {
    code: 'A1b',
    name: { vi: 'Nhân sự', en: 'Staff' },
    officialForm: 'BM04/BNV',
    version: 1,
    key: ['fullName', 'birthDate', 'oldUnit'],
    receiverColumn: 'receiver',
    rules: [
      {
        kind: 'needs-document',
        code: 'placement-without-decision',
        columns: ['placement', 'newUnit', 'newDepartment', 'newPosition'],
        except: ['not_placed'],
        document: 'decision',
        date: 'decisionDate',
      },
    ],
    columns: [
      ordinalColumn(),
      textColumn(
        'fullName',
        'Họ và tên',
        'Full name',
        ['Họ tên', 'Họ, tên', 'Họ và tên cán bộ', 'Tên'],
        {
          required: true,
          maxLength: 200,
          sensitivity: 'personal',
        },
      ),
      {
        key: 'birthDate',
        header: { vi: 'Ngày, tháng, năm sinh', en: 'Date of birth' },
        aliases: ['Ngày sinh', 'Ngày tháng năm sinh', 'Ngày, tháng năm sinh', 'Sinh ngày'],
        type: 'day',
        required: true,
        sensitivity: 'personal',
      },
      {
        key: 'sex',
        header: { vi: 'Giới tính', en: 'Sex' },
        aliases: ['Nam/Nữ', 'Giới', 'Phái'],
        type: 'choice',
        required: false,
        choices: [
          { value: 'male', vi: 'Nam', en: 'Male', aliases: [] },
          { value: 'female', vi: 'Nữ', en: 'Female', aliases: [] },
        ],
      },
      textColumn(
        'personalNumber',
        'Số định danh cá nhân',
        'Personal number',
        [
          'Số định danh',
          'Mã định danh cá nhân',
          'CCCD',
          'Số CCCD',
          'Số CCCD/CMND',
          'Số CMND/CCCD',
          'CMND',
          'Số CMND',
          'Số căn cước',
          'Số căn cước công dân',
          'Số thẻ căn cước',
        ],
        { sensitivity: 'personal_number' },
      ),
      {
        key: 'group',
        header: { vi: 'Nhóm đối tượng', en: 'Group' },
        aliases: ['Đối tượng', 'Loại cán bộ', 'Diện'],
        type: 'choice',
        required: true,
        choices: [
          {
            value: 'cadre',
            vi: 'cán bộ',
            en: 'Elected official',
            aliases: ['CB', 'Cán bộ cấp xã'],
          },
          {
            value: 'civil_servant',
            vi: 'công chức',
            en: 'Civil servant',
            aliases: ['CC', 'Công chức cấp xã'],
          },
          { value: 'public_employee', vi: 'viên chức', en: 'Public employee', aliases: ['VC'] },
          {
            value: 'part_time',
            vi: 'người hoạt động không chuyên trách',
            en: 'Part-time worker',
            aliases: ['không chuyên trách', 'KCT', 'NHĐKCT', 'Cán bộ không chuyên trách'],
          },
          {
            value: 'contract',
            vi: 'lao động hợp đồng',
            en: 'Contract worker',
            aliases: ['hợp đồng lao động', 'HĐLĐ', 'LĐHĐ', 'hợp đồng', 'HĐ 111', 'HĐ 68'],
          },
        ],
      },
      textColumn('oldUnit', 'Đơn vị cũ', 'Old unit', [
        'Đơn vị công tác',
        'Cơ quan, đơn vị đang làm việc',
      ]),
      textColumn('oldPosition', 'Chức vụ, chức danh cũ', 'Old position', [
        'Chức vụ',
        'Chức danh',
        'Chức vụ hoặc chức danh công tác',
        'Chức vụ, chức danh',
        'Chức vụ hiện nay',
      ]),
      textColumn('qualification', 'Trình độ chuyên môn / Lý luận chính trị', 'Qualification', [
        'Trình độ chuyên môn',
        'Trình độ',
        'Chuyên môn, lý luận chính trị',
      ]),
      {
        key: 'salaryCoefficient',
        header: { vi: 'Hệ số lương', en: 'Salary coefficient' },
        aliases: ['HSL', 'Hệ số', 'Hệ số lương hiện hưởng'],
        type: 'decimal',
        required: false,
      },
      {
        key: 'placement',
        header: { vi: 'Phương án bố trí', en: 'Placement' },
        aliases: ['Dự kiến bố trí', 'Phương án', 'Hướng bố trí'],
        type: 'choice',
        required: false,
        choices: [
          {
            value: 'new_commune',
            vi: 'bố trí tại xã mới',
            en: 'Placed in the new commune',
            aliases: [
              'Bố trí tại phường mới',
              'Bố trí tại đặc khu mới',
              'Xã mới',
              'Bố trí tại đơn vị mới',
            ],
          },
          {
            value: 'province',
            vi: 'điều động lên tỉnh',
            en: 'Moved to the province',
            aliases: ['Lên tỉnh'],
          },
          {
            value: 'other_commune',
            vi: 'chuyển xã khác',
            en: 'Moved to another commune',
            aliases: ['Chuyển phường khác', 'Điều động xã khác'],
          },
          {
            value: 'early_retirement',
            vi: 'nghỉ hưu trước tuổi',
            en: 'Early retirement',
            aliases: ['Nghỉ hưu', 'Nghỉ trước tuổi'],
          },
          {
            value: 'leaving',
            vi: 'thôi việc',
            en: 'Leaving',
            aliases: ['Nghỉ thôi việc', 'Nghỉ việc'],
          },
          {
            value: 'not_placed',
            vi: 'chưa bố trí',
            en: 'Not placed yet',
            aliases: ['Chưa có phương án'],
          },
        ],
      },
      textColumn('newUnit', 'Đơn vị mới', 'New unit', [
        'Đơn vị dự kiến bố trí',
        'Nơi công tác mới',
      ]),
      {
        key: 'newDepartment',
        header: { vi: 'Phòng/vị trí mới', en: 'New department or post' },
        aliases: ['Phòng mới', 'Vị trí mới', 'Phòng, vị trí mới', 'Phòng chuyên môn mới'],
        type: 'choice',
        required: false,
        // Departments of a commune: Decree 150/2025/NĐ-CP; the centre: Decree 118/2025/NĐ-CP.
        choices: [
          {
            value: 'office',
            vi: 'Văn phòng HĐND và UBND',
            en: "Office of the People's Council and Committee",
            aliases: ['Văn phòng', 'VP HĐND và UBND', 'VP HĐND-UBND'],
          },
          { value: 'economy', vi: 'Phòng Kinh tế', en: 'Economy', aliases: ['Kinh tế'] },
          {
            value: 'economy_infrastructure',
            vi: 'Phòng Kinh tế, Hạ tầng và Đô thị',
            en: 'Economy, Infrastructure and Urban Affairs',
            aliases: ['Kinh tế, Hạ tầng và Đô thị', 'Phòng KT, HT và ĐT'],
          },
          {
            value: 'culture_society',
            vi: 'Phòng Văn hóa – Xã hội',
            en: 'Culture and Social Affairs',
            aliases: ['Phòng Văn hóa - Xã hội', 'Văn hóa - Xã hội', 'VHXH'],
          },
          {
            value: 'service_centre',
            vi: 'Trung tâm Phục vụ hành chính công',
            en: 'Public Administration Service Centre',
            aliases: ['Trung tâm PVHCC', 'TTPVHCC', 'TT PVHCC'],
          },
          {
            value: 'leadership',
            vi: 'Lãnh đạo HĐND, UBND',
            en: "Leadership of the People's Council or Committee",
            aliases: ['Lãnh đạo', 'Thường trực HĐND', 'Lãnh đạo UBND'],
          },
          {
            value: 'other',
            vi: 'Khác',
            en: 'Other',
            aliases: ['Cơ quan Đảng', 'Đảng ủy', 'Ủy ban MTTQ', 'UBMTTQ', 'Đơn vị sự nghiệp'],
          },
        ],
      },
      textColumn('newPosition', 'Chức vụ mới', 'New position', [
        'Chức danh mới',
        'Chức vụ, chức danh mới',
      ]),
      {
        key: 'decisionDate',
        header: { vi: 'Ngày quyết định', en: 'Date of decision' },
        aliases: ['Ngày QĐ', 'Ngày ký quyết định', 'Ngày ban hành quyết định'],
        type: 'day',
        required: false,
      },
      textColumn('decision', 'Số, ngày quyết định', 'Number and date of decision', [
        'Quyết định',
        'Số quyết định',
        'Số QĐ',
        'Quyết định số',
        'Quyết định bố trí',
      ]),
      {
        key: 'fileHandedOver',
        header: { vi: 'Hồ sơ cán bộ đã bàn giao', en: 'Personnel file handed over' },
        aliases: ['Đã bàn giao hồ sơ', 'Hồ sơ đã bàn giao'],
        type: 'flag',
        required: false,
      },
      receiverColumn(),
      rowCodeColumn,
      noteColumn,
    ],
  },
};
