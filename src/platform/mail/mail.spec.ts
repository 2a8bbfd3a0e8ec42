import { Readable } from 'node:stream';
import { mailServer } from '../../../test/support/mail-server';
import { Settings } from '../config/settings';
import { Mail } from './mail';

const letter = () => ({
  ...{ to: 'a@b.vn', subject: 'Báo cáo ngày', text: 'Số liệu kèm theo.', id: 'thu-1' },
  files: [
    {
      name: 'bao-cao.pdf',
      mediaType: 'application/pdf',
      content: Readable.from([Buffer.from('%PDF')]),
    },
  ],
});

describe('e-mail', () => {
  it('goes to the server with its file, under one name for every try', async () => {
    const server = await mailServer();
    const mail = new Mail(
      Settings.from({
        ...{ SMTP_HOST: '127.0.0.1', SMTP_PORT: server.port, SMTP_SECURITY: 'none' },
        SMTP_FROM: 'bangiao@tinh.vn',
      }),
    );
    await mail.send(letter());
    await mail.send(letter());
    await server.close();
    expect(server.letters).toHaveLength(2);
    for (const each of server.letters) {
      expect(each).toContain('Message-ID: <thu-1@tinh.vn>');
      expect(each).toContain(Buffer.from('%PDF').toString('base64'));
    }
  });

  it('is not sent to a server that offers no TLS where TLS was asked for', async () => {
    const server = await mailServer();
    const mail = new Mail(
      Settings.from({
        ...{ SMTP_HOST: '127.0.0.1', SMTP_PORT: server.port, SMTP_FROM: 'bangiao@tinh.vn' },
      }),
    );
    await expect(mail.send(letter())).rejects.toThrow();
    await server.close();
    expect(server.letters).toEqual([]);
  });

  it('is refused in words where no server is set', async () => {
    const mail = new Mail(Settings.from({}));
    expect(mail.ready).toBe(false);
    await expect(mail.send(letter())).rejects.toMatchObject({ code: 'mail.not-set' });
  });

  it.each([
    [{ SMTP_HOST: 'thu.tinh.vn' }, 'SMTP_FROM'],
    [{ DAILY_REPORT_TO: 'a@b.vn' }, 'SMTP_HOST'],
    [
      { SMTP_HOST: 'thu.tinh.vn', SMTP_FROM: 'a@b.vn', SMTP_SECURITY: 'none' },
      'SMTP_SECURITY=none',
    ],
    [{ SMTP_HOST: 'thu.tinh.vn', SMTP_FROM: 'a@b.vn', SMTP_USER: 'a' }, 'SMTP_PASSWORD'],
    [{ SMTP_HOST: 'thu.tinh.vn', SMTP_FROM: 'a@b.vn', DAILY_REPORT_TO: 'ai đó' }, 'DAILY_REPORT'],
  ])('does not start with settings that do not fit: %j', (given, named) => {
    expect(() => Settings.from(given)).toThrow(named);
  });
});
