import { Icon, type IconName } from './icon';

export type HelpBarAction =
  | { icon: IconName; text: string; href: string }
  /** A button of the page's form, so that what was typed goes along (`name=value` tells the door why). */
  | { icon: IconName; text: string; form: string; name: string; value: string };

type Props = {
  label: string;
  person: { href: string; text: string; more: string };
  action?: HelpBarAction;
};

/** Stays in sight: first a person, then a way to stop or to one's own page. */
export function HelpBar({ label, person, action }: Props) {
  return (
    <nav className="plein-helpbar" aria-label={label}>
      <div className="plein-wrap">
        <a href={person.href}>
          <Icon name="phone" />
          <span>
            {person.text}
            <em className="only-wide"> {person.more}</em>
          </span>
        </a>
        {action ? <Action {...action} /> : null}
      </div>
    </nav>
  );
}

function Action(action: HelpBarAction) {
  if ('href' in action) {
    return (
      <a href={action.href}>
        <Icon name={action.icon} />
        <span>{action.text}</span>
      </a>
    );
  }
  return (
    <button type="submit" form={action.form} name={action.name} value={action.value} formNoValidate>
      <Icon name={action.icon} />
      <span>{action.text}</span>
    </button>
  );
}
