// What is decided besides the rule, looked back on, and kept as a template: attempts to break what must always stay true.
import { known } from './broken-rules';

const { marijke, omar, kase } = known;

const deviation = (about: Record<string, string> = {}) => {
  const columns = {
    ...{
      case_id: `'${kase}'`,
      effect: `'Rust.'`,
      rule: `'Drie keer vragen.'`,
      instead: `'Eén keer.'`,
    },
    ...{ decided_by_id: `'${marijke}'`, form_key: 'gen_random_uuid()', ...about },
  };
  return `insert into deviation (id, ${Object.keys(columns).join(', ')})
   values (gen_random_uuid(), ${Object.values(columns).join(', ')})`;
};
const obstacle = { is_obstacle: 'true', obstacle: `'De wet.'` };
const answered = (by: string) => ({
  ...obstacle,
  ...{ obstacle_answer: `'Mag.'`, answered_by_id: `'${by}'`, answered_at: 'now()' },
});
const onDeviation = (set: string) => `update deviation set ${set}`;
const onEvaluation = (set: string) => `update plan_evaluation set ${set}`;
const answer = (about: Record<string, string> = {}) => {
  const columns = {
    ...{ by_kind: `'staff'`, by_id: `'${marijke}'`, by_name: `'Marijke'`, how: `'same'`, ...about },
  };
  return `insert into plan_evaluation_answer (id, evaluation_id, ${Object.keys(columns).join(', ')})
   select gen_random_uuid(), id, ${Object.values(columns).join(', ')} from plan_evaluation`;
};
const close = onEvaluation(`closed_at = now(), result = '[]'`);

/** Per rule of the database what breaks it; each attempt is one transaction. */
export const lookbackAttempts: Record<string, Record<string, string[]>> = {
  deviation_obstacle: {
    'on the list without words': [deviation({ is_obstacle: 'true' })],
    'words that are on no list': [deviation({ obstacle: `'De wet.'` })],
  },
  deviation_answered: {
    'an answer of nobody': [deviation({ ...obstacle, obstacle_answer: `'Mag.'` })],
    'an answer to what was not asked': [
      deviation({ ...answered(omar), is_obstacle: 'false', obstacle: `''` }),
    ],
  },
  deviation_answered_by_other: { 'by who decided it': [deviation(answered(marijke))] },
  deviation_keeps_words: {
    'another reason': [deviation(), onDeviation(`effect = 'Anders.'`)],
    'decided by somebody else': [deviation(), onDeviation(`decided_by_id = '${omar}'`)],
    'answered again': [deviation(answered(omar)), onDeviation(`obstacle_answer = 'Toch niet.'`)],
  },
  plan_evaluation_one_open: {
    'asked again while it is open': [
      `insert into plan_evaluation (id, plan_id, due_on)
       select gen_random_uuid(), plan_id, due_on + 1 from plan_evaluation`,
    ],
  },
  plan_evaluation_closed: { 'closed without a result': [onEvaluation('closed_at = now()')] },
  plan_evaluation_stays: {
    'another day': [onEvaluation('due_on = due_on + 1')],
    'another result': [close, onEvaluation(`result = '[1]'`)],
    'open again': [close, onEvaluation('closed_at = null, result = null')],
  },
  plan_evaluation_answer_noted: {
    'noted for a colleague': [answer({ noted_by_id: `'${omar}'` })],
  },
  plan_evaluation_answer_open: { 'after it was closed': [close, answer()] },
  plan_evaluation_answer_stays: {
    'said by somebody else': [answer(), `update plan_evaluation_answer set by_id = '${omar}'`],
  },
  plan_template_name: {
    'without a name': [
      `insert into plan_template (id, team_id, name, content, created_by_id)
       select gen_random_uuid(), id, '', '{}', '${marijke}' from team`,
    ],
  },
};
