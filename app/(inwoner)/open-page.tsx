import { ResidentPage, type ResidentPageProps } from '@/components/page/resident-page';
import { peekSecondsLeft } from '@/lib/platform/actor';

/**
 * A page for everybody. Who is signed in sees that here too, and can sign out: on a computer of more people, a page that
 * does not say so looks safe. Reading it is no sign of life of the session.
 */
export async function OpenPage(props: Omit<ResidentPageProps, 'signedIn'>) {
  return <ResidentPage {...props} signedIn={(await peekSecondsLeft()) !== null} />;
}
