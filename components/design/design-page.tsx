import { useTranslations } from 'next-intl';
import { Heading } from '@/components/ui/heading';
import { Link } from '@/components/ui/link';
import { Paragraph } from '@/components/ui/paragraph';
import type { Specimen, SpecimenState } from './specimen';
import { specimenGroups } from './specimens';

type Props = {
  direction: 'ltr' | 'rtl';
  /** Other ways to look at the page. */
  ways: { href: string; direction?: 'ltr' | 'rtl'; theme?: string; isCurrent: boolean }[];
};

/** Every component of the design system, in every state that it has. */
export function DesignPage({ direction, ways }: Props) {
  const t = useTranslations('design');
  return (
    <main id="inhoud" className="plein-wrap plein-body flow flow--2xl" dir={direction}>
      <header className="flow flow--sm">
        <Heading level={1} id="ontwerp">
          {t('title')}
        </Heading>
        <Paragraph look="lead">{t('intro')}</Paragraph>
        <nav aria-label={t('ways')} className="plein-row">
          {ways.map((way) => (
            <Link key={way.href} href={way.href} current={way.isCurrent} target>
              {way.theme ? t('theme', { name: way.theme }) : t(way.direction ?? 'ltr')}
            </Link>
          ))}
        </nav>
        <Paragraph look="small">{t('dark')}</Paragraph>
      </header>
      {Object.entries(specimenGroups(t)).map(([group, specimens]) => (
        <section key={group} id={group} className="flow flow--xl">
          <Heading level={2}>{t(`groups.${group as 'words'}`)}</Heading>
          {specimens.map((specimen) => (
            <SpecimenView key={specimen.name} {...specimen} />
          ))}
        </section>
      ))}
    </main>
  );
}

function SpecimenView({ name, states }: Specimen) {
  const t = useTranslations('design.states');
  return (
    <section className="plein-specimen" data-component={name}>
      <Heading level={3}>{name}</Heading>
      <div className="plein-specimen__states">
        {(Object.keys(states) as SpecimenState[]).map((state) => (
          <div key={state} className="flow flow--xs">
            <p className="small">{t(state)}</p>
            <div className={state === 'focus' ? 'is-shown-focused flow flow--xs' : 'flow flow--xs'}>
              {states[state]}
            </div>
          </div>
        ))}
      </div>
    </section>
  );
}
