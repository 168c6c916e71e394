/** The addresses of a plan, below the page that shows it: a resident's and a colleague's are alike. */
export const planPaths = (page: string) => ({
  page,
  addGoal: `${page}/doel`,
  addGoalSend: `${page}/doel/opslaan`,
  goal: (id: string) => `${page}/doel/${id}`,
  goalSend: (id: string) => `${page}/doel/${id}/opslaan`,
  goalState: (id: string) => `${page}/doel/${id}/stand`,
  goalShared: (id: string) => `${page}/doel/${id}/delen`,
  goalMove: (id: string) => `${page}/doel/${id}/volgorde`,
  addStep: (goalId: string) => `${page}/doel/${goalId}/stap`,
  addStepSend: (goalId: string) => `${page}/doel/${goalId}/stap/opslaan`,
  step: (id: string) => `${page}/stap/${id}`,
  stepSend: (id: string) => `${page}/stap/${id}/opslaan`,
  stepState: (id: string) => `${page}/stap/${id}/stand`,
  stepMove: (id: string) => `${page}/stap/${id}/volgorde`,
  text: (text: PlanText) => `${page}/${text}`,
  textSend: (text: PlanText) => `${page}/${text}/opslaan`,
  evaluate: `${page}/terugkijken`,
  evaluateSend: `${page}/terugkijken/opslaan`,
  pdf: `${page}/pdf`,
  howIsIt: `${page}/hoe-gaat-het`,
  howIsItSend: `${page}/hoe-gaat-het/opslaan`,
  /** what a resident said in a conversation */
  heard: `${page}/hoe-gaat-het/gehoord`,
  heardSend: `${page}/hoe-gaat-het/gehoord/opslaan`,
  close: `${page}/hoe-gaat-het/afronden`,
  closeSend: `${page}/hoe-gaat-het/afronden/opslaan`,
  answer: (proposalId: string) => `${page}/voorstel/${proposalId}`,
  agree: `${page}/akkoord`,
  /** what a resident said in a conversation about the plan as a whole */
  heardYes: (personId: string) => `${page}/akkoord/${personId}`,
  versions: `${page}/versies`,
  version: (number: number) => `${page}/versies/${number}`,
});

/** Texts of a plan as a whole: what goes well, and what to do when it goes wrong. */
type PlanText = 'wat-gaat-goed' | 'als-het-misgaat';

/** The addresses of one plan. */
export type PlanPaths = ReturnType<typeof planPaths>;
