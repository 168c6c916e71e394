import afterCare from './afterCare.json';
import ask from './ask.json';
import common from './common.json';
import decision from './decision.json';
import deviation from './deviation.json';
import domains from './domains.json';
import errors from './errors.json';
import heard from './heard.json';
import homeChange from './homeChange.json';
import involved from './involved.json';
import known from './known.json';
import late from './late.json';
import mine from './mine.json';
import outbox from './outbox.json';
import plan from './plan.json';
import talk from './talk.json';
import terms from './terms.json';
import visit from './visit.json';

/**
 * What the pages of the own request say to a young person: "je" in the place of "u" (RULES 4.1). Only what differs stands
 * here; everything else is said the same to everybody.
 */
export const young = {
  afterCare,
  ask,
  common,
  decision,
  deviation,
  domains,
  errors,
  heard,
  homeChange,
  involved,
  known,
  late,
  mine,
  outbox,
  plan,
  talk,
  terms,
  visit,
};
