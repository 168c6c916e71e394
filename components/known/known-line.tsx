import { useTranslations } from 'next-intl';
import { useDates } from '@/components/case/dates';
import { State } from '@/components/ui/state';
import { toLocalDate } from '@/lib/rules/local-date';
import type { KnownLine } from '@/lib/queries/known/case-known';

/** Where something comes from, and when: a request by its day, else the words of who wrote it down. */
function useSource() {
  const t = useTranslations('knownWork');
  const dates = useDates();
  return ({ source, person }: KnownLine) => {
    if (source.kind === 'request') {
      const day = dates.short(toLocalDate(source.on));
      return t('fromRequest', { name: person ?? '', day });
    }
    const about = person ? `${t('aboutPerson', { name: person })}; ` : '';
    const said = { source: source.words, day: dates.short(source.on), by: source.by };
    return about + t(source.by ? 'noted' : 'notedByNobody', said);
  };
}

/** What the household told, in its own words, with the source; and whether it still is so. */
export function KnownWords({ line }: { line: KnownLine }) {
  const t = useTranslations('knownWork');
  const sourceOf = useSource();
  const { doubt } = line;
  return (
    <>
      <span className="whitespace-pre-line" dir="auto">
        {line.words}
      </span>{' '}
      <span className="plein-person__role" dir="auto">
        ({sourceOf(line)})
      </span>
      {doubt ? (
        <span className="block">
          <State kind="late" as="span">
            {t('doubted', { by: doubt.by })}
          </State>
          {doubt.words ? (
            <span className="block whitespace-pre-line" dir="auto">
              {t('doubtedWords', { words: doubt.words })}
            </span>
          ) : null}
        </span>
      ) : null}
    </>
  );
}
