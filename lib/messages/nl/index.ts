import afterCare from './afterCare.json';
import afterCareWork from './afterCareWork.json';
import ask from './ask.json';
import askWork from './askWork.json';
import auth from './auth.json';
import authorityWork from './authorityWork.json';
import child from './child.json';
import common from './common.json';
import crash from './crash.json';
import consultWork from './consultWork.json';
import decision from './decision.json';
import decisionWork from './decisionWork.json';
import deviation from './deviation.json';
import deviationWork from './deviationWork.json';
import design from './design.json';
import desk from './desk.json';
import domains from './domains.json';
import errors from './errors.json';
import explainedWork from './explainedWork.json';
import hereWork from './hereWork.json';
import heard from './heard.json';
import heardWork from './heardWork.json';
import home from './home.json';
import homeChange from './homeChange.json';
import involved from './involved.json';
import involvedWork from './involvedWork.json';
import late from './late.json';
import lateWork from './lateWork.json';
import lead from './lead.json';
import line from './line.json';
import known from './known.json';
import knownWork from './knownWork.json';
import letter from './letter.json';
import mail from './mail.json';
import mine from './mine.json';
import outbox from './outbox.json';
import outboxWork from './outboxWork.json';
import plan from './plan.json';
import planParent from './planParent.json';
import planWork from './planWork.json';
import receipt from './receipt.json';
import request from './request.json';
import retentionWork from './retentionWork.json';
import sms from './sms.json';
import takePart from './takePart.json';
import talk from './talk.json';
import talkWork from './talkWork.json';
import templateWork from './templateWork.json';
import termsWork from './termsWork.json';
import tour from './tour.json';
import terms from './terms.json';
import visit from './visit.json';
import visitWork from './visitWork.json';
import work from './work.json';

export const nl = {
  afterCare,
  afterCareWork,
  ask,
  askWork,
  auth,
  authorityWork,
  child,
  common,
  crash,
  design,
  desk,
  consultWork,
  decision,
  decisionWork,
  deviation,
  deviationWork,
  domains,
  errors,
  explainedWork,
  hereWork,
  heard,
  heardWork,
  home,
  homeChange,
  involved,
  involvedWork,
  late,
  lateWork,
  lead,
  line,
  known,
  knownWork,
  letter,
  mail,
  mine,
  outbox,
  outboxWork,
  plan,
  planParent,
  planWork,
  receipt,
  request,
  retentionWork,
  sms,
  takePart,
  talk,
  talkWork,
  templateWork,
  termsWork,
  tour,
  terms,
  visit,
  visitWork,
  work,
};
