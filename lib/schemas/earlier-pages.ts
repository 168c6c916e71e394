import type { LocalDate } from '@/lib/rules/local-date';
import type { HelpRequestAnswers, Page } from './help-request';
import { typedAnswers, type TypedAnswers, type TypedDate } from './typed-answers';

/** The pages that ask what hardly changes: somebody who asks for help again need not type it again. */
const earlierPages = ['huishouden', 'wie-helpt', 'bereiken', 'veilig', 'gesprek', 'taal'];

/** Whether what somebody said on this page before may stand there again. */
export const isEarlierPage = (page: Page) => earlierPages.includes(page);

const asTick = (isTicked: boolean) => (isTicked ? '1' : '');

function asTypedDate(date: LocalDate | null): TypedDate {
  const [year = '', month = '', day = ''] = date?.split('-') ?? [];
  return { day: day && String(Number(day)), month: month && String(Number(month)), year };
}

/** The step `bereiken` as its pages ask it; everything on it is text or a tick. */
function reachAsTyped(reach: Partial<HelpRequestAnswers['bereiken']>): Record<string, unknown> {
  const ticks = ['hasNeither', 'mayNotBeCalledHome', 'needsInterpreter'] as const;
  return { ...reach, ...Object.fromEntries(ticks.map((name) => [name, asTick(!!reach[name])])) };
}

/**
 * A request that was sent, as its sender would type it again.
 * @param page one for which `isEarlierPage` says yes
 * @param answers as they were sent; of older requests some may miss
 * @returns the page as it is typed
 */
export function typedAgain(page: Page, answers: Partial<HelpRequestAnswers>): TypedAnswers {
  if (page === 'huishouden') {
    const members = (answers.huishouden?.members ?? []).map((member) => ({
      ...member,
      birthDate: asTypedDate(member.birthDate),
      isElsewhereRegistered: asTick(member.isElsewhereRegistered),
    }));
    return typedAnswers(page, { members });
  }
  if (page === 'wie-helpt') return typedAnswers(page, answers['wie-helpt']);
  return typedAnswers(page, reachAsTyped(answers.bereiken ?? {}));
}

const comparable = (page: Page, typed: TypedAnswers) =>
  JSON.stringify(typedAnswers(page, typed)).replaceAll(String.raw`\r\n`, String.raw`\n`);

/** Whether a page was posted as it was shown: nobody touched it. */
export const isUntouched = (page: Page, posted: TypedAnswers, shown: TypedAnswers): boolean =>
  comparable(page, posted) === comparable(page, shown);
