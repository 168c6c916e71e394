import { beforeEach, describe, expect, it, vi } from 'vitest';
import { cookieJar } from '@/tests/support/cookies';

const browser = await vi.hoisted(async () => {
  const { cookieJar: make } = await import('@/tests/support/cookies');
  return make();
});
vi.mock('next/headers', () => browser satisfies ReturnType<typeof cookieJar>);

import { makeOneTimeCode } from '@/lib/commands/my-case/make-one-time-code';
import { openWithCode } from '@/lib/commands/my-case/open-with-code';
import { sendSlipCode } from '@/lib/commands/my-case/send-slip-code';
import { currentActor } from '@/lib/platform/actor';
import { today } from '@/lib/platform/clock';
import { database, transaction } from '@/lib/platform/db';
import { FieldErrorsError, RateLimitedError } from '@/lib/platform/errors';
import { openMailValues } from '@/lib/platform/mail-values';
import { slipCookieName } from '@/lib/platform/session-cookie';
import { addDays, startOfDay } from '@/lib/rules/local-date';
import { asOwner } from '@/tests/support/database';
import { colleague, host } from '@/tests/support/factories/desk';
import { recorded, sentRequest } from '@/tests/support/factories/my-case';

const email = 'jan@example.nl';
const wrong = [{ path: 'oneTimeCode', key: 'oneTimeCodeWrong' }];
let address = 0;
/** Every test knocks from an address of its own. */
const from = () => `192.0.2.${address}`;

beforeEach(async () => {
  await colleague();
  browser.kept.clear();
  address += 1;
});

const mails = () =>
  database().outboundMessage.findMany({
    where: { template: 'oneTimeCode' },
    orderBy: { createdAt: 'asc' },
  });

async function mailedCode(): Promise<string> {
  const mail = (await mails()).at(-1)!;
  return openMailValues(mail.values as Record<string, string>).code!;
}

const another = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

const tryToOpen = (slipCode: string, oneTimeCode: string) =>
  openWithCode({ slipCode, oneTimeCode }, from()).catch((error: unknown) =>
    error instanceof FieldErrorsError ? error.errors : Promise.reject(error),
  );

describe('coming in with a slip', () => {
  it('mails a code that opens the own request, and nothing else, once', async () => {
    const sent = await sentRequest({ email });
    await sendSlipCode({ slipCode: sent.slipCode }, from());
    const code = await mailedCode();
    expect(code).toMatch(/^\d{6}$/);
    expect(await tryToOpen(sent.slipCode, code)).toBe(sent.requestId);
    expect(await recorded(sent.requestId, 'code.used')).toHaveLength(1);
    expect(await tryToOpen(sent.slipCode, code)).toEqual(wrong);
  });

  it('starts a session of the slip', async () => {
    const sent = await sentRequest({ email });
    await sendSlipCode({ slipCode: sent.slipCode }, from());
    await openWithCode({ slipCode: sent.slipCode, oneTimeCode: await mailedCode() }, from());
    expect(await currentActor()).toMatchObject({ kind: 'slip', requestId: sent.requestId });
  });

  it('gives the browser nothing when it could not be written down, and the code still works', async () => {
    const sent = await sentRequest({ email });
    await sendSlipCode({ slipCode: sent.slipCode }, from());
    const code = await mailedCode();
    await asOwner(
      `create function refuse() returns trigger language plpgsql as $$ begin raise 'not now'; end $$`,
    );
    await asOwner(`create constraint trigger refuse after insert on auth_session
      deferrable initially deferred for each row execute function refuse()`);
    await expect(tryToOpen(sent.slipCode, code)).rejects.toThrow();
    await asOwner('drop function refuse cascade');
    expect(browser.kept.size).toBe(0);
    expect(await tryToOpen(sent.slipCode, code)).toBe(sent.requestId);
    expect(browser.kept.has(slipCookieName())).toBe(true);
  });

  it('leaves the code readable nowhere', async () => {
    const sent = await sentRequest({ email });
    const before = (await mails()).length;
    await sendSlipCode({ slipCode: sent.slipCode }, from());
    const code = await mailedCode();
    const all = await mails();
    expect(all).toHaveLength(before + 1);
    expect(JSON.stringify(all)).not.toContain(code);
    const codes = await database().oneTimeCode.findMany();
    expect(JSON.stringify(codes)).not.toContain(code);
  });

  it('answers the same for a slip that is not there, and for a request without an e-mail address', async () => {
    const sent = await sentRequest({ email: '' });
    const before = (await mails()).length;
    const answers = await Promise.all(
      ['22222222B', sent.slipCode].map((slipCode) => sendSlipCode({ slipCode }, from())),
    );
    expect(answers).toEqual([undefined, undefined]);
    expect(await mails()).toHaveLength(before);
    expect(await tryToOpen('22222222B', '123456')).toEqual(wrong);
    expect(await tryToOpen(sent.slipCode, '123456')).toEqual(wrong);
  });

  it('takes the code from the desk', async () => {
    const sent = await sentRequest({ email: '' });
    const truus = await host();
    const { code } = await transaction((tx) => makeOneTimeCode(tx, sent.requestId, 'desk', truus));
    const [record] = await recorded(sent.requestId, 'code.sent');
    expect(record).toMatchObject({ actorName: 'Truus van Proef, gastvrouw', origin: 'desk' });
    expect(await tryToOpen(sent.slipCode, code)).toBe(sent.requestId);
  });

  describe('a code from the desk, to take home', () => {
    const given = async (requestId: string) => {
      const truus = await host();
      return transaction((tx) => makeOneTimeCode(tx, requestId, 'desk', truus));
    };
    const later = async (moment: Date, work: () => Promise<unknown>) => {
      vi.stubEnv('CLOCK_OFFSET_MS', String(moment.getTime() - Date.now()));
      await work();
      vi.unstubAllEnvs();
    };

    it('works until the end of the third day after it, once', async () => {
      const sent = await sentRequest({ email: '' });
      const { code, until } = await given(sent.requestId);
      expect(until).toEqual(startOfDay(addDays(today(), 4)));
      await later(new Date(until.getTime() - 60_000), async () => {
        expect(await tryToOpen(sent.slipCode, code)).toBe(sent.requestId);
        expect(await tryToOpen(sent.slipCode, code)).toEqual(wrong);
      });
      const again = await given(sent.requestId);
      await later(again.until, async () =>
        expect(await tryToOpen(sent.slipCode, again.code)).toEqual(wrong),
      );
    });

    it('is not lost when a mail is asked for at home, and neither is the mail', async () => {
      const sent = await sentRequest({ email });
      const { code } = await given(sent.requestId);
      await sendSlipCode({ slipCode: sent.slipCode }, from());
      expect(await tryToOpen(sent.slipCode, await mailedCode())).toBe(sent.requestId);
      expect(await tryToOpen(sent.slipCode, code)).toBe(sent.requestId);
    });

    it('is worth nothing without the code of its own slip', async () => {
      const [sent, other] = [await sentRequest(), await sentRequest({ houseNumber: '81' })];
      const { code } = await given(sent.requestId);
      await given(other.requestId);
      const elsewhere = await tryToOpen(other.slipCode, code);
      expect(elsewhere).not.toBe(sent.requestId);
      expect(await tryToOpen('22222222B', code)).toEqual(wrong);
    });

    it('takes five guesses, in all of its days together', async () => {
      const sent = await sentRequest({ email: '' });
      const { code } = await given(sent.requestId);
      for (let guess = 0; guess < 5; guess += 1) await tryToOpen(sent.slipCode, another(code));
      await later(new Date(Date.now() + 86_400_000), async () =>
        expect(await tryToOpen(sent.slipCode, code)).toEqual(wrong),
      );
    });

    it('is the newest one from the desk', async () => {
      const sent = await sentRequest({ email: '' });
      const [first, second] = [await given(sent.requestId), await given(sent.requestId)];
      if (first.code !== second.code) {
        expect(await tryToOpen(sent.slipCode, first.code)).toEqual(wrong);
      }
      expect(await tryToOpen(sent.slipCode, second.code)).toBe(sent.requestId);
    });
  });

  it('takes only the newest code', async () => {
    const sent = await sentRequest({ email });
    await sendSlipCode({ slipCode: sent.slipCode }, from());
    const first = await mailedCode();
    await sendSlipCode({ slipCode: sent.slipCode }, from());
    const second = await mailedCode();
    expect(await tryToOpen(sent.slipCode, first)).toEqual(
      first === second ? sent.requestId : wrong,
    );
    expect(await tryToOpen(sent.slipCode, second)).toBe(sent.requestId);
  });

  it('takes no code that is older than a quarter of an hour', async () => {
    const sent = await sentRequest({ email });
    await sendSlipCode({ slipCode: sent.slipCode }, from());
    await asOwner(
      `update one_time_code set expires_at = now() - interval '1 second' where request_id = $1`,
      [sent.requestId],
    );
    expect(await tryToOpen(sent.slipCode, await mailedCode())).toEqual(wrong);
  });

  it('looks at five guesses, however many come at once', async () => {
    const sent = await sentRequest({ email });
    await sendSlipCode({ slipCode: sent.slipCode }, from());
    const code = await mailedCode();
    const guesses = Array.from({ length: 12 }, () => tryToOpen(sent.slipCode, another(code)));
    await Promise.all(guesses);
    const [row] = await database().oneTimeCode.findMany({ where: { requestId: sent.requestId } });
    expect(row?.attempts).toBe(5);
    expect(await tryToOpen(sent.slipCode, code)).toEqual(wrong);
    const refusals = await recorded(sent.requestId, 'session.refused');
    expect(refusals.every((refusal) => refusal.result === 'refused')).toBe(true);
    expect(refusals).toHaveLength(13);
  });

  it('lets one of two in who use the same code at the same moment', async () => {
    const sent = await sentRequest({ email });
    await sendSlipCode({ slipCode: sent.slipCode }, from());
    const code = await mailedCode();
    const both = await Promise.all([
      tryToOpen(sent.slipCode, code),
      tryToOpen(sent.slipCode, code),
    ]);
    expect(both.filter((answer) => answer === sent.requestId)).toHaveLength(1);
  });

  it('sends three mails for one slip in a quarter of an hour, also for a slip that is not there', async () => {
    const sent = await sentRequest({ email });
    for (const slipCode of [sent.slipCode, '33333333C']) {
      for (let mail = 0; mail < 3; mail += 1) await sendSlipCode({ slipCode }, from());
      await expect(sendSlipCode({ slipCode }, from())).rejects.toThrow(RateLimitedError);
    }
  });
});
