/** The words of a Word document as LibreOffice reads them. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const libreOfficeText = (bytes: Uint8Array): string => {
  const folder = mkdtempSync(join(tmpdir(), 'sop-libreoffice-'));
  try {
    writeFileSync(join(folder, 'in.docx'), bytes);
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=file://${join(tmpdir(), `sop-libreoffice-profile-${process.pid}`)}`,
        '--headless',
        '--convert-to',
        'txt:Text (encoded):UTF8',
        '--outdir',
        folder,
        join(folder, 'in.docx'),
      ],
      { stdio: 'ignore' },
    );
    return readFileSync(join(folder, 'in.txt'), 'utf8');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
