import { Icon, type IconName } from './icon';

type Props = {
  icon: IconName;
  text: string;
  lang?: string;
  /** When it is shown, as a class of the style sheet. */
  look?: string;
  name?: string;
  value?: string;
  /** Belongs to another form on the page, so that its answers go along. */
  form?: string;
};

/** A small tool in the header that posts something: change language, sign out. */
export function ToolButton({ icon, text, lang, look = '', name, value, form }: Props) {
  return (
    <button
      className={`plein-tool ${look}`.trim()}
      type="submit"
      {...{ name, value, form }}
      formNoValidate
    >
      <Icon name={icon} />
      <span lang={lang}>{text}</span>
    </button>
  );
}
