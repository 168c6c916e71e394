import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon';

type Props = {
  href: string;
  children: ReactNode;
  /** Alone on a line, so as high as a finger: true. In the middle of a sentence: leave it out. */
  target?: boolean;
  icon?: IconName;
  lang?: string;
  className?: string;
  current?: boolean;
};

/**
 * A plain anchor, on purpose: every page is read fresh from the server, nothing personal
 * stays in a client-side cache, and it works before (and without) any script.
 */
export function Link({ href, children, target, icon, lang, className = '', current }: Props) {
  const standing = target || icon ? ' nl-link--target' : '';
  return (
    <a
      className={`nl-link${standing} ${className}`.trim()}
      href={href}
      lang={lang}
      hrefLang={lang}
      aria-current={current ? 'page' : undefined}
    >
      {icon ? <Icon name={icon} /> : null}
      {children}
    </a>
  );
}

/** The way back to the former question. */
export function BackLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link href={href} icon="back" className="plein-back">
      {children}
    </Link>
  );
}
