import { describe, expect, it } from 'vitest';

import { readConfig } from '#service/config.ts';

describe('the settings', () => {
  it('all have a default', () => {
    expect(readConfig({})).toMatchObject({ certificate: undefined, certificatePassword: '' });
    expect(readConfig({}).home).toContain('ondersteuningsprofiel');
  });

  it('that are set to nothing count as not set', () => {
    expect(readConfig({ SOP_HOME: '', SOP_CERTIFICATE: '' })).toEqual(readConfig({}));
  });

  it('are taken from the environment', () => {
    expect(
      readConfig({ SOP_HOME: '/x', SOP_CERTIFICATE: 'zegel.p12', SOP_CERTIFICATE_PASSWORD: 'geheim' }),
    ).toEqual({
      home: '/x',
      certificate: 'zegel.p12',
      certificatePassword: 'geheim',
    });
  });
});
