export function SkipLink({ text, href = '#inhoud' }: { text: string; href?: string }) {
  return (
    <a className="nl-skip-link" href={href}>
      {text}
    </a>
  );
}
