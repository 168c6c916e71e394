import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon';

type Look = {
  children: ReactNode;
  variant?: 'primary' | 'secondary' | 'subtle';
  size?: 'md' | 'small';
  icon?: IconName;
  iconEnd?: IconName;
  className?: string;
};

type AsLink = Look & { href: string; download?: boolean; lang?: string };

type AsButton = Look & {
  href?: undefined;
  type?: 'submit' | 'button' | 'reset';
  id?: string;
  name?: string;
  value?: string;
  form?: string;
  formAction?: string;
  lang?: string;
  accessKey?: string;
};

function content({ icon, iconEnd, children }: Look) {
  return (
    <>
      {icon ? <Icon name={icon} /> : null}
      {children}
      {iconEnd ? <Icon name={iconEnd} /> : null}
    </>
  );
}

/** One primary button a page, and never a disabled one: the server answers, not a grey button. */
export function Button(props: AsLink | AsButton) {
  const { variant = 'primary', size = 'md', className = '' } = props;
  const small = size === 'small' ? ' nl-button--small' : '';
  const look = `nl-button nl-button--${variant}${small} ${className}`.trim();
  if (props.href !== undefined) {
    return (
      <a className={look} href={props.href} download={props.download} lang={props.lang}>
        {content(props)}
      </a>
    );
  }
  const { type = 'submit', id, name, value, form, formAction, lang, accessKey } = props;
  return (
    <button
      className={look}
      {...{ type, id, name, value, form, lang, accessKey }}
      formAction={formAction}
    >
      {content(props)}
    </button>
  );
}

/** A row of actions: the main one first, then the quiet ones. */
export function Actions({ children, className = '' }: { children: ReactNode; className?: string }) {
  return <div className={`plein-actions ${className}`.trim()}>{children}</div>;
}
