import { useTranslations } from 'next-intl';
import { useDomainName } from '@/components/case/parts-table';
import { Heading } from '@/components/ui/heading';
import { Link } from '@/components/ui/link';
import { Paragraph } from '@/components/ui/paragraph';
import type { KnownLine } from '@/lib/queries/known/case-known';
import { knownKinds } from '@/lib/domains/known-kinds';
import { KnownWords } from './known-line';

type Props = {
  lines: readonly KnownLine[];
  /** address of this page */
  path: string;
};

/** Everything that is known of a household, by kind. */
export function KnownList({ lines, path }: Props) {
  const t = useTranslations('knownWork');
  if (lines.length === 0) return <Paragraph>{t('none')}</Paragraph>;
  const kinds = knownKinds.filter((kind) => lines.some((line) => line.kind === kind));
  return kinds.map((kind) => (
    <div key={kind} className="flow flow--xs">
      <Heading level={2} look={3}>
        {t(`kind.${kind}`)}
      </Heading>
      <ul className="plein-lines">
        {lines
          .filter((line) => line.kind === kind)
          .map((line) => (
            <Line key={line.id} line={line} path={path} />
          ))}
      </ul>
    </div>
  ));
}

function Line({ line, path }: { line: KnownLine; path: string }) {
  const t = useTranslations('knownWork');
  const nameOf = useDomainName();
  return (
    <li className="flow flow--2xs">
      <div>
        <KnownWords line={line} />
      </div>
      {line.domain ? (
        <span className="plein-person__role">{t('part', { part: nameOf(line.domain) })}</span>
      ) : null}
      {line.mayEnd ? (
        <span>
          <Link href={`${path}/${line.id}`} target>
            {t('end')}
          </Link>
        </span>
      ) : null}
    </li>
  );
}
