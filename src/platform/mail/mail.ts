import fs from 'node:fs';
import { Injectable } from '@nestjs/common';
import type { MailSettings } from '../config/mail-environment';
import { Settings } from '../config/settings';
import { defineError } from '../http/app-error';
import type { Letter } from './letter';

const WAIT_MS = 20_000;

export const mailNotSet = defineError('mail.not-set', 422, {
  vi: 'Phần mềm chưa được cài đặt máy chủ thư. Người quản trị đặt SMTP_HOST và SMTP_FROM trong tệp .env rồi khởi động lại.',
  en: 'No mail server is set. The administrator sets SMTP_HOST and SMTP_FROM in .env and starts again.',
});

/** Hands letters to the mail server of the settings; called by jobs only, since it waits for the network. */
@Injectable()
export class Mail {
  private readonly settings?: MailSettings;

  constructor(settings: Settings) {
    this.settings = settings.mail;
  }

  /** Whether anything can be sent at all. */
  get ready(): boolean {
    return this.settings !== undefined;
  }

  /**
   * Sends one letter; the certificate of the server is always checked.
   * @throws mailNotSet; Error of the mail server or the network, for the job to try again.
   */
  async send({ to, subject, text, files, id }: Letter): Promise<void> {
    if (!this.settings) throw mailNotSet();
    const { host, port, security, user, password, from, caFile } = this.settings;
    const { createTransport } = await import('nodemailer');
    const post = createTransport({
      ...{ host, port, secure: security === 'tls', requireTLS: security === 'starttls' },
      ignoreTLS: security === 'none',
      ...(user && { auth: { user, pass: password ?? '' } }),
      ...(caFile && { tls: { ca: fs.readFileSync(caFile) } }),
      ...{ connectionTimeout: WAIT_MS, greetingTimeout: WAIT_MS, socketTimeout: 3 * WAIT_MS },
      // What is sent is made here: neither paths nor addresses of the web are ever read for it.
      ...{ disableFileAccess: true, disableUrlAccess: true },
    });
    try {
      await post.sendMail({
        ...{ from, to, subject, text, messageId: `<${id}@${from.split('@')[1]}>` },
        attachments: files.map(({ name, mediaType, content }) => ({
          ...{ filename: name, contentType: mediaType, content },
        })),
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
    } finally {
      post.close();
    }
  }
}
