import { useTranslations } from 'next-intl';

/** Stands ready on a computer of everybody, for who may have gone. Any key or touch is an answer. */
export function IdleQuestion() {
  const t = useTranslations('line.shared');
  const idle = useTranslations('auth.idle');
  return (
    <dialog
      data-idle=""
      role="alertdialog"
      aria-labelledby="nogda"
      aria-describedby="nogda-tekst"
      className="m-auto max-w-lg rounded-field border-2 border-ink bg-paper p-6 text-ink backdrop:bg-paper"
    >
      <h2 className="nl-heading nl-heading--level-2" id="nogda">
        {idle('title')}
      </h2>
      <p className="nl-paragraph mt-4" id="nogda-tekst">
        {t('soon')}
      </p>
      <form method="dialog" className="plein-actions mt-6">
        <button className="nl-button nl-button--primary">{idle('stay')}</button>
      </form>
    </dialog>
  );
}
