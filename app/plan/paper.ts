import { getFormatter, getLocale, getTranslations } from 'next-intl/server';
import { firstName } from '@/components/help-request/contact-person';
import { datesIn } from '@/components/my-case/use-dates';
import { isOver } from '@/components/plan/shown';
import { voiceOf } from '@/components/plan/use-plan-people';
import { spokenPhone } from '@/components/ui/spoken-phone';
import { planWordsIn, type PlanKey } from '@/components/plan/use-plan-words';
import { placesOf, stepWordsIn, type Wording } from '@/components/plan/use-step-words';
import { now } from '@/lib/platform/clock';
import type { Block, Paper } from '@/lib/platform/pdf/make-pdf';
import type { AroundPlan } from '@/lib/queries/plan/around-plan';
import type { GoalView, StepView } from '@/lib/queries/plan/goal-views';
import type { PlanPage } from '@/lib/queries/plan/plan-page';

type Writing = Wording & {
  page: PlanPage;
  around: AroundPlan;
  time: (at: Date) => string;
  /** of the municipality, for when the contact person has no own number */
  phone: string;
};

const heading = (text: string): Block => ({ kind: 'heading', text });
const text = (words: string): Block => ({ kind: 'text', text: words });
const capital = (words: string) => `${words.charAt(0).toLocaleUpperCase()}${words.slice(1)}`;

/** Whom to call, and who comes next: that is what somebody looks for first. */
function people({ t, day, time, list, around, phone }: Writing): Block[] {
  const { contactPerson, next, helpers } = around;
  const blocks: Block[] = [];
  if (contactPerson) {
    const { name, phone: own } = contactPerson;
    blocks.push(text(`${capital(t('people.contact'))}: ${name}, ${spokenPhone(own ?? phone)}`));
  }
  if (next) {
    const names = next.with.map(firstName);
    const who = t(`next.${next.kind}`, { names: list(names), count: names.length });
    const when = t('next.when', { date: day(next.startsAt), time: time(next.startsAt) });
    const place = next.place ? t('next.place', { place: next.place }) : '';
    blocks.push(
      heading(t('next.title')),
      text([`${who}.`, when, next.what, place].join(' ').trim()),
    );
  }
  if (helpers.length > 0) {
    const named = helpers.map(({ name, role }) => `${name} (${role})`);
    blocks.push(heading(t('people.title')), text(list(named)));
  }
  return blocks;
}

function whoDoes({ t, page: { reader, names } }: Writing, { owner, isLeft }: StepView): string {
  if (isLeft) return t('steps.nobody');
  const { kind, id } = owner;
  const isSelf =
    (reader.kind === 'resident' && kind === 'resident' && id === reader.personId) ||
    (reader.kind === 'staff' && kind === 'staff' && id === reader.staffId);
  return isSelf ? t('you') : (names[kind].get(id) ?? '');
}

function goalBlocks(writing: Writing, goal: GoalView, number: number): Block[] {
  const { t, page } = writing;
  if (goal.isHidden) {
    const name = goal.ofName ?? t('goals.hiddenNobody');
    return [{ kind: 'subheading', text: t('goals.hiddenTitle', { name }) }];
  }
  const state = stepWordsIn(writing, { places: placesOf(page.goals), today: page.today });
  const items = goal.steps.map((step) => [
    step.title,
    `${t('steps.who')} ${whoDoes(writing, step)}. ${state(step).words}`,
  ]);
  const title = t(goal.state === 'later' ? 'goals.later' : 'goals.number', { number });
  return [
    { kind: 'subheading', text: `${title}: “${goal.words}”` },
    ...(items.length > 0 ? [{ kind: 'list' as const, items }] : [text(t('steps.none'))]),
  ];
}

function wholePlan(writing: Writing): Block[] {
  const { t, day, page } = writing;
  const open = page.goals.filter((goal) => !isOver(goal));
  const said = (title: PlanKey, none: PlanKey, words: string) => [
    heading(t(title)),
    text(words || t(none)),
  ];
  const yes = page.agreements.filter(({ isCurrent }) => isCurrent);
  return [
    ...(page.goesWell ? said('goesWell.title', 'goesWell.none', page.goesWell) : []),
    heading(t('goals.title')),
    ...open.flatMap((goal) => goalBlocks(writing, goal, page.goals.indexOf(goal) + 1)),
    ...(open.length === 0 ? [text(t('goals.none'))] : []),
    ...said('wrong.title', 'wrong.none', page.whenItGoesWrong),
    heading(t('lookBack.title')),
    text(
      page.evaluateOn
        ? capital(t('lookBack.on', { date: day(page.evaluateOn) }))
        : t('lookBack.none'),
    ),
    ...yes.map(({ name, at, notedBy }) => {
      const said = t('agree.name', { name, date: day(at) });
      return text(notedBy ? `${said} ${t('agree.notedOf', { name: notedBy })}` : said);
    }),
  ];
}

/**
 * The plan of a household on paper, for one reader, in the reader's language: whom to call first, then the goals with
 * their steps in order, and what to do when it goes wrong.
 */
export async function planOnPaper(
  page: PlanPage,
  around: AroundPlan,
  phone: string,
): Promise<Paper> {
  const [format, language] = [await getFormatter(), await getLocale()];
  const dates = datesIn(format as never, language);
  const t = planWordsIn(await getTranslations(), voiceOf(page.reader));
  const words = { t, day: dates.day, time: dates.time, list: (all: string[]) => format.list(all) };
  const writing: Writing = { ...words, page, around, phone };
  const made = text(t('onPaper', { date: dates.day(now()) }));
  const blocks = [made, ...people(writing), ...wholePlan(writing)];
  return { title: t('title'), language, blocks };
}
