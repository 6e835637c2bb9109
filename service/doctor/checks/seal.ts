/** Whose seal comes on the PDFs, and until when it holds. Makes none. */
import { X509Certificate } from 'node:crypto';

import { nameOf } from '../../documents/certificate.ts';
import { trustedCertificates } from '../../seal.ts';
import { good, warning, wrong, type Check } from '../check.ts';

const SOON_MS = 30 * 24 * 60 * 60 * 1000;

export const seal: Check = {
  id: 'seal',
  needs: [],
  run: async ({ config, now }) => {
    const [bytes] = await trustedCertificates(config, undefined);
    if (bytes === undefined) return [warning('seal-not-yet', {})];
    const certificate = new X509Certificate(bytes);
    const end = new Date(certificate.validTo);
    const until = end.toISOString().slice(0, 10);
    const left = end.getTime() - now().getTime();
    if (left < 0) return [wrong('seal-ended', { until })];
    if (left < SOON_MS) return [warning('seal-ending', { until })];
    return [
      config.certificate === undefined
        ? warning('seal-self-made', { until })
        : good('seal-right', { name: nameOf(certificate), until }),
    ];
  },
};
