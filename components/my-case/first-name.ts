/** How somebody is called in a sentence, after the name stood in full above it. */
export const firstName = (name: string): string => name.split(' ')[0] || name;
