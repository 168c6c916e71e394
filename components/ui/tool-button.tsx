import { Icon, type IconName } from './icon';

type Props = {
  icon: IconName;
  text: string;
  lang?: string;
  name?: string;
  value?: string;
  /** Belongs to another form on the page, so that its answers go along. */
  form?: string;
};

/** A small tool in the header that posts something: change language, sign out. */
export function ToolButton({ icon, text, lang, name, value, form }: Props) {
  return (
    <button className="plein-tool" type="submit" {...{ name, value, form }} formNoValidate>
      <Icon name={icon} />
      <span lang={lang}>{text}</span>
    </button>
  );
}
