import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { database } from '@/lib/platform/db';
import { byPage } from '@/lib/schemas/page-order';
import { draft } from '@/tests/support/factories/draft';
import { asOwner } from '@/tests/support/database';

const folder = 'prisma/migrations/20261126060000_language_on_a_page_of_its_own';

describe('a request that was begun before the language had a page of its own', () => {
  it('keeps what was typed', async () => {
    const draftId = await draft();
    const together = { ways: ['call'], moments: [], language: 'pl', companion: 'mijn zus' };
    await database().draftAnswer.create({ data: { draftId, step: 'gesprek', values: together } });
    const split = readFileSync(`${folder}/migration.sql`, 'utf8');
    for (let times = 0; times < 2; times += 1) await asOwner(split);
    const rows = await database().draftAnswer.findMany({ where: { draftId } });
    const { gesprek, taal } = byPage(rows);
    expect(gesprek).toMatchObject({ ways: ['call'] });
    expect(taal).toMatchObject({ language: 'pl', companion: 'mijn zus', remarks: '' });
  });
});
