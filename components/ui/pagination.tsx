import { Icon } from './icon';

type Way = { href: string; text: string };

/** Ways to the pages before and after; a keyset knows no page numbers. */
export function Pagination({
  label,
  previous,
  next,
}: {
  label: string;
  previous?: Way;
  next?: Way;
}) {
  if (!previous && !next) return null;
  return (
    <nav className="plein-pagination" aria-label={label}>
      {previous ? (
        <a className="nl-link nl-link--target" href={previous.href} rel="prev">
          <Icon name="back" />
          {previous.text}
        </a>
      ) : null}
      {next ? (
        <a className="nl-link nl-link--target" href={next.href} rel="next">
          {next.text}
          <Icon name="next" />
        </a>
      ) : null}
    </nav>
  );
}
