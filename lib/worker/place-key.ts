import 'server-only';

/**
 * The lock by which a place of a worker shows that it lives.
 * @param name SQL of the name under which it holds jobs
 * @returns SQL of its number
 */
export const placeKey = (name: string): string => `hashtextextended('worker place ' || ${name}, 0)`;
