import { Mark } from './mark';

export type BrandProps = { href: string; name: string; municipality: string };

export function Brand({ href, name, municipality }: BrandProps) {
  return (
    <a className="plein-brand" href={href}>
      <Mark />
      <span>
        <b>{name}</b>
        <small>{municipality}</small>
      </span>
    </a>
  );
}
