// What the database says was told.
import { nameOf } from './mails-to-staff';
import type { Workers } from './workers';

type Row = { cause: string; stage: string; staffId: string; as: 'helper' | 'lead' };

const columns = 'cause, stage, staff_id as "staffId", "as"';

/** Which of the facts a term follows from, and which turn it is, its rule and end say already. */
function keyOf(cause: string): string {
  const [kind, about, rule, , , end] = cause.split(':');
  return kind === 'term' ? `term:${about}:${rule}:${end}` : cause;
}

const named = ({ cause, ...row }: Row) => nameOf({ ...row, key: keyOf(cause) });

/** What stands open by its name, with the day that is read of each. */
export async function openNotices(workers: Workers): Promise<Map<string, string>> {
  const rows = await workers.ask<Row & { dueOn: string }>(
    `select ${columns}, due_on::text as "dueOn" from notice where settled_at is null`,
  );
  return new Map(rows.map(({ dueOn, ...row }) => [named(row), dueOn]));
}

/** The names of all that was ever told. */
export async function everyNotice(workers: Workers): Promise<string[]> {
  return (await workers.ask<Row>(`select ${columns} from notice`)).map(named);
}
