import { kindPage } from '@/lib/platform/kind-page';
import { finishSignIn } from '@/lib/platform/sign-in/flow';

type Context = { params: Promise<{ provider: string }> };

/** Where the identity servers send people back to. The only door of next-auth that is open. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { provider } = await params;
  if (provider !== 'inwoner' && provider !== 'medewerker') return kindPage(404);
  return finishSignIn(request, provider);
}
