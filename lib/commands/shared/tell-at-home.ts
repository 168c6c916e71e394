import 'server-only';
import { livingAt } from '@/lib/facts/household/at-household';
import type { PlainNotice } from '@/lib/outbox/templates';
import type { Tx } from '@/lib/platform/db';
import { hearsOfHousehold, isSureMatch } from '@/lib/policies/timeline';
import { adultFrom } from '@/lib/rules/age';
import type { LocalDate } from '@/lib/rules/local-date';
import { tellHousehold, tellPerson, tellPersonQuietly, tellSender } from './tell-residents';

/** Somebody who lives there for certain, with the age in years. */
type AtHome = { id: string; age: number };

/** Whom to tell what, about which household and case; `message` at most once in an hour, each other notice once per cause. */
type News = {
  householdId: string;
  caseId: string;
  people: readonly AtHome[];
  template: PlainNotice;
  cause: string;
};

/** Who asked for help in this case hears it as that request says; who is not known to live here hears nothing. */
async function askersAmong(tx: Tx, { householdId, caseId, people }: News) {
  const askerId = { in: people.map(({ id }) => id) };
  const requests = await tx.helpRequest.findMany({
    where: { householdId, askerId },
    orderBy: { submittedAt: 'desc' },
    select: { id: true, caseId: true, askerId: true, matchStatus: true, withdrawnAt: true },
  });
  const heard = requests.filter(
    (one) => one.caseId === caseId && one.withdrawnAt === null && isSureMatch(one),
  );
  return {
    requestOf: (id: string) => heard.find(({ askerId }) => askerId === id),
    isStranger: (id: string) => {
      const own = requests.filter((one) => one.askerId === id);
      return own.length > 0 && !own.some(isSureMatch);
    },
  };
}

async function languagesOf(tx: Tx, people: readonly AtHome[]): Promise<Map<string, string>> {
  const found = await tx.person.findMany({
    where: { id: { in: people.map(({ id }) => id) } },
    select: { id: true, language: true },
  });
  return new Map(found.map(({ id, language }) => [id, language]));
}

/**
 * Tells people at home, also who asked nothing, that there is something: each in the way of the own choice. For who is young
 * it goes on no paper that somebody else at home may open.
 * @param tx transaction of the cause
 * @param news whom, what, about which household
 * @returns whom it told: ids of persons
 */
export async function tellAtHome(tx: Tx, news: News): Promise<string[]> {
  const { householdId, caseId, people, template } = news;
  const { requestOf, isStranger } = await askersAmong(tx, news);
  const known = people.filter((one) => !isStranger(one.id));
  const languages = await languagesOf(tx, known);
  for (const { id, age } of known) {
    const cause = `${news.cause}:${id}`;
    const isPrivate = age < adultFrom;
    const request = requestOf(id);
    if (request) {
      await tellSender(tx, request.id, template, cause, isPrivate);
      continue;
    }
    const language = languages.get(id)!;
    const to = { personId: id, householdId, caseId, language, isPrivate };
    if (template === 'message') await tellPersonQuietly(tx, to);
    else await tellPerson(tx, to, template, cause);
  }
  return known.map(({ id }) => id);
}

/**
 * Who asked for help in a household, and is sure to be of it.
 * @param tx transaction or client
 * @param householdId uuid
 * @returns ids of persons
 */
export async function askersOf(tx: Tx, householdId: string): Promise<ReadonlySet<string>> {
  const found = await tx.helpRequest.findMany({
    where: { ...hearsOfHousehold, householdId },
    distinct: ['askerId'],
    select: { askerId: true },
  });
  return new Set(found.map(({ askerId }) => askerId));
}

/** What everybody at home hears, from which age in years, and but for whom. */
type HomeNews = Omit<News, 'people'> & { today: LocalDate; from: number; exceptId?: string };

/**
 * Tells who asked for help in a case, and everybody else at home from some age on, that there is something.
 * @param tx transaction of the cause
 * @param news what, about which household and case; today as local date
 */
export async function tellWholeHome(
  tx: Tx,
  { today, from, exceptId, ...news }: HomeNews,
): Promise<void> {
  const { householdId, caseId, template, cause } = news;
  const told = await tellHousehold(tx, caseId, template, cause, exceptId);
  const others = (await livingAt(tx, { householdId, today })).filter(
    ({ id, age }) => age >= from && id !== exceptId && !told.includes(id),
  );
  await tellAtHome(tx, { ...news, people: others });
}
