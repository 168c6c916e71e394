import { startSignIn } from '@/lib/platform/sign-in/flow';

export function GET(request: Request): Promise<Response> {
  return startSignIn(request, 'inwoner');
}
