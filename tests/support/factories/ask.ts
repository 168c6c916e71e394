import { askForPart } from '@/lib/commands/ask/ask-for-part';
import { today } from '@/lib/platform/clock';
import { randomId } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/db';
import { addDays, type LocalDate } from '@/lib/rules/local-date';
import { firstPart } from './decision';
import type { Home } from './plan';

/** Papers that are asked for, two weeks from now, unless said otherwise. */
export const asking = (about: Partial<{ kind: 'papers' | 'view'; dueOn: LocalDate }> = {}) => ({
  ...{ formKey: randomId(), kind: 'papers' as const, what: 'Uw laatste loonstrook' },
  ...{ whatFor: 'Dan weten wij wat u verdient.', dueOn: addDays(today(), 14), ...about },
});

/** A part about which something was asked. */
export async function asked(at: Home, ask = asking(), moment?: Date) {
  const part = await firstPart(at.requestId);
  await askForPart(at.contact, at.caseId, part.id, ask, moment);
  const where = { formKey: ask.formKey };
  const { id } = await database().partAsk.findUniqueOrThrow({ where, select: { id: true } });
  return { askId: id, partId: part.id, dueOn: ask.dueOn };
}

/** An ask as it stands. */
export const askOf = (id: string) =>
  database().partAsk.findUniqueOrThrow({
    where: { id },
    include: { replies: { include: { attachments: true } } },
  });
