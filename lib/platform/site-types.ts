/** What every page says about the municipality, and how to reach a person there. */
export type Site = {
  name: string;
  phone: string;
  phoneDial: string;
  street: string;
  city: string;
  /** per ISO weekday, Monday first; null when closed */
  week: { weekday: number; hours: { from: string; until: string } | null }[];
  /** open at this moment until …, or closed and open again on … (`ahead`: in so many days); null when there are no hours at all */
  open: { until: string } | { weekday: number; from: string; ahead: number } | null;
  /** where "snel weg" leads to */
  leaveUrl: string;
  crisisLines: { key: string; number: string; dial: string }[];
};
