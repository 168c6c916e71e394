/** The name by which a colleague is called at the desk. */
export function firstNameOf(name: string): string {
  return name.split(' ')[0] ?? name;
}

/** A code in groups of three, to read aloud and to copy. */
export function shownCode(code: string): string {
  return code.replace(/(.{3})(?=.)/g, '$1 ');
}

/** A time of day as it is written here: 9.30. */
export function shownTime(time: string): string {
  return time.replace(':', '.');
}
