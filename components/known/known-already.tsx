import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import { paths } from '@/lib/paths';
import type { KnownLine } from '@/lib/queries/known/case-known';
import { KnownWords } from './known-line';

const atOnce = 6;

type Props = { lines: readonly KnownLine[]; caseId: string };

/** Beside a form in which somebody may ask it again: what the household told already. Without anything, nothing. */
export function KnownAlready({ lines, caseId }: Props) {
  const t = useTranslations('knownWork');
  if (lines.length === 0) return null;
  const rest = lines.length - atOnce;
  return (
    <aside className="plein-group flow flow--xs max-w-[42rem]" aria-labelledby="weten-we-al">
      <h2 className="nl-heading nl-heading--level-4" id="weten-we-al">
        {t('title')}
      </h2>
      <ul className="plein-lines">
        {lines.slice(0, atOnce).map((line) => (
          <li key={line.id}>
            <b>{t(`kind.${line.kind}`)}:</b> <KnownWords line={line} />
          </li>
        ))}
      </ul>
      <p>
        {rest > 0 ? `${t('more', { count: rest })} ` : null}
        <Link href={paths.work.action(caseId, 'weten-we-al')} target>
          {t('all')}
        </Link>
      </p>
    </aside>
  );
}

/** From the page of a case to everything that is known. */
export function KnownLink({ caseId }: { caseId: string }) {
  const t = useTranslations('knownWork');
  return (
    <Link href={paths.work.action(caseId, 'weten-we-al')} target>
      {t('link')}
    </Link>
  );
}
