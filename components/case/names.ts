import { useTranslations } from 'next-intl';
import type { PersonName } from '@/lib/rules/names';

/** A name in full, as a person gives it. */
export const fullName = (name: PersonName): string =>
  [name.givenName, name.familyNamePrefix, name.familyName].filter(Boolean).join(' ');

/** A family name that stands alone starts with a capital: 'Van Proef'. */
const familyName = ({ familyNamePrefix, familyName: family }: PersonName): string | null => {
  if (!family) return null;
  const text = [familyNamePrefix, family].filter(Boolean).join(' ');
  return text.charAt(0).toLocaleUpperCase('nl') + text.slice(1);
};

/** What a household is called: by the family name, else by a given name. */
export function useHouseholdNames() {
  const t = useTranslations('work.household');
  const word = (key: 'named' | 'inText', person: 'ofPerson' | 'ofPersonInText') => {
    return (name: PersonName | null): string => {
      if (!name?.givenName) return t('unknown');
      const family = familyName(name);
      return family ? t(key, { name: family }) : t(person, { name: name.givenName });
    };
  };
  const short = (name: PersonName | null) =>
    (name?.givenName && (familyName(name) ?? name.givenName)) || t('unknown');
  return { short, title: word('named', 'ofPerson'), inText: word('inText', 'ofPersonInText') };
}

/** Short facts, each as a sentence of its own: a list in one of them is then not taken for the next. */
export const asSentences = (facts: readonly string[]): string =>
  facts
    .filter(Boolean)
    .map((fact) => `${asSentence(fact)}.`)
    .join(' ');

/** A word as somebody typed it, at the beginning of a line. */
export const asSentence = (text: string): string =>
  text.charAt(0).toLocaleUpperCase('nl') + text.slice(1);
