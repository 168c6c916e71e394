import afterCare from './afterCare.json';
import ask from './ask.json';
import auth from './auth.json';
import child from './child.json';
import common from './common.json';
import crash from './crash.json';
import decision from './decision.json';
import deviation from './deviation.json';
import domains from './domains.json';
import errors from './errors.json';
import heard from './heard.json';
import home from './home.json';
import homeChange from './homeChange.json';
import involved from './involved.json';
import known from './known.json';
import late from './late.json';
import letter from './letter.json';
import mail from './mail.json';
import mine from './mine.json';
import outbox from './outbox.json';
import plan from './plan.json';
import planParent from './planParent.json';
import request from './request.json';
import sms from './sms.json';
import takePart from './takePart.json';
import talk from './talk.json';
import terms from './terms.json';
import visit from './visit.json';
import type { Messages } from '../../types';

/** Words for texts that there are; others have no type. */
type Known<Words, Texts> = {
  [Key in keyof Words]: Key extends keyof Texts
    ? Words[Key] extends string
      ? Extract<Texts[Key], string>
      : Known<Words[Key], Texts[Key]>
    : never;
};

const words = {
  afterCare,
  ask,
  auth,
  child,
  common,
  crash,
  decision,
  deviation,
  domains,
  errors,
  heard,
  home,
  homeChange,
  involved,
  known,
  late,
  letter,
  mail,
  mine,
  outbox,
  plan,
  planParent,
  request,
  sms,
  takePart,
  talk,
  terms,
  visit,
};

/**
 * What is said to a young person, on the own pages and in what goes out: "je" in the place of "u" (RULES 4.1). Only what
 * differs stands here; everything else is said the same to everybody.
 */
export const young: Known<typeof words, Messages> = words;
