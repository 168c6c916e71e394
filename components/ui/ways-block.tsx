import { Icon, type IconName } from './icon';

export type Way = { icon: IconName; title: string; href: string; text: string; note?: string };
type Props = { title: string; intro: string; ways: readonly Way[]; id?: string };

/** Rather a person: call, come by, at home. Always in this order. */
export function WaysBlock({ title, intro, ways, id = 'mens' }: Props) {
  return (
    <section className="plein-mens flow" aria-labelledby={id}>
      <h2 className="nl-heading nl-heading--level-2" id={id}>
        {title}
      </h2>
      <p className="nl-paragraph nl-paragraph--small plein-extra">{intro}</p>
      <div className="plein-ways">
        {ways.map((way) => (
          <div className="plein-way" key={way.title}>
            <Icon name={way.icon} />
            <div>
              <p className="plein-way__main">{way.title}</p>
              <a className="nl-link" href={way.href}>
                {way.text}
              </a>
              {way.note ? <p className="plein-way__note">{way.note}</p> : null}
            </div>
          </div>
        ))}
      </div>
    </section>
  );
}
