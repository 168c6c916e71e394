import { redirect } from 'next/navigation';
import { paths } from '@/lib/paths';

type Props = { params: Promise<{ id: string }> };

/** The household's conversation; those with one person alone stand beside it. */
export default async function WorkTalkOfHousehold({ params }: Props) {
  const { id } = await params;
  redirect(paths.work.talk(id, null).page);
}
