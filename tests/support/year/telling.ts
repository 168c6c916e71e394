// Who must be told what on a day, reckoned with nothing of the product.
import { helperOn, isThere, leadOn, type Staff } from './people';
import type { Due } from './reckoning';

/** Who must know what on a day. */
export type Telling = {
  key: string;
  stage: string;
  staffId: string;
  as: 'helper' | 'lead';
  dueOn: string;
  isUrgent: boolean;
};

/** What is to be told of something on a day, and to whom. */
export function tellingsOf(due: Due, contactId: string, staff: Staff, day: string): Telling[] {
  if (day < due.aheadOn) return [];
  const stage = day >= due.endOn ? 'end' : day >= due.targetOn ? 'target' : 'ahead';
  const helper = helperOn(staff, contactId, day);
  const lead = leadOn(staff, contactId, day);
  const isUrgent = due.urgent === 'always' || (due.urgent === 'atEnd' && stage === 'end');
  const about = { key: due.key, dueOn: due.dueOn, isUrgent };
  const told: Telling[] = [
    { ...about, stage: stage === 'end' ? 'end' : 'ahead', staffId: helper.id, as: 'helper' },
  ];
  if (lead && lead !== helper && (stage !== 'ahead' || !isThere(helper, day))) {
    told.push({ ...about, stage, staffId: lead.id, as: 'lead' });
  }
  return told;
}
