import { createTransport } from 'nodemailer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort } from '@/scripts/lib/ports.mjs';
import { startMail } from '@/demo/mail/server';
import { readDemoSettings } from '@/demo/settings';

type Caught = { subject: string; to: string[]; text: string };

describe('the mail catcher of the demo', () => {
  let base = '';
  let smtpPort = 0;
  let stop: () => void;

  beforeAll(async () => {
    const mailPort = await freePort();
    smtpPort = await freePort();
    base = `http://127.0.0.1:${mailPort}`;
    const settings = readDemoSettings({
      DEMO: '1',
      DEMO_MAIL_PORT: String(mailPort),
      DEMO_SMTP_PORT: String(smtpPort),
      RESIDENT_OIDC_CLIENT_SECRET: 'a',
      STAFF_OIDC_CLIENT_SECRET: 'b',
    });
    const [pages, smtp] = await startMail(settings);
    stop = () => void (pages.close(), smtp.close());
  });
  afterAll(() => stop());

  it('shows what was sent, newest first, and harmless', async () => {
    const transport = createTransport({ host: '127.0.0.1', port: smtpPort, ignoreTLS: true });
    for (const subject of ['Er is een bericht', 'Nog één <b>bericht</b>']) {
      const text = 'Kijk op http://localhost:3000/mijn <script>alert(1)</script>';
      await transport.sendMail({
        from: 'plein@example.nl',
        to: 'samira@example.nl',
        subject,
        text,
      });
    }
    const mails = (await (await fetch(`${base}/mail.json`)).json()) as (Caught & { id: string })[];
    expect(mails.map(({ subject }) => subject)).toEqual([
      'Nog één <b>bericht</b>',
      'Er is een bericht',
    ]);
    expect(mails[0]).toMatchObject({ to: ['samira@example.nl'] });

    const list = await (await fetch(base)).text();
    expect(list).not.toContain('<b>bericht');
    const mail = await (await fetch(`${base}/mail/${mails[0]!.id}`)).text();
    expect(mail).toContain('<a href="http://localhost:3000/mijn">');
    expect(mail).not.toContain('<script>');
    expect((await fetch(`${base}/mail/none`)).status).toBe(404);
  });
});
