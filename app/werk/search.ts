import { paths } from '@/lib/paths';
import { readKeptForm } from '@/lib/platform/kept-form';

/** Where a search and its mistakes are kept for this browser: a name never stands in an address. */
export const searchResult = {
  form: `${paths.work.home}?zoek=1`,
  page: `${paths.work.home}?gezocht=1`,
};

/** The name that was searched for, while it is kept. */
export async function searchedName(): Promise<string | null> {
  const name = (await readKeptForm(searchResult.page))?.values.name;
  return typeof name === 'string' ? name : null;
}
