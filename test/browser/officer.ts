import { expect, type Browser, type Locator, type Page } from '@playwright/test';
import type { Demonstration } from './demonstration';

/** Names of the subjects in the navigation. */
export type Subject =
  | 'Tổng quan'
  | 'Bàn giao'
  | 'Vận hành thử'
  | 'Thủ tục hành chính'
  | 'Mức độ sẵn sàng'
  | 'Yêu cầu báo cáo'
  | 'Đơn vị';

/** A person at a browser of their own, and everything that browser complained about. */
export class Officer {
  private readonly complaints: string[] = [];
  private readonly expected: RegExp[] = [/401 .*\/api\/session$/];

  private constructor(readonly page: Page) {
    const context = page.context();
    context.on('console', (message) => {
      if (message.type() !== 'error') return;
      this.complaints.push(`${message.text()} ${message.location().url}`);
    });
    // From now on the system's window for choosing files is held back, even from the quickest key.
    page.on('filechooser', () => undefined);
    context.on('weberror', (error) => this.complaints.push(String(error.error().stack)));
  }

  static async at(browser: Browser): Promise<Officer> {
    const context = await browser.newContext({ reducedMotion: 'reduce' });
    return new Officer(await context.newPage());
  }

  async signIn({ url, password }: Demonstration, login: string): Promise<void> {
    await this.page.goto(url);
    await this.page.getByLabel('Tên đăng nhập').fill(login);
    await this.page.getByLabel('Mật khẩu', { exact: true }).fill(password);
    await this.page.getByRole('button', { name: 'Đăng nhập' }).click();
    await expect(this.heading('Tổng quan')).toBeVisible();
  }

  /** Goes to a subject through the navigation on the left. */
  async open(subject: Subject, title: string = subject): Promise<void> {
    const nav = this.page.getByRole('navigation', { name: 'Các mục' });
    await nav.getByRole('link', { name: subject, exact: true }).click();
    await expect(this.heading(title)).toBeVisible();
  }

  heading(name: string | RegExp): Locator {
    return this.page.getByRole('heading', { level: 1, name });
  }

  /** The row of a table that begins with this name. */
  row(name: string | RegExp): Locator {
    return this.page.getByRole('row').filter({ has: this.page.getByRole('rowheader', { name }) });
  }

  /** Presses Tab until the focus is on the target, as somebody without a mouse does. */
  async tabTo(target: Locator, most = 60): Promise<void> {
    await expect(target).toBeVisible();
    for (let presses = 0; presses < most; presses += 1) {
      if (await target.evaluate((element) => element.matches(':focus'))) return;
      await this.page.keyboard.press('Tab');
    }
    await expect(target, 'cannot be reached with the Tab key').toBeFocused();
  }

  /** An answer of the server that this test provokes: Chromium reports it as an error. */
  expects(status: number, address: RegExp): void {
    this.expected.push(new RegExp(`status of ${status} .*${address.source}`));
  }

  /** The test cuts the line: Chromium reports each request that does not get out. */
  expectsNoLine(): void {
    this.expected.push(/net::ERR_(INTERNET_DISCONNECTED|ABORTED|FAILED)/);
  }

  /** Fails on any error, broken rule of the content security policy, or unexpected answer. */
  expectQuiet(): void {
    const unexpected = this.complaints.filter(
      (complaint) => !this.expected.some((each) => each.test(complaint)),
    );
    expect(unexpected).toEqual([]);
  }
}
