import { expect, type Locator } from '@playwright/test';
import type { Officer } from '../officer';

/** The import page as an officer uses it. */
export class ImportPage {
  constructor(private readonly officer: Officer) {}

  private get page() {
    return this.officer.page;
  }

  get fileButton(): Locator {
    return this.page.getByRole('button', { name: /Chọn tệp từ máy|Chọn tệp khác/ });
  }

  get checkButton(): Locator {
    return this.page.getByRole('button', { name: 'Kiểm tra tệp' });
  }

  get applyButton(): Locator {
    return this.page.getByRole('button', { name: /^Nhập [\d.]+ dòng hợp lệ$/ });
  }

  get alert(): Locator {
    return this.page.getByRole('main').getByRole('alert');
  }

  async pickListType(name: string): Promise<void> {
    // The page before has a field of the same name.
    await expect(this.fileButton).toBeVisible();
    await this.page.getByLabel('Loại danh sách', { exact: true }).selectOption(name);
  }

  /** Chooses a file in the system's window that the button opens, and has it read. */
  async send(file: Parameters<Locator['setInputFiles']>[0]): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser');
    await this.fileButton.click();
    await (await chooser).setFiles(file as string);
    await this.checkButton.click();
  }

  /**
   * The plan on screen, once the file is read.
   * @returns its numbers; that they add up is checked here.
   */
  async plan() {
    const sentence = this.page.getByText(/^Tệp có [\d.]+ dòng = /);
    await expect(sentence).toBeVisible();
    const [total = 0, ...parts] = numbersIn(await sentence.innerText());
    expect(sum(parts)).toBe(total);
    const kinds = await this.page.getByText(/^Cả tệp: [\d.]+ dòng = /).innerText();
    const [rows, ...kindsOfRow] = numbersIn(kinds);
    expect(sum(kindsOfRow)).toBe(rows);
    const [created, changed, unchanged, refused, skipped] = parts;
    return { total, created, changed, unchanged, refused, skipped };
  }

  /** Imports what is on screen. @returns the rows that the receipt tells of. */
  async apply(): Promise<number> {
    await this.applyButton.click();
    return this.receipt();
  }

  async receipt(): Promise<number> {
    const receipt = this.page.getByText(/^Đã nhập [\d.]+ dòng vào “/);
    await expect(receipt).toBeVisible();
    return numbersIn(await receipt.innerText())[0]!;
  }
}

const sum = (numbers: number[]) => numbers.reduce((left, right) => left + right, 0);

/** Whole numbers of a Vietnamese sentence, in which a dot stands between thousands. */
export function numbersIn(text: string): number[] {
  return [...text.matchAll(/\d[\d.]*/g)].map(([digits]) => Number(digits.replaceAll('.', '')));
}
