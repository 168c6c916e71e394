import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import { State } from '@/components/ui/state';
import { paths } from '@/lib/paths';
import type { FileLine } from '@/lib/queries/shared/file-line';
import { useFileSize } from './use-talk-words';

/** Files beside a text, each to be opened once it was looked at. */
export function Files({ files }: { files: readonly FileLine[] }) {
  return (
    <ul className="plein-message__files">
      {files.map((file) => (
        <li key={file.id}>
          <File file={file} />
        </li>
      ))}
    </ul>
  );
}

function File({ file: { id, name, bytes, state } }: { file: FileLine }) {
  const t = useTranslations('talk.file');
  const size = useFileSize()(bytes);
  if (state === 'waiting') return <State kind="wait">{t('waiting', { name })}</State>;
  if (state === 'refused') return <State kind="late">{t('refused', { name })}</State>;
  return (
    <Link href={paths.file(id)} icon="file">
      <span className="wrap-anywhere">{t('download', { name, size })}</span>
    </Link>
  );
}
