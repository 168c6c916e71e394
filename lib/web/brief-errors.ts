import { errorFacts, log } from '@/lib/platform/log';

/**
 * Next writes the error of a page whole, and a message of the database can hold what somebody typed. Here it becomes one
 * line of ours: what it was and where, never whose.
 */
export function tellErrorsBriefly(): void {
  const write = console.error.bind(console);
  console.error = (...given: unknown[]) => {
    const thrown = given.find((one) => one instanceof Error);
    if (thrown) log('error', 'A page could not be shown', errorFacts(thrown));
    else write(...given);
  };
}
