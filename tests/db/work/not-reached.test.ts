import { beforeEach, describe, expect, it } from 'vitest';
import { noteReached } from '@/lib/commands/outbox/note-reached';
import { orderMessage } from '@/lib/commands/shared/order-message';
import { tellSender } from '@/lib/commands/shared/tell-residents';
import type { StaffActor } from '@/lib/platform/actor-types';
import { randomId } from '@/lib/platform/crypto';
import { database, transaction } from '@/lib/platform/db';
import { NotFoundError } from '@/lib/platform/errors';
import { waitingFor } from '@/lib/queries/caseload/waiting';
import { toReach } from '@/lib/queries/outbox/to-reach';
import { notReachedIn, sentInCase } from '@/lib/queries/outbox/sent';
import { asOwner } from '@/tests/support/database';
import { sentRequest, type Sent } from '@/tests/support/factories/my-case';
import { colleague } from '@/tests/support/factories/work';

let house = 2300;
let marijke: StaffActor;
let sent: Sent;
let householdId: string;

beforeEach(async () => {
  house += 1;
  await asOwner(`update staff set in_service_until = '2025-01-01'`);
  marijke = await colleague();
  sent = await sentRequest({ houseNumber: String(house) });
  const where = { id: sent.caseId };
  ({ householdId } = await database().case.findUniqueOrThrow({ where }));
  const data = { isAddressSecret: true };
  await database().household.update({ where: { id: householdId }, data, select: { id: true } });
});

const tell = () => transaction((tx) => tellSender(tx, sent.requestId, 'message', randomId()));
const signals = async () =>
  (await waitingFor(marijke)).cases.find(({ id }) => id === sent.caseId)?.signals ?? [];

describe('somebody whom no safe way reaches', () => {
  it('waits on the list of who helps, and in the case, until it was done', async () => {
    await tell();
    await tell();
    const lines = await notReachedIn(householdId);
    expect(lines).toMatchObject([{ channel: 'person', what: 'message', name: 'Jan' }]);
    expect(await signals()).toContain('notReached');
    await noteReached(marijke, sent.caseId, { id: lines[0]!.id, how: 'call' });
    await noteReached(marijke, sent.caseId, { id: lines[0]!.id, how: 'letter' });
    expect(await notReachedIn(householdId)).toEqual([]);
    expect(await signals()).not.toContain('notReached');
    const where = { id: lines[0]!.id };
    expect(await database().outboundMessage.findUniqueOrThrow({ where })).toMatchObject({
      ...{ reachedHow: 'call', reachedByName: marijke.name },
    });
    const { lines: all } = await sentInCase(sent.caseId, 10);
    expect(all[0]).toMatchObject({ state: 'reached', channel: 'person' });
  });

  it('is on the list after the case was closed, too', async () => {
    await tell();
    await asOwner(`update "case" set status = 'closed', closed_at = now() where id = $1`, [
      sent.caseId,
    ]);
    expect(await signals()).toContain('notReached');
  });

  it('is taken off by nobody else', async () => {
    await tell();
    const [line] = await notReachedIn(householdId);
    const omar = await colleague({ name: 'Omar Verzinsel' });
    const told = { id: line!.id, how: 'call' } as const;
    await expect(noteReached(omar, sent.caseId, told)).rejects.toThrow(NotFoundError);
    await expect(noteReached(marijke, sent.caseId, { ...told, id: randomId() })).rejects.toThrow(
      NotFoundError,
    );
    expect(await notReachedIn(householdId)).toHaveLength(1);
  });
});

describe('one list for who helps', () => {
  const list = async (who: StaffActor = marijke) => (await toReach(who)).people;

  it('holds what waits in a conversation and what did not arrive, of a case or of none', async () => {
    await tell();
    expect(await list()).toMatchObject([{ caseId: sent.caseId, name: 'Jan', isTalk: false }]);
    const conversation = await database().conversation.create({ data: { householdId } });
    await database().toTell.create({
      data: { conversationId: conversation.id, personId: sent.askerId, way: 'call' },
    });
    expect(await list()).toMatchObject([{ isTalk: false }, { isTalk: true }]);
    // Nothing at all of the case: a message to somebody who lives here.
    await asOwner(`update outbound_message set reached_at = now(), reached_how = 'call',
      reached_by_name = 'x' where not_reached_at is not null`);
    await asOwner(`update to_tell set done_at = now(), done_how = 'call', done_by_name = 'x'
      where done_at is null`);
    expect(await list()).toEqual([]);
    const message = { channel: 'person', to: null, template: 'message', language: 'nl' } as const;
    await transaction((tx) =>
      orderMessage(tx, { ...message, personId: sent.askerId, cause: randomId() }),
    );
    expect(await list()).toMatchObject([{ caseId: sent.caseId, name: 'Jan', isTalk: false }]);
    expect(await signals()).toContain('notReached');
    await database().case.update({
      where: { id: sent.caseId },
      data: { status: 'closed', closedAt: new Date() },
    });
    expect(await signals()).toContain('notReached');
    const [line] = await notReachedIn(householdId);
    await noteReached(marijke, sent.caseId, { id: line!.id, how: 'call' });
    expect(await list()).toEqual([]);
    expect(await signals()).not.toContain('notReached');
  });

  it('ends nowhere: page after page everybody stands in it, once', async () => {
    for (let at = 0; at < 45; at += 1) {
      await database().person.create({
        data: {
          ...{ givenName: `Jan ${at}`, nameKey: `jan ${at}` },
          memberships: { create: { householdId, relation: 'kind' } },
          outbound: {
            create: {
              ...{ channel: 'person', template: 'message', cause: randomId() },
              // Many at one moment, as after a night on which the mail server was gone.
              notReachedAt: new Date(Date.UTC(2026, 0, 1 + (at % 3))),
            },
          },
        },
      });
    }
    const seen: (string | null)[] = [];
    let cursor: string | undefined;
    let pages = 0;
    do {
      const page = await toReach(marijke, cursor);
      expect(page.total).toBe(45);
      seen.push(...page.people.map(({ name }) => name));
      cursor = page.next ?? undefined;
      pages += 1;
    } while (cursor && pages < 9);
    expect(pages).toBe(3);
    expect(new Set(seen).size).toBe(45);
    expect(seen).toHaveLength(45);
  });

  it('is nobody else’s, and the answer to a complaint is on none', async () => {
    await tell();
    expect(await list(await colleague({ name: 'Omar Verzinsel' }))).toEqual([]);
    await asOwner(`update outbound_message set template = 'complaintAnswered', case_id = null,
      request_id = null where not_reached_at is not null`);
    expect(await list()).toEqual([]);
    expect(await notReachedIn(householdId)).toEqual([]);
  });
});
