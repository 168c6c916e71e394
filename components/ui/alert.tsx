import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon';

export type AlertKind = 'info' | 'warning' | 'negative' | 'positive';

const icons: Record<AlertKind, IconName> = {
  info: 'info',
  warning: 'alert',
  negative: 'stop',
  positive: 'check',
};

type Props = {
  kind?: AlertKind;
  title?: string;
  children?: ReactNode;
  /** Read aloud when the page shows the outcome of what somebody just did. */
  live?: boolean;
  id?: string;
};

/** Never by colour alone: an icon and words carry it. */
export function Alert({ kind = 'info', title, children, live, id }: Props) {
  return (
    <div
      className={`utrecht-alert utrecht-alert--${kind}`}
      id={id}
      role={live ? 'status' : undefined}
    >
      <Icon name={icons[kind]} />
      <div>
        {title ? <strong className="utrecht-alert__title">{title}</strong> : null}
        {children}
      </div>
    </div>
  );
}
