import { useTranslations } from 'next-intl';
import { Heading } from '@/components/ui/heading';
import { BackLink, Link } from '@/components/ui/link';
import { Paragraph } from '@/components/ui/paragraph';
import { paths } from '@/lib/paths';
import type { MyChild } from '@/lib/queries/child/my-children';

/** The way to the children who live elsewhere, for who has authority over them. */
export function WayToChildren({ count }: { count: number }) {
  const t = useTranslations('child');
  if (count === 0) return null;
  return (
    <Link href={paths.mine.children} target>
      {t('link', { count })}
    </Link>
  );
}

/** Every child who lives elsewhere. */
export function MyChildList({ items, phone }: { items: readonly MyChild[]; phone: string }) {
  const t = useTranslations('child');
  return (
    <div className="flow flow--md">
      <BackLink href={paths.mine.home}>{t('back')}</BackLink>
      <Heading level={1}>{t('title', { count: Math.max(items.length, 1) })}</Heading>
      <Paragraph look="lead">{items.length > 0 ? t('lead') : t('none', { phone })}</Paragraph>
      <ul className="plein-lines">
        {items.map((child) => (
          <li key={`${child.id} ${child.householdId}`} className="flow flow--xs">
            <Heading level={2} look={3}>
              {child.givenName}
            </Heading>
            <Helps child={child} />
            <Link href={paths.mine.child(child.id).page} target>
              {t('open', { name: child.givenName })}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Who helps a child. */
export function Helps({ child: { contactPerson } }: { child: MyChild }) {
  const t = useTranslations('child');
  return (
    <Paragraph>
      {contactPerson ? t('helps', { name: contactPerson.name }) : t('nobodyHelps')}
    </Paragraph>
  );
}
