import { beforeAll, describe, expect, it, vi } from 'vitest';
import { encode } from 'next-auth/jwt';
import type { cookieJar } from '@/tests/support/cookies';

const browser = await vi.hoisted(async () => {
  const { cookieJar: make } = await import('@/tests/support/cookies');
  return make();
});
vi.mock('next/headers', () => browser satisfies ReturnType<typeof cookieJar>);
vi.mock('next-intl/server', () => ({ getTranslations: async () => () => 'woorden' }));

import { POST as startAbsence } from '@/app/werk/team/afwezig/opslaan/route';
import { POST as stopAbsence } from '@/app/werk/team/afwezig/stoppen/route';
import { POST as reassign } from '@/app/werk/team/zaak/[id]/toewijzen/opslaan/route';
import type { StaffActor } from '@/lib/platform/actor-types';
import { database, transaction } from '@/lib/platform/db';
import { env } from '@/lib/platform/env';
import { openSession } from '@/lib/platform/session';
import { sessionCookieName } from '@/lib/platform/session-cookie';
import { residentLog } from '@/lib/policies/audit';
import { sentRequest } from '@/tests/support/factories/my-case';
import { away, colleague, recordOf, team, wholeCase } from '@/tests/support/factories/work';

let marijke: StaffActor;
let omar: StaffActor;

beforeAll(async () => {
  marijke = await colleague({ teamId: await team() });
  omar = await colleague({ name: 'Omar Verzinsel', contractHours: 0 });
});

async function signIn(who: StaffActor): Promise<void> {
  const owner = { kind: 'staff', staffId: who.staffId } as const;
  const secret = await transaction((tx) => openSession(tx, owner, who, new Date()));
  const token = await encode({ token: { sid: secret }, secret: env().NEXTAUTH_SECRET });
  browser.kept.set(sessionCookieName(), token);
}

type Post = typeof reassign;

const press = async (post: Post, fields: Record<string, string>, params = {}) => {
  const body = new URLSearchParams(fields);
  const request = new Request('http://localhost:3000/x', { method: 'POST', body });
  return (await post(request, { params: Promise.resolve(params) })).status;
};

describe('a form of the team lead, posted by somebody who is none', () => {
  it('gives no case away: it is not there, and the resident reads who tried', async () => {
    const sent = await sentRequest({ houseNumber: '1' });
    const before = await wholeCase(sent.caseId);
    await signIn(omar);
    const fields = { toStaffId: omar.staffId, reason: 'Geef maar.', message: '', version: '1' };
    expect(await press(reassign, fields, { id: sent.caseId })).toBe(404);
    expect(await wholeCase(sent.caseId)).toEqual(before);
    const refused = { result: 'refused', actorId: omar.staffId };
    expect(await recordOf(sent.caseId, 'case.viewed')).toMatchObject([refused]);
    const request = await database().helpRequest.findUniqueOrThrow({
      where: { id: sent.requestId },
    });
    const log = await database().auditEvent.findMany({ where: residentLog(request) });
    expect(log).toMatchObject([refused]);
  });

  it('notes and ends no absence; both stand in the record', async () => {
    const absenceId = await away(marijke, null, [3, 5]);
    await signIn(omar);
    const [day, month, year] = ['1', '2', '2030'];
    const days = Object.fromEntries(
      ['from', 'until'].flatMap((name) => [
        [`${name}.day`, day],
        [`${name}.month`, month],
        [`${name}.year`, year],
      ]),
    ) as Record<string, string>;
    const { staffId } = marijke;
    expect(await press(startAbsence, { ...days, staffId, standInId: '' })).toBe(404);
    expect(await press(stopAbsence, { absenceId })).toBe(404);
    const tries = await database().auditEvent.findMany({
      where: { event: 'absence.changed', result: 'refused', actorId: omar.staffId },
    });
    expect(tries.map((one) => one.payload)).toEqual([{ staffId }, { staffId }]);
    expect(await database().absence.findMany({ select: { id: true } })).toEqual([
      { id: absenceId },
    ]);
  });
});
