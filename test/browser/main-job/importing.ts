import { expect } from '@playwright/test';
import { expectGoodOnAllScreens, test } from '../browser-test';
import { ImportPage } from './import-page';

/** Phường Cao Thắng, which goes over into the new Phường Hà Lầm. */
const OLD_UNIT = '06676';
const LIST_TYPES = [
  ['Tài sản cố định khác, công cụ, dụng cụ', 'B3-phuong-cao-thang.xlsx'],
  ['Hồ sơ, tài liệu lưu trữ', 'D1-phuong-cao-thang.xlsx'],
] as const;

/** The lists of one old unit come in from Excel. */
export function importing(): void {
  test('rows that cannot be read are refused with place and reason, and come in once corrected', async ({
    signIn,
    demonstration,
  }) => {
    const officer = await signIn('tinh');
    const { page } = officer;
    const imports = new ImportPage(officer);
    await officer.open('Bàn giao', 'Bàn giao, tiếp nhận');
    await page.getByLabel('Tìm đơn vị cũ').fill('cao thang');
    const unit = officer.row(/Phường Cao Thắng/);
    await expect(unit.getByText('Chưa nộp', { exact: true })).toHaveCount(4);
    await expectGoodOnAllScreens(page);
    await unit.getByRole('link', { name: 'Nhập từ Excel: Nhân sự' }).click();
    await expect(page.getByText('Ủy ban nhân dân phường Cao Thắng')).toBeVisible();
    await expectGoodOnAllScreens(page);

    officer.expects(422, /\/imports/);
    const letter = {
      name: 'nhan-su.xlsx',
      mimeType: '',
      buffer: Buffer.from('Kính gửi Sở Nội vụ'),
    };
    await imports.send(letter);
    await expect(imports.alert).toContainText('Tệp này không phải bảng tính');

    await imports.send(demonstration.workbook(OLD_UNIT, 'A1b-phuong-cao-thang.xlsx'));
    const plan = await imports.plan();
    expect(plan).toMatchObject({ changed: 0, unchanged: 0, refused: 2, skipped: 0 });
    const refused = page.getByRole('region', { name: 'Các dòng trong tệp: Không nhập được' });
    await expect(refused.getByRole('row')).toHaveCount(3);
    await expect(refused.getByRole('row', { name: /Bàn giao 15 .* C15 / })).toContainText(
      'Không có ngày “31/02/1980” trong lịch.',
    );
    await expect(refused.getByRole('row', { name: /Bàn giao 27 .* C27 / })).toContainText(
      'Ngày “1979” chỉ có năm hoặc tháng, chưa có ngày.',
    );
    await expectGoodOnAllScreens(page);
    expect(await imports.apply()).toBe(plan.created);
    await expect(page.getByText('2 dòng chưa nhập được, tải tệp lỗi để sửa')).toBeVisible();

    await page.getByRole('link', { name: 'Nhập tệp khác' }).click();
    await imports.pickListType('Nhân sự');
    await imports.send(demonstration.workbook(OLD_UNIT, 'A1b-phuong-cao-thang-da-sua.xlsx'));
    const corrected = await imports.plan();
    expect(corrected).toMatchObject({ created: 2, unchanged: plan.created, refused: 0 });
    expect(await imports.apply()).toBe(2);
  });

  test('a list is imported with the keyboard alone', async ({ signIn, demonstration }) => {
    const officer = await signIn('tinh');
    const { page } = officer;
    const imports = new ImportPage(officer);
    await officer.open('Bàn giao', 'Bàn giao, tiếp nhận');
    await officer.tabTo(page.getByRole('button', { name: 'Nhập từ Excel' }));
    await page.keyboard.press('Enter');
    // The page before has a field of the same name.
    await expect(imports.fileButton).toBeVisible();
    const listType = page.getByLabel('Loại danh sách', { exact: true });
    await officer.tabTo(listType);
    await expect(
      listType.getByRole('option', { name: 'Công việc chưa giải quyết xong' }),
    ).toBeAttached();
    for (let value = ''; value !== 'E1'; value = await listType.inputValue()) {
      await page.keyboard.press('ArrowDown');
      // Past the last kind nothing changes any more, and this fails.
      await expect(listType).not.toHaveValue(value);
    }
    await officer.tabTo(page.getByLabel('Bên giao'));
    await page.keyboard.type('cao thang');
    // Pressed before the answer is there: must not take the first body of the list as it was before.
    await page.keyboard.press('Enter');
    await expect(page.getByRole('option', { name: /phường Cao Thắng/ })).toBeAttached();
    await page.keyboard.press('Enter');
    await expect(page.getByTitle(/phường Cao Thắng/).first()).toBeVisible();
    await officer.tabTo(imports.fileButton);
    const chooser = page.waitForEvent('filechooser');
    await page.keyboard.press('Enter');
    const file = demonstration.workbook(OLD_UNIT, 'E1-phuong-cao-thang.xlsx');
    await (await chooser).setFiles(file);
    await officer.tabTo(imports.checkButton);
    await page.keyboard.press('Enter');
    const plan = await imports.plan();
    await officer.tabTo(imports.applyButton);
    await page.keyboard.press('Enter');
    expect(await imports.receipt()).toBe(plan.total);
  });

  test('the same file again is asked about; all four lists are filed', async ({
    signIn,
    demonstration,
  }) => {
    const officer = await signIn('tinh');
    const { page } = officer;
    const imports = new ImportPage(officer);
    await officer.open('Bàn giao', 'Bàn giao, tiếp nhận');
    await page.getByLabel('Tìm đơn vị cũ').fill('cao thang');
    const unit = officer.row(/Phường Cao Thắng/);
    await unit.getByRole('link', { name: 'Nhập từ Excel: Tài sản' }).click();
    for (const [listType, file] of LIST_TYPES) {
      await imports.pickListType(listType);
      await imports.send(demonstration.workbook(OLD_UNIT, file));
      const plan = await imports.plan();
      expect(await imports.apply()).toBe(plan.total);
      await page.getByRole('link', { name: 'Nhập tệp khác' }).click();
    }

    officer.expects(409, /\/imports/);
    await imports.pickListType('Hồ sơ, tài liệu lưu trữ');
    await imports.send(demonstration.workbook(OLD_UNIT, 'D1-phuong-cao-thang.xlsx'));
    await expect(page.getByText('Tệp này đã được nhập trước đây')).toBeVisible();
    await expect(
      page.getByText(
        /Tệp này đã được Chuyên viên Sở Nội vụ \(dữ liệu mẫu\) nhập lúc .*24\/06\/2025/,
      ),
    ).toBeVisible();
    await page.getByRole('button', { name: 'Nhập lại' }).click();
    const again = await imports.plan();
    expect(again.unchanged).toBe(again.total);
    await expect(imports.applyButton).toBeHidden();
    await page.getByRole('button', { name: 'Bỏ lần nhập này' }).click();
    await expect(officer.row('D1-phuong-cao-thang.xlsx').first()).toBeVisible();

    await officer.open('Bàn giao', 'Bàn giao, tiếp nhận');
    await page.getByLabel('Tìm đơn vị cũ').fill('cao thang');
    await expect(unit.getByText('Đã nộp')).toHaveCount(4);
    await expect(unit).toContainText('4/4');
  });
}
