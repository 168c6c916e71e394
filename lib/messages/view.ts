/** How residents see our pages: as they are, or calm: one column, larger, fewer words. */
export const views = ['gewoon', 'rustig'] as const;
export type View = (typeof views)[number];

/** Field of a form, and cookie, that says which. */
export const viewField = 'weergave';
export const viewCookie = 'sp-weergave';

export function isView(value: unknown): value is View {
  return views.some((view) => view === value);
}
