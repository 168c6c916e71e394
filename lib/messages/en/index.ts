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
import late from './late.json';
import known from './known.json';
import letter from './letter.json';
import mail from './mail.json';
import mine from './mine.json';
import outbox from './outbox.json';
import plan from './plan.json';
import planParent from './planParent.json';
import receipt from './receipt.json';
import request from './request.json';
import retentionWork from './retentionWork.json';
import sms from './sms.json';
import takePart from './takePart.json';
import talk from './talk.json';
import terms from './terms.json';
import visit from './visit.json';

export const en = {
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
  late,
  known,
  letter,
  mail,
  mine,
  outbox,
  plan,
  planParent,
  receipt,
  request,
  retentionWork,
  sms,
  takePart,
  talk,
  terms,
  visit,
};
