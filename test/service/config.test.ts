import { describe, expect, it } from 'vitest';

import { readConfig, readServiceConfig } from '#service/config.ts';
import { isProblem, type Problem } from '#templates/problem.ts';

describe('the settings of the command line', () => {
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

const enough = {
  SOP_HOME: '/x',
  SOP_TENANT: '11111111-1111-4111-8111-111111111111',
  SOP_CLIENT_ID: '22222222-2222-4222-8222-222222222222',
  SOP_CLIENT_SECRET: 'zeer-geheim',
};

const wrong = (environment: Record<string, string>): Problem<'settings-wrong'> => {
  try {
    readServiceConfig(environment);
  } catch (error) {
    if (isProblem(error) && error.code === 'settings-wrong') return error as Problem<'settings-wrong'>;
    throw error;
  }
  throw new Error('no setting was found wrong');
};

describe('the settings of the service', () => {
  it('need only what belongs to the tenant', () => {
    expect(readServiceConfig(enough)).toMatchObject({
      data: '/x/dienst',
      port: 4040,
      publicUrl: 'http://localhost:4040',
      databaseUrl: undefined,
      microsoft: { tenant: enough.SOP_TENANT, endpoints: {}, otherTenants: [] },
    });
  });

  it('are all judged at once', () => {
    const faults = wrong({ SOP_PORT: 'veel', DATABASE_URL: 'mysql://x', SOP_CLIENT_ID: 'x' }).facts.faults;
    expect(faults.map(({ setting, isSet }) => [setting, isSet])).toEqual([
      ['DATABASE_URL', true],
      ['SOP_PORT', true],
      ['SOP_TENANT', false],
      ['SOP_CLIENT_ID', true],
      ['SOP_CLIENT_SECRET', false],
    ]);
  });

  it('take ids in capitals, as some screens show them, and keep them as tokens have them', () => {
    const tenant = 'ABCDEF11-1111-4111-8111-111111111111';
    const other = 'FEDCBA22-2222-4222-8222-222222222222';
    const given = { ...enough, SOP_TENANT: tenant, SOP_OTHER_TENANTS: `${tenant}, ${other}` };
    expect(readServiceConfig(given).microsoft).toMatchObject({
      tenant: tenant.toLowerCase(),
      otherTenants: [tenant.toLowerCase(), other.toLowerCase()],
    });
  });

  it('are never told, since one may be a secret', () => {
    const problem = wrong({ ...enough, DATABASE_URL: 'mysql://sop:geheim@server/sop' });
    expect(JSON.stringify(problem.facts)).not.toContain('geheim');
  });

  it('lead to a tenant on this computer only outside production, or when told so', () => {
    const local = { ...enough, SOP_ENDPOINTS: 'graph.microsoft.com=http://127.0.0.1:4041' };
    expect(readServiceConfig(local).microsoft.endpoints).toEqual({
      'graph.microsoft.com': 'http://127.0.0.1:4041',
    });
    expect(wrong({ ...local, NODE_ENV: 'production' }).facts.faults).toMatchObject([
      { setting: 'SOP_ENDPOINTS', isSet: true },
    ]);
    expect(
      readServiceConfig({ ...local, NODE_ENV: 'production', SOP_ALLOW_ENDPOINTS: 'yes' }).production,
    ).toBe(true);
  });

  it.each(['graph.microsoft.com', 'x=ftp://y', 'x=http://y/pad', 'a=http://b=c'])(
    'refuse %s as an endpoint',
    (SOP_ENDPOINTS) => {
      expect(wrong({ ...enough, SOP_ENDPOINTS }).facts.faults).toMatchObject([{ setting: 'SOP_ENDPOINTS' }]);
    },
  );
});
