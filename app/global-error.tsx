'use client';

import { CrashPage } from '@/components/page/crash-page';
import './styles/index.css';

/** When even the frame around the pages fails. */
export default function GlobalError() {
  return (
    <html lang="nl">
      <body>
        <CrashPage />
      </body>
    </html>
  );
}
