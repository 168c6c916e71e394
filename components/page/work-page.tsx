import type { ReactNode } from 'react';
import { useTranslations } from 'next-intl';
import { SkipLink } from '@/components/ui/skip-link';
import { ToolButton } from '@/components/ui/tool-button';
import { WorkHeader, type WorkNavItem } from '@/components/ui/work-header';
import { paths } from '@/lib/paths';
import type { Site } from '@/lib/platform/site-types';
import { useBrand } from './resident-page';

type Props = {
  site: Site;
  /** Who is signed in. */
  person: { name: string; role: string };
  nav: readonly WorkNavItem[];
  /** `desk` is larger, to be read by two. */
  look?: 'work' | 'desk';
  /** Distance between the parts of the page. */
  flow?: 'md' | 'lg' | 'xl' | '2xl';
  /** Where the mark leads. */
  home?: string;
  printSlip?: boolean;
  children: ReactNode;
};

/** A page for staff: one line on top with where you are and who you are, then the work. */
export function WorkPage(props: Props) {
  const { site, person, nav, look = 'work', printSlip, children } = props;
  const t = useTranslations('common');
  const density = look === 'desk' ? 'plein-balie' : 'plein-werk';
  const flow = props.flow ?? (look === 'desk' ? 'lg' : '2xl');
  const home = props.home ?? (look === 'desk' ? paths.desk.home : paths.work.home);
  return (
    <div className={`plein-page ${density}${printSlip ? ' plein-print-slip' : ''}`}>
      <SkipLink text={t('skip')} />
      <WorkHeader
        brand={useBrand(site, home)}
        nav={{ label: t('work.nav'), items: nav }}
        person={person}
      >
        <form action={paths.signOut} method="post" className="plein-toolform">
          <ToolButton icon="leave" text={t('work.signOut')} />
        </form>
      </WorkHeader>
      <main id="inhoud">
        <div className={`plein-wrap plein-body flow flow--${flow}`}>{children}</div>
      </main>
    </div>
  );
}
