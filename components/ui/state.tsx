import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon';

type Kind = 'done' | 'now' | 'wait' | 'late';
const icons: Record<Kind, IconName> = { done: 'check', now: 'flag', wait: 'wait', late: 'alert' };

type Props = { kind: Kind; icon?: IconName; as?: 'p' | 'span'; children: ReactNode };

/** How something stands: a sign and a word; the colour only supports it. */
export function State({ kind, icon = icons[kind], as: Tag = 'p', children }: Props) {
  return (
    <Tag className={`plein-state plein-state--${kind}`}>
      <Icon name={icon} />
      <span>{children}</span>
    </Tag>
  );
}
