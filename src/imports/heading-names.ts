/**
 * What offices and the programs they export from also call a column, beside the names a list declares: names of
 * columns, and what is written in their place. A column that goes by one of the names on the left goes by all on the
 * right, in whatever list it stands. Compared like headings, so that marks, abbreviations and units need no line.
 */
export const HEADING_NAMES: readonly (readonly [names: string, written: string])[] = [
  // Assets.
  [
    'Tên tài sản',
    'Danh mục tài sản; Danh mục TSCĐ; Tên tài sản cố định; Tên công cụ, dụng cụ; Tên CCDC; Tên, đặc điểm, ký hiệu TSCĐ; Tên quy cách tài sản; Tên, quy cách, nhãn hiệu; Tên tài sản công; Tên máy móc, thiết bị; Tên thiết bị; Tên trang thiết bị; Tên đồ dùng; Diễn giải tài sản; Tên vật tư, tài sản; Tên tài sản, thiết bị; Tên TSCĐ, CCDC; Loại tài sản; Tên, nhãn hiệu, quy cách; Tên, quy cách',
  ],
  [
    'Tên trụ sở',
    'Tên khu đất; Tên thửa đất; Danh mục nhà, đất; Cơ sở nhà, đất; Tên cơ sở nhà đất; Khu đất',
  ],
  ['Tên ngôi nhà', 'Tên nhà; Ngôi nhà; Tên nhà, hạng mục; Tên công trình, hạng mục'],
  [
    'Mã tài sản',
    'Mã số TSCĐ; Số hiệu TSCĐ; Số hiệu TS; Mã CCDC; Số thẻ TSCĐ; Mã thẻ tài sản; Mã số; Mã TSCĐ',
  ],
  [
    'Số lượng thực tế',
    'Số lượng hiện có; Số lượng kiểm kê; Số lượng theo kiểm kê; Số lượng tồn; Số lượng thực tế kiểm kê; Số lượng hiện còn',
  ],
  [
    'Nguyên giá',
    'Nguyên giá tài sản; Thành tiền; Nguyên giá sổ sách; Nguyên giá ban đầu; Giá trị nguyên giá; Giá trị tài sản; Giá trị ban đầu; Giá trị theo sổ sách; Giá trị',
  ],
  ['Giá trị còn lại', 'Giá trị còn lại của tài sản; Giá trị còn lại sổ sách; GT còn lại; Còn lại'],
  [
    'Năm đưa vào sử dụng',
    'Năm SD; Năm đưa vào SD; Năm bắt đầu sử dụng; Năm đưa vào sử dụng ở đơn vị',
  ],
  [
    'Hiện trạng',
    'Hiện trạng tài sản; Hiện trạng tài sản bàn giao; Tình trạng sử dụng; Tình trạng hiện tại; Tình trạng kỹ thuật',
  ],
  [
    'Vị trí đặt tài sản',
    'Nơi sử dụng; Nơi để; Phòng; Phòng ban sử dụng; Bộ phận quản lý, sử dụng; Địa điểm đặt; Nơi đặt tài sản; Phòng, bộ phận; Địa điểm sử dụng',
  ],
  ['Biển kiểm soát', 'Biển số đăng ký; Số đăng ký xe; Biển đăng ký; Biển kiểm soát xe'],
  ['Số chỗ ngồi', 'Số chỗ ngồi, tải trọng; Tải trọng, số chỗ ngồi; Số chỗ ngồi/tải trọng xe'],
  ['Công suất', 'Công suất xe; Dung tích xi lanh; Dung tích'],
  ['Chức danh sử dụng', 'Chức danh sử dụng xe; Bộ phận, chức danh sử dụng'],
  ['Loại xe, nhãn hiệu', 'Tên xe; Loại xe, nhãn hiệu xe; Nhãn hiệu, loại xe'],
  [
    'Giấy chứng nhận quyền sử dụng đất',
    'Số GCN QSDĐ; GCN QSDĐ; GCNQSDĐ; Số GCNQSDĐ; Giấy CNQSDĐ; Số giấy CNQSDĐ; Số sổ đỏ; Hồ sơ pháp lý; Giấy tờ pháp lý',
  ],
  [
    'Địa chỉ cơ sở nhà, đất',
    'Vị trí, địa chỉ; Địa chỉ, vị trí; Địa chỉ nhà, đất; Địa chỉ cụ thể; Địa chỉ khu đất; Vị trí',
  ],
  [
    'Diện tích đất',
    'Diện tích khu đất; Diện tích thửa đất; Tổng diện tích đất; Diện tích khuôn viên; DT đất',
  ],
  ['Diện tích sàn xây dựng', 'Tổng diện tích sàn xây dựng; Tổng diện tích sàn; Diện tích sàn nhà'],
  [
    'Tên công trình',
    'Danh mục công trình; Tên công trình, tài sản; Tên tuyến; Hạng mục công trình',
  ],
  ['Đơn vị tính', 'Unit; ĐV tính'],
  // Staff.
  [
    'Họ và tên',
    'Họ và tên khai sinh; Họ tên khai sinh; Họ, chữ đệm và tên; Họ và tên cán bộ, công chức; Họ và tên CBCC; Họ và tên CBCCVC; Họ tên CBCCVC; Họ và tên giáo viên; Họ và tên cán bộ, giáo viên, nhân viên; Họ đệm và tên; Họ và tên người lao động; Tên cán bộ',
  ],
  [
    'Ngày sinh',
    'Năm sinh; NTNS; Ngày tháng năm sinh; Ngày/tháng/năm sinh; Ngày tháng năm sinh theo khai sinh; Sinh ngày',
  ],
  [
    'CCCD',
    'Số CMND, CCCD; CMND, CCCD; CCCD, CMND; Số CC, CCCD; Số ĐDCN; Mã số định danh; Mã định danh; Số ĐDCN/CCCD; Số CCCD/ĐDCN; Số thẻ CCCD; Số định danh cá nhân/CCCD',
  ],
  [
    'Diện',
    'Diện biên chế; Diện biên chế/HĐ; Diện biên chế, hợp đồng; Loại hình lao động; Phân loại cán bộ; Loại CBCCVC; Đối tượng CBCCVC; Loại hợp đồng; Thuộc đối tượng; Đối tượng hưởng; Nhóm; Nhóm cán bộ',
  ],
  [
    'Đơn vị công tác; Cơ quan, đơn vị đang làm việc',
    'Đơn vị; Nơi công tác; Cơ quan công tác; Cơ quan, đơn vị công tác; Đơn vị đang công tác; Cơ quan, đơn vị; Tên đơn vị; Đơn vị công tác cũ; Nơi làm việc',
  ],
  [
    'Chức vụ; Chức danh công tác',
    'Chức danh, chức vụ; Chức vụ công tác; Chức vụ, vị trí việc làm; Chức danh nghề nghiệp; Vị trí việc làm; Chức vụ, môn dạy; Công việc đảm nhiệm; Chức danh cũ; Chức vụ cũ; Chức vụ, chức danh hiện tại; Chức vụ đảm nhiệm; Chức danh, vị trí việc làm',
  ],
  [
    'Chức vụ mới',
    'Chức vụ dự kiến; Chức danh dự kiến; Chức vụ, chức danh dự kiến bố trí; Chức vụ dự kiến bố trí',
  ],
  [
    'Đơn vị mới',
    'Đơn vị dự kiến; Nơi bố trí mới; Cơ quan, đơn vị mới; Đơn vị công tác mới; Nơi bố trí',
  ],
  ['Phương án bố trí', 'Phương án sắp xếp, bố trí; Dự kiến phương án bố trí; Phương án sắp xếp'],
  [
    'Trình độ chuyên môn',
    'Trình độ đào tạo; Chuyên môn; Chuyên môn đào tạo; Trình độ chuyên môn nghiệp vụ; Trình độ CMNV; Bằng cấp',
  ],
  ['Hệ số lương', 'Hệ số; Hệ số lương hiện hưởng; Lương hệ số; Bậc, hệ số lương'],
  ['Số quyết định', 'Quyết định số; Số QĐ; Số quyết định bố trí'],
  [
    'Số năm đóng BHXH',
    'Số năm công tác có đóng BHXH; Thời gian công tác có đóng BHXH; Số năm tham gia BHXH',
  ],
  [
    'Tổng kinh phí',
    'Tổng số tiền; Tổng số tiền trợ cấp; Tổng cộng; Tổng kinh phí chi trả; Tổng số tiền được hưởng',
  ],
  [
    'Ngày nghỉ',
    'Thời điểm nghỉ; Thời điểm nghỉ việc; Ngày nghỉ việc; Thời điểm nghỉ hưu; Nghỉ từ ngày',
  ],
  ['Thủ trưởng', 'Họ tên người đứng đầu; Người đứng đầu đơn vị; Lãnh đạo phụ trách'],
  // Money.
  ['Nội dung chi', 'Nội dung; Khoản mục; Nội dung kinh phí; Nhiệm vụ chi; Nội dung, nhiệm vụ chi'],
  [
    'Dự toán được giao',
    'DT được giao; Tổng dự toán; Dự toán; Dự toán năm; DT giao; Dự toán đã giao; Tổng dự toán được giao; Dự toán giao trong năm; Dự toán được giao trong năm',
  ],
  [
    'Đã sử dụng; Đã chi',
    'Thực hiện; Số đã sử dụng; Đã rút; DT đã rút; Số đã rút; Dự toán đã rút; Lũy kế thực hiện; Số đã thực hiện',
  ],
  [
    'Dự toán còn lại',
    'DT còn; DT còn lại; Kinh phí còn lại; Số còn lại; Số dư dự toán; Dự toán còn lại tại kho bạc; Số dư kinh phí',
  ],
  [
    'Đối tượng công nợ',
    'Tên cá nhân, đơn vị; Đơn vị, cá nhân; Cá nhân, đơn vị; Tên khách hàng; Khách hàng; Tên chủ nợ; Chủ nợ; Tên đối tượng công nợ; Họ tên, đơn vị; Tên tổ chức, cá nhân; Tên nhà cung cấp; Nhà cung cấp; Tên đơn vị',
  ],
  [
    'Số nợ',
    'Số dư; Số dư cuối kỳ; Dư cuối kỳ; Số còn nợ; Số tiền nợ; Số tiền còn nợ; Công nợ; Số còn phải trả; Số còn phải thu; Số phải trả; Số phải thu',
  ],
  ['Hạn thanh toán', 'Thời hạn thanh toán; Ngày đến hạn; Hạn trả nợ'],
  [
    'Nơi mở tài khoản',
    'Kho bạc, ngân hàng nơi mở tài khoản; Tên ngân hàng; Tên kho bạc, ngân hàng; KBNN, ngân hàng; Ngân hàng, kho bạc; Kho bạc Nhà nước; Mở tại; Nơi mở TK; Nơi giao dịch; Ngân hàng mở tài khoản',
  ],
  ['Chủ tài khoản', 'Tên chủ tài khoản; Họ tên chủ tài khoản'],
  [
    'Tên dự án',
    'Danh mục dự án; Danh mục công trình; Danh mục dự án, công trình; Tên công trình; Danh mục công trình, dự án; Công trình, dự án',
  ],
  ['Tổng mức đầu tư', 'Tổng mức đầu tư được duyệt; TMĐT được duyệt; Tổng mức đầu tư (quyết toán)'],
  [
    'Lũy kế vốn đã bố trí',
    'Lũy kế vốn bố trí; Vốn bố trí; Lũy kế vốn đã giao; Lũy kế kế hoạch vốn đã bố trí',
  ],
  [
    'Lũy kế giải ngân',
    'Lũy kế vốn đã giải ngân; Lũy kế giá trị giải ngân; Giá trị giải ngân; Số vốn đã giải ngân',
  ],
  [
    'Ngày hết hạn',
    'Ngày hết hạn hợp đồng; Hiệu lực đến ngày; Có giá trị đến; Ngày hết hiệu lực; Hạn sử dụng; Thời điểm hết hạn',
  ],
  ['Giá trị hợp đồng', 'Số tiền hợp đồng; Giá trị ký kết; Giá hợp đồng'],
  [
    'Bên ký kết',
    'Đơn vị ký hợp đồng; Bên B; Tên nhà thầu; Đơn vị cung cấp; Tên đơn vị ký kết; Người thuê; Họ tên người thuê; Tên người thuê; Bên thuê; Đơn vị thuê',
  ],
  ['Ngày ký hợp đồng', 'Ngày tháng hợp đồng; Ngày, tháng, năm ký; Ngày ký kết'],
  // Files and seals.
  [
    'Tiêu đề hồ sơ',
    'Tên hồ sơ công việc; Trích yếu; Trích yếu hồ sơ; Tiêu đề hồ sơ, tài liệu; Nội dung hồ sơ; Tên nhóm hồ sơ; Tên hồ sơ, tài liệu',
  ],
  [
    'Thời gian tài liệu',
    'Ngày tháng bắt đầu và kết thúc; Thời gian bắt đầu, kết thúc; Ngày tháng BĐ-KT; Thời gian hình thành tài liệu; Năm hình thành hồ sơ',
  ],
  ['Ký hiệu hồ sơ', 'Số, ký hiệu; Mã HSCV; Mã hồ sơ công việc; Số và ký hiệu; Mã hồ sơ'],
  ['Số tờ', 'Số lượng trang; Số tờ, trang; Tổng số tờ; Số lượng tờ; SL tờ; Số tờ (trang)'],
  ['Hộp số', 'Hộp, cặp; Số hộp; Cặp, hộp số; Hộp, cặp số; Số hộp, cặp'],
  [
    'Người lập hồ sơ',
    'Đơn vị/người lập hồ sơ; Đơn vị, người lập; Người chịu trách nhiệm lập hồ sơ; Đơn vị lập hồ sơ',
  ],
  ['Tên con dấu', 'Tên dấu; Mẫu dấu; Nội dung con dấu; Tên loại con dấu; Tên con dấu, nội dung'],
  [
    'Số GCN đăng ký mẫu dấu',
    'Số đăng ký mẫu dấu; Số giấy chứng nhận đăng ký mẫu dấu; GCN đăng ký mẫu dấu; Giấy CN đăng ký mẫu dấu',
  ],
  [
    'Cơ quan sử dụng',
    'Tên cơ quan sử dụng con dấu; Cơ quan sử dụng con dấu; Đơn vị sử dụng con dấu',
  ],
  ['Số, ký hiệu văn bản', 'Số, ký hiệu; Số hiệu văn bản; Số ký hiệu'],
  ['Trích yếu nội dung văn bản', 'Trích yếu văn bản; Trích yếu nội dung; Nội dung văn bản'],
  ['Cơ quan ban hành', 'Nơi ban hành; Đơn vị ban hành'],
  // Work, dossiers and letters.
  [
    'Nội dung công việc',
    'Nội dung nhiệm vụ; Tên nhiệm vụ; Nhiệm vụ được giao; Nội dung công việc dở dang; Đầu việc; Tên công việc, nhiệm vụ',
  ],
  [
    'Người xử lý',
    'Chuyên viên xử lý; Người thực hiện; Công chức phụ trách; Cán bộ phụ trách; Người đang thụ lý; Cán bộ thụ lý',
  ],
  [
    'Kết quả đạt được',
    'Kết quả thực hiện; Tình hình thực hiện; Tiến độ thực hiện; Kết quả xử lý; Kết quả đến nay',
  ],
  [
    'Nội dung còn lại',
    'Nội dung còn tồn; Nội dung tiếp tục thực hiện; Khối lượng còn lại; Công việc tiếp theo; Nội dung cần tiếp tục',
  ],
  ['Hạn xử lý', 'Hạn hoàn thành; Thời gian hoàn thành; Hạn giải quyết'],
  [
    'Mã hồ sơ',
    'Mã biên nhận; Mã số biên nhận; Số hồ sơ tiếp nhận; Mã tra cứu hồ sơ; Mã hồ sơ TTHC',
  ],
  ['Tên thủ tục', 'Dịch vụ công; Tên dịch vụ công; Tên loại hồ sơ; Tên TTHC, nhóm TTHC; Thủ tục'],
  ['Mã thủ tục', 'Mã DVC; Mã dịch vụ công; Mã số TTHC; Mã số thủ tục'],
  [
    'Ngày tiếp nhận',
    'Nhận hồ sơ; Ngày nhận hồ sơ; Ngày tiếp nhận hồ sơ; Thời gian tiếp nhận; Ngày giờ nhận; Thời điểm tiếp nhận; Ngày, giờ tiếp nhận; Ngày, giờ nhận hồ sơ; Nhận lúc',
  ],
  [
    'Ngày hẹn trả',
    'Hẹn trả kết quả; Hẹn trả; Thời gian hẹn trả; Ngày, giờ hẹn trả; Ngày hẹn trả KQ; Ngày, giờ hẹn trả kết quả; Thời điểm hẹn trả; Hạn trả kết quả; Hẹn lúc',
  ],
  [
    'Hình thức nộp',
    'Hình thức tiếp nhận; Hình thức nộp hồ sơ; Kênh tiếp nhận; Kênh nộp; Phương thức tiếp nhận; Hình thức nhận; Phương thức nộp',
  ],
  ['Trạng thái xử lý', 'Trạng thái hồ sơ; Tình trạng hồ sơ; Trạng thái giải quyết'],
  [
    'Cơ quan đang giải quyết',
    'Cơ quan chủ trì giải quyết; Đơn vị xử lý; Cơ quan, đơn vị giải quyết; Đơn vị giải quyết; Đơn vị thụ lý; Cơ quan thụ lý hồ sơ',
  ],
  [
    'Người nộp hồ sơ',
    'Tên cá nhân, tổ chức; Tên tổ chức, cá nhân; Họ và tên người nộp; Tên chủ hồ sơ; Tên công dân',
  ],
  [
    'Người gửi đơn',
    'Người đứng đơn; Tên người đứng đơn; Họ tên công dân; Họ tên, địa chỉ người gửi; Họ và tên người gửi đơn; Họ tên, địa chỉ người đứng đơn',
  ],
  [
    'Tóm tắt nội dung',
    'Nội dung đơn thư; Trích yếu nội dung đơn; Tóm tắt nội dung đơn; Nội dung vụ việc',
  ],
  // Accounts, signatures, identifiers, tasks.
  ['Tên đăng nhập', 'Username; User name; Tên truy cập; Tài khoản đăng nhập; Tài khoản sử dụng'],
  ['Người sử dụng', 'Họ tên người sử dụng; Cán bộ sử dụng; Người được cấp'],
  [
    'Tên thuê bao',
    'Họ và tên; Họ tên; Chủ thể; Chủ thể chứng thư số; Tên chứng thư số; Họ và tên người được cấp; Tên tổ chức, cá nhân',
  ],
  [
    'Số serial thiết bị',
    'Số serial; Serial number; Số serial token; Số hiệu token; Mã thiết bị; Số hiệu USB token; Số hiệu thiết bị lưu khóa',
  ],
  [
    'Nội dung nhiệm vụ',
    'Nội dung chức năng, nhiệm vụ; Tên nhiệm vụ; Nhiệm vụ, quyền hạn; Nội dung phân cấp; Nội dung thẩm quyền',
  ],
  // Everywhere.
  [
    'Đơn vị tiếp nhận',
    'Bên tiếp nhận; Đơn vị nhận tài sản; Đơn vị tiếp nhận, quản lý; Giao cho đơn vị; Xã tiếp nhận; Đơn vị mới tiếp nhận; Cơ quan nhận; Đơn vị sau sắp xếp tiếp nhận',
  ],
];
