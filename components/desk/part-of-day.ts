const hourInAmsterdam = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Amsterdam',
  hour: '2-digit',
  hourCycle: 'h23',
});

/** How one greets at this moment in Amsterdam. */
export function partOfDay(at: Date): 'morning' | 'afternoon' | 'evening' {
  const hour = Number(hourInAmsterdam.format(at));
  if (hour < 12) return 'morning';
  return hour < 18 ? 'afternoon' : 'evening';
}
