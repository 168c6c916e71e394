type Props = { links: readonly { href: string; text: string }[]; closing: string };

export function PageFooter({ links, closing }: Props) {
  return (
    <footer className="plein-footer">
      <div className="plein-wrap">
        <ul>
          {links.map((link) => (
            <li key={link.href}>
              <a href={link.href}>{link.text}</a>
            </li>
          ))}
        </ul>
        <p>{closing}</p>
      </div>
    </footer>
  );
}
