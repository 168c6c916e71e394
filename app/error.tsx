'use client';

import { CrashPage } from '@/components/page/crash-page';

export default function ErrorPage() {
  return <CrashPage />;
}
