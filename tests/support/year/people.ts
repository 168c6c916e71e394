import { plus } from './calendar';
import type { Dice } from './dice';

/** Days on which somebody is not there, both included, and who stands in. */
type Away = { from: string; until: string; standInId: string | null };

/** A colleague of the year that is played. */
export type Colleague = {
  id: string;
  team: number;
  isLead: boolean;
  name: string;
  aways: Away[];
  /** the last day in service */
  until: string | null;
};

/** Whether somebody can read on a day what is told: in service, and not away. */
export const isThere = ({ aways, until }: Colleague, day: string): boolean =>
  (until === null || day <= until) && !awayOn({ aways }, day);

const awayOn = ({ aways }: Pick<Colleague, 'aways'>, day: string): Away | undefined =>
  aways.find(({ from, until }) => from <= day && day <= until);

/** All colleagues, by id. */
export type Staff = ReadonlyMap<string, Colleague>;

/** Who helps on a day: who stands in and is there, else the contact person. */
export function helperOn(staff: Staff, contactId: string, day: string): Colleague {
  const contact = staff.get(contactId)!;
  const standIn = awayOn(contact, day)?.standInId;
  const other = standIn ? staff.get(standIn)! : null;
  return other && isThere(other, day) ? other : contact;
}

/** Who answers for a colleague on a day: a lead of the own team, rather one who is there. */
export function leadOn(staff: Staff, contactId: string, day: string): Colleague | null {
  const { team } = staff.get(contactId)!;
  const leads = [...staff.values()].filter(({ isLead }) => isLead);
  const rank = (lead: Colleague) => (lead.team === team ? 0 : 2) + (isThere(lead, day) ? 0 : 1);
  const [first] = leads.toSorted((a, b) => rank(a) - rank(b) || (a.name < b.name ? -1 : 1));
  return first ?? null;
}

const overlaps = (one: { from: string; until: string }, other: { from: string; until: string }) =>
  one.from <= other.until && other.from <= one.until;

/** Whom a colleague stands in for must not be away at the same time: nobody would act. */
function isBusy(
  staff: readonly Colleague[],
  { id }: Colleague,
  span: { from: string; until: string },
) {
  return staff.some(({ aways }) =>
    aways.some((away) => away.standInId === id && overlaps(away, span)),
  );
}

/** Holidays in summer, and some days here and there; a few without anybody who stands in. */
export function sendAway(staff: readonly Colleague[], dice: Dice, year: number): void {
  const helpers = staff.filter(({ isLead }) => !isLead);
  for (const one of helpers) {
    const spans = [
      { start: plus(`${year}-07-05`, dice.from(0, 40)), days: dice.from(12, 20) },
      { start: plus(`${year}-01-10`, dice.from(0, 120)), days: dice.from(1, 6) },
      { start: plus(`${year}-09-15`, dice.from(0, 90)), days: dice.from(2, 9) },
    ];
    for (const { start: from, days } of spans) {
      const span = { from, until: plus(from, days) };
      if (isBusy(helpers, one, span)) continue;
      const free = helpers.filter(
        (other) =>
          other !== one &&
          other.team === one.team &&
          other.until === null &&
          !other.aways.some((away) => overlaps(away, span)),
      );
      const standInId = free.length > 0 && dice.is(0.8) ? dice.of(free).id : null;
      one.aways.push({ ...span, standInId });
    }
  }
  // Team leads go one after the other, so that one of each team is there.
  staff
    .filter(({ isLead }) => isLead)
    .forEach((lead, at) => {
      const from = plus(`${year}-02-01`, at * 30);
      lead.aways.push({ from, until: plus(from, 18), standInId: null });
    });
}
